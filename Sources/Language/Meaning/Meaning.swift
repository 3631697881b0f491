/// What a text means: the sum of its words' vectors.
package struct Meaning: Sendable {
  /// The words' vectors, added up: whole numbers, so that the sum does not depend on their order.
  private var sum = SIMD64<Float>.zero

  /// Means nothing yet.
  package init() {}

  // The lanes are gone through by pointers, for which the compiler finds instructions that take many at once; it does not
  // for conversions between vectors of 64.

  /// Adds what a word means.
  package mutating func add(_ word: SIMD64<Int8>) {
    withUnsafeBytes(of: word) { word in
      let word = word.assumingMemoryBound(to: Int8.self)
      withUnsafeMutableBytes(of: &sum) { sum in
        let sum = sum.assumingMemoryBound(to: Float.self)
        for lane in 0..<64 { sum[lane] += Float(word[lane]) }
      }
    }
  }

  /// Adds what a text means.
  package mutating func add(_ text: Meaning) { sum += text.sum }

  /// How alike two texts are: the cosine of the angle between them, -1 to 1; 0 when one of them means nothing.
  package func closeness(to other: Meaning) -> Float {
    let square = dot(self) * other.dot(other)
    return square > 0 ? dot(other) / square.squareRoot() : 0
  }

  /// The scalar product, added up in an order that is the same everywhere.
  private func dot(_ other: Meaning) -> Float {
    withUnsafeBytes(of: sum) { one in
      withUnsafeBytes(of: other.sum) { two in
        var lanes = SIMD16<Float>.zero
        for start in stride(from: 0, to: 256, by: 64) {
          lanes +=
            one.load(fromByteOffset: start, as: SIMD16<Float>.self)
            * two.load(fromByteOffset: start, as: SIMD16<Float>.self)
        }
        let four = lanes.lowHalf.lowHalf + lanes.lowHalf.highHalf + lanes.highHalf.lowHalf + lanes.highHalf.highHalf
        return (four[0] + four[1]) + (four[2] + four[3])
      }
    }
  }
}
