/// The knowledge folder's own medical disclaimer, for replies that quote no leaflet.
public struct GeneralDisclaimer: Sendable, Hashable {
  /// Its words; never empty.
  public let text: String

  /// Takes the words; nil when no letter is among them, so that a disclaimer that says nothing cannot exist.
  public init?(_ text: String) {
    guard text.contains(where: \.isLetter) else { return nil }
    self.text = text
  }
}
