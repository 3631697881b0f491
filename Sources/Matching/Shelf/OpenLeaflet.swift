package import Knowledge

/// A leaflet taken from the shelf: its passages, and what is needed to find one of them.
///
/// It is an object because conversations share it; it never changes.
package final class OpenLeaflet: Sendable {
  /// The leaflet's place on the shelf.
  package let number: Int
  /// What it says.
  package let leaflet: Leaflet
  /// Its passages by topic.
  let index: PassageIndex
  /// Its own questions, labels and section names.
  let exact: ExactQuestions

  init(number: Int, leaflet: Leaflet, index: PassageIndex, exact: ExactQuestions) {
    self.number = number
    self.leaflet = leaflet
    self.index = index
    self.exact = exact
  }

  /// Reads what `write(to:)` wrote; throws when it is something else, or was made for another number of topics.
  convenience init(number: Int, from reader: inout ByteReader, topicCount: Int) throws(DamagedBytes) {
    self.init(
      number: number, leaflet: try Leaflet(from: &reader), index: try PassageIndex(from: &reader),
      exact: try ExactQuestions(from: &reader))
    guard index.topicCount == topicCount, index.passages.count == leaflet.passages.count else { throw DamagedBytes() }
  }

  /// Writes all but its place.
  func write(to writer: inout ByteWriter) {
    leaflet.write(to: &writer)
    index.write(to: &writer)
    exact.write(to: &writer)
  }
}
