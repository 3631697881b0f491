import Knowledge

/// The medical disclaimer with which every reply ends.
///
/// There is no way to make an empty one, and no way to make a `Reply` without one.
public struct Disclaimer: Sendable, Hashable {
  /// The disclaimer's words; never empty.
  ///
  /// Those of several leaflets stand on lines of their own.
  public let text: String

  /// The disclaimers of the leaflets that are quoted, each once, or the general one when a leaflet has none or none is
  /// quoted.
  init(quoting leaflets: [Leaflet], general: GeneralDisclaimer) {
    var texts: [String] = []
    for leaflet in leaflets {
      let own = leaflet.disclaimer?.text ?? general.text
      if !texts.contains(own) { texts.append(own) }
    }
    text = texts.isEmpty ? general.text : texts.joined(separator: "\n")
  }
}
