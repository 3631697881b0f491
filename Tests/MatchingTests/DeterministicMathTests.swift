import Foundation
import Matching
import TestSupport
import Testing

/// Logarithm and exponential: right, rising, and the same bits everywhere.
@Suite struct DeterministicMathTests {
  private func isNear(_ value: Double, _ expected: Double, within tolerance: Double) -> Bool {
    abs(value - expected) <= tolerance * abs(expected)
  }

  @Test(arguments: UInt64(1)...4) func logarithmsAreRight(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<20_000 {
      let bits = UInt64.random(in: 1..<Double.infinity.bitPattern, using: &generator)
      for x in [Double(bitPattern: bits), Double.random(in: 0.5...2, using: &generator), 1 + 1 / Double(bits)] {
        #expect(isNear(DeterministicMath.log(x), log(x), within: 1e-12), "\(x)")
      }
    }
  }

  @Test(arguments: UInt64(1)...4) func exponentialsAreRight(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<20_000 {
      for x in [Double.random(in: -700...700, using: &generator), Double.random(in: -1...1, using: &generator)] {
        #expect(isNear(DeterministicMath.exp(x), exp(x), within: 1e-12), "\(x)")
      }
    }
  }

  @Test func edges() {
    #expect(DeterministicMath.log(1) == 0)
    #expect(DeterministicMath.exp(0.0) == 1)
    #expect(DeterministicMath.exp(1e9) == DeterministicMath.exp(700.0))
    #expect(DeterministicMath.exp(-1e9) == DeterministicMath.exp(-700.0))
    #expect(isNear(DeterministicMath.log(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude), within: 1e-12))
    #expect(isNear(DeterministicMath.log(.greatestFiniteMagnitude), log(.greatestFiniteMagnitude), within: 1e-12))
  }

  @Test func bothRise() {
    let steps = stride(from: -20.0, through: 20, by: 0.0005)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { DeterministicMath.exp($0) < DeterministicMath.exp($1) })
    let numbers = stride(from: 0.0005, through: 20, by: 0.0005)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { DeterministicMath.log($0) < DeterministicMath.log($1) })
  }

  @Test func lanesAreRightAndRise() {
    var last = SIMD16<Float>(repeating: 0)
    for x in stride(from: Float(-80), through: 0, by: 0.01) {
      let value = DeterministicMath.exp(SIMD16<Float>(repeating: x))
      #expect(isNear(Double(value[0]), exp(Double(x)), within: 1e-5), "\(x)")
      #expect(value[0] >= last[0] && value[15] == value[0], "\(x)")
      last = value
    }
  }

  @Test func lanesAreHeldToTheirRange() {
    let edges = DeterministicMath.exp(SIMD16<Float>(lowHalf: .init(repeating: 5), highHalf: .init(repeating: -1e6)))
    #expect(edges[0] == 1 && edges[15] == DeterministicMath.exp(SIMD16<Float>(repeating: -80))[0] && edges[15] > 0)
  }

  /// These bits were written down once; a machine or compiler that gives others would answer differently.
  @Test func theBitsAreTheSameEverywhere() {
    #expect(
      [0.1, 2, 3, 1000].map { DeterministicMath.log($0).bitPattern } == [
        0xC0026BB1BBB55515, 0x3FE62E42FEFA39EF, 0x3FF193EA7AAD030A, 0x401BA18A998FFFA0,
      ])
    #expect(
      [-20.5, -1, 1, 10].map { DeterministicMath.exp($0).bitPattern } == [
        0x3E157A3AFEED00A6, 0x3FD78B56362CEF38, 0x4005BF0A8B14576A, 0x40D5829DCF950563,
      ])
    #expect(
      [-20.5, -1, -0.1].map { DeterministicMath.exp(SIMD16<Float>(repeating: $0))[0].bitPattern } == [
        0x30ABD1CE, 0x3EBC5AB2, 0x3F67A36D,
      ])
  }
}
