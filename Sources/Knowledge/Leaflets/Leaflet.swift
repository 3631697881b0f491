/// One medicine's leaflet, read and taken apart into passages.
public struct Leaflet: Sendable, Hashable {
  /// The file's name without its extension; names the leaflet in records and on the command line.
  public var stem: String
  /// The medicine's name as the leaflet's title gives it.
  public var title: String
  /// The passages in the order in which they stand in the file, the disclaimer last.
  public var passages: [Passage]

  /// Makes a leaflet from its parts.
  public init(stem: String, title: String, passages: [Passage]) {
    self.stem = stem
    self.title = title
    self.passages = passages
  }

  /// The leaflet's own medical disclaimer; nil when it has none and the folder's general one is to be used.
  public var disclaimer: Passage? { passages.last { $0.kind == .disclaimer } }
}
