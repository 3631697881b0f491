/// A whole thought of a leaflet, ready to be quoted: an FAQ answer, a labelled precaution, a paragraph, or a list
/// together with the paragraph before it.
public struct Passage: Sendable, Hashable {
  /// What a passage is made of.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// A paragraph that stands alone.
    case paragraph
    /// A list, with the paragraph that introduces it if there is one.
    case list
    /// One item of a list that carries its own label, such as a precaution.
    case labelled
    /// The answer to one of the leaflet's own questions.
    case faq
    /// The leaflet's medical disclaimer.
    case disclaimer
  }

  /// What the passage is made of.
  public var kind: Kind
  /// The leaflet's own name of the section, such as `Side Effects`.
  public var section: String
  /// The FAQ question, the precaution's label, or the section's name.
  public var heading: String
  /// The leaflet's wording: Markdown marks removed, white space folded, each paragraph and list item on a line of its
  /// own.
  public var text: String
  /// Where it stands, and the hash that proves it.
  public var source: SourceLines

  /// Makes a passage from its parts.
  public init(kind: Kind, section: String, heading: String, text: String, source: SourceLines) {
    self.kind = kind
    self.section = section
    self.heading = heading
    self.text = text
    self.source = source
  }
}
