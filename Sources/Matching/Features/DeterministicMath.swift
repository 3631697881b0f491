/// Logarithm and exponential that give the same bits on every machine.
///
/// The C library's versions differ in the last bit between processors (it picks variants with fused multiply-add), and
/// a last bit is enough to move a rounded confidence. These use only additions, multiplications and divisions, which
/// IEEE 754 fixes.
package enum DeterministicMath {
  /// The natural logarithm of a positive, finite number.
  package static func log(_ x: Double) -> Double {
    // x = m · 2^e with m in [√½, √2); ln m = 2 artanh((m − 1) / (m + 1)).
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 21.0, through: 1.0, by: -2.0) { sum = sum * square + 1 / odd }
    return 2 * ratio * sum + exponent * ln2
  }

  /// e to the power of x; x is held between −700 and 700.
  package static func exp(_ x: Double) -> Double {
    let x = min(max(x, -700), 700)
    let power = (x / ln2).rounded(.toNearestOrEven)
    let rest = x - power * ln2
    var sum = 1.0
    for divisor in stride(from: 14.0, through: 1.0, by: -1.0) { sum = sum * rest / divisor + 1 }
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  /// e to the power of each lane, in single precision; lanes are held between −80 and 0, as a softmax needs them.
  package static func exp(_ x: SIMD16<Float>) -> SIMD16<Float> {
    let x = x.clamped(lowerBound: SIMD16(repeating: -80), upperBound: .zero)
    let power = (x * 1.442_695).rounded(.toNearestOrEven)
    let rest = x - power * 0.693_147_2
    var sum = SIMD16<Float>(repeating: 1.0 / 720)
    for coefficient: Float in [1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1] { sum = sum * rest + coefficient }
    // In the last bits of a number near 1.5 · 2²³ stands the whole number that was added to it; converting lane by lane
    // takes ten times as long.
    let whole =
      unsafeBitCast(power + shift, to: SIMD16<Int32>.self) &- SIMD16(repeating: Int32(bitPattern: shift.bitPattern))
    let bits = (whole &+ 127) &<< 23
    return sum * unsafeBitCast(bits, to: SIMD16<Float>.self)
  }

  private static let shift: Float = 12_582_912
  private static let ln2 = 0.693_147_180_559_945_3
}
