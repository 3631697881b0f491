/// What a text means: the sum of its words' vectors.
package struct Meaning: Sendable {
  /// The words' vectors, added up.
  package private(set) var sum = SIMD64<Int32>.zero

  /// Means nothing yet.
  package init() {}

  /// Adds what a word means.
  package mutating func add(_ word: SIMD64<Int8>) { sum &+= SIMD64(truncatingIfNeeded: word) }

  /// Adds what a text means.
  package mutating func add(_ text: Meaning) { sum &+= text.sum }

  /// How alike two texts are: the cosine of the angle between them, -1 to 1; 0 when one of them means nothing.
  package func closeness(to other: Meaning) -> Float {
    let (one, two) = (SIMD64<Float>(sum), SIMD64<Float>(other.sum))
    let square = Self.total(one * one) * Self.total(two * two)
    return square > 0 ? Self.total(one * two) / square.squareRoot() : 0
  }

  /// The sum of all components, added up in an order that is the same everywhere.
  private static func total(_ vector: SIMD64<Float>) -> Float {
    let halves = vector.lowHalf + vector.highHalf
    let quarters = halves.lowHalf + halves.highHalf
    let eighths = quarters.lowHalf + quarters.highHalf
    let four = eighths.lowHalf + eighths.highHalf
    return (four.x + four.y) + (four.z + four.w)
  }
}
