/// Something that the person might have meant or might ask next.
public struct Suggestion: Sendable, Hashable {
  /// The topic's id; nil when the passage belongs to none.
  public var topic: String?
  /// What the person reads: the leaflet's own question or the topic's title.
  public var title: String
  /// The stem of the leaflet's file.
  public var leaflet: String
  /// The passages that it leads to; only when the person is asked to choose.
  public var passages: [Quotation]
}
