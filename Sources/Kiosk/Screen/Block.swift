/// A paragraph of a screen.
public struct Block: Sendable, Hashable {
  /// The text; may have several lines.
  public var text: String
  /// Whether it is set off where the terminal can do that.
  public var isStrong: Bool
  /// Whether it belongs to the paragraph after it, as a heading does, and stays on its page.
  public var staysWithNext: Bool
  /// Columns by which it is set in.
  public var indent: Int
  /// Whether it follows the paragraph before it without an empty line.
  public var isTight: Bool

  /// Makes a paragraph.
  public init(
    _ text: String, isStrong: Bool = false, staysWithNext: Bool = false, indent: Int = 0, isTight: Bool = false
  ) {
    self.text = text
    self.isStrong = isStrong
    self.staysWithNext = staysWithNext
    self.indent = indent
    self.isTight = isTight
  }
}
