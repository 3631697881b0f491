/// A count as it may be shown: numbers under five are hidden, nought included.
struct ShownCount: Sendable, Hashable, CustomStringConvertible {
  /// The count; nil when it is hidden.
  let value: Int?

  /// The smallest count that is shown.
  static let least = 5

  /// A count, hidden if it is small.
  init(_ count: Int) { value = count >= Self.least ? count : nil }

  /// What is read: the number, or that it is less than five.
  var description: String { value.map(String.init) ?? "<\(Self.least)" }
}

/// A sum that gives away none of the hidden counts in it.
///
/// The sum of all counts less those that are shown is the sum of the hidden ones, which is one of them if there is only
/// one. So of the hidden ones only a multiple of five is added that leaves each of them free: with `n` hidden counts,
/// at most `4 (n - 1)`, rounded down to a multiple of five. Then each may still be anything from 0 to 4, because the
/// others alone can make up what was added; and since the sum is only a lower bound, nothing follows from above.
struct ShownSum: Sendable, Hashable, CustomStringConvertible {
  /// What the counts come to at least.
  let value: Int

  /// The sum of counts that are themselves shown, or hidden if small.
  init(_ counts: some Sequence<Int>) {
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
  var description: String { value > 0 ? String(value) : "too few to show" }
}
