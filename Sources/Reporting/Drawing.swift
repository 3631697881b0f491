/// A picture of a report, which shows what its tables say.
package protocol Drawing: Sendable {
  /// What it shows.
  var title: String { get }

  /// The picture as an SVG element that needs nothing from outside; its colours are those of the page's style.
  ///
  /// - Parameter id: A name that no other picture of the page has.
  func svg(id: String) -> Markup
}
