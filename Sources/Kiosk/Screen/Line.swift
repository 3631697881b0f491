/// A row of a screen.
public struct Line: Sendable, Hashable {
  /// What stands in it, as the terminal can show it.
  public var text: String
  /// Whether it is set off where the terminal can do that.
  public var isStrong: Bool

  /// Makes a row.
  public init(text: String, isStrong: Bool = false) {
    self.text = text
    self.isStrong = isStrong
  }

  /// An empty row.
  static let empty = Line(text: "")
}
