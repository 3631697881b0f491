public import Knowledge
public import Matching

/// A passage as a reply quotes it: verbatim, with its source and how sure the match is.
public struct Quotation: Sendable, Hashable {
  /// The stem of the leaflet's file.
  public var leaflet: String
  /// The leaflet's title.
  public var title: String
  /// The id of the topic that led to the passage; nil when none did.
  public var topic: String?
  /// The passage itself.
  public var passage: Passage
  /// How probable it is that the passage answers the question.
  public var confidence: Confidence
}
