/// SplitMix64: the same seed gives the same numbers everywhere, so a failure can be repeated.
package struct RepeatableGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  package init(seed: UInt64) { state = seed }

  /// The next number of the sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension RepeatableGenerator {
  /// Pieces drawn from a list, one after the other.
  package mutating func list<Element>(of pieces: [Element], count: ClosedRange<Int>) -> [Element] {
    guard !pieces.isEmpty else { return [] }
    return (0..<Int.random(in: count, using: &self)).map { _ in pieces[Int.random(in: pieces.indices, using: &self)] }
  }

  /// A text of pieces drawn from a list.
  package mutating func text(of pieces: [String], count: ClosedRange<Int>) -> String {
    list(of: pieces, count: count).joined()
  }

  /// Any bytes.
  package mutating func bytes(count: ClosedRange<Int>) -> [UInt8] {
    list(of: Array(0...255), count: count)
  }
}
