/// A count as it may be shown: numbers under five are hidden, nought included.
package struct ShownCount: Sendable, Hashable, CustomStringConvertible {
  /// The count; nil when it is hidden.
  package let value: Int?

  /// The smallest count that is shown.
  package static let least = 5

  /// A count, hidden if it is small.
  package init(_ count: Int) { value = count >= Self.least ? count : nil }

  /// What is read: the number, or that it is less than five.
  package var description: String { value.map(String.init) ?? "<\(Self.least)" }
}

/// A sum that gives away none of the hidden counts in it.
///
/// The sum of all counts less those that are shown is the sum of the hidden ones, which is one of them if there is only
/// one. So of the hidden ones only a multiple of five is added that leaves each of them free: with `n` hidden counts,
/// at most `4 (n - 1)`, rounded down to a multiple of five. Then each may still be anything from 0 to 4, because the
/// others alone can make up what was added; and since the sum is only a lower bound, nothing follows from above.
package struct ShownSum: Sendable, Hashable, CustomStringConvertible {
  /// What the counts come to at least.
  package let value: Int

  /// The sum of counts that are themselves shown, or hidden if small.
  package init(_ counts: some Sequence<Int>) {
    var (shown, hidden, number) = (0, 0, 0)
    for count in counts {
      if let count = ShownCount(count).value {
        shown += count
      } else {
        hidden += count
        number += 1
      }
    }
    let free = min(hidden, (ShownCount.least - 1) * max(number - 1, 0))
    value = shown + free / ShownCount.least * ShownCount.least
  }

  /// What is read: the number, or that there is none to show.
  package var description: String { value > 0 ? String(value) : "too few to show" }
}
