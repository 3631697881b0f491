package import Language

/// Reads each part of a text once, however often it is asked for.
///
/// It lives as long as the reading of one text.
package final class ReadingMemo {
  private let read: (Utterance) -> Reading
  private var known: [(utterance: Utterance, reading: Reading)] = []

  /// Remembers what `read` gives.
  package init(_ read: @escaping (Utterance) -> Reading) { self.read = read }

  /// The reading of a part.
  package func reading(of utterance: Utterance) -> Reading {
    // A text has a handful of parts, and most differ in length, so looking through them is cheaper than hashing.
    if let known = known.first(where: { $0.utterance == utterance }) { return known.reading }
    let reading = read(utterance)
    known.append((utterance, reading))
    return reading
  }
}
