/// A range of places in a flat table, small and without gaps, so that a list of them is stored as it lies in memory.
package struct Slice32: BitwiseCopyable, Sendable, Hashable {
  /// The first place.
  package var start: UInt32
  /// The place behind the last.
  package var end: UInt32

  /// The places from one up to another, the end exclusive.
  package init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// The places.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
