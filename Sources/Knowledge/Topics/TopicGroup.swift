/// Topics that belong together, so that a person finds the way to one.
public struct TopicGroup: Sendable, Hashable {
  /// The folder's name under `topics`.
  public var id: String
  /// A plain title that a patient reads.
  public var title: String

  /// Makes a group.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
