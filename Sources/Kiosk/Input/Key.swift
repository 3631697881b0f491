/// What a person may press at the public terminal; there is no other key.
public enum Key: Sendable, Hashable {
  /// A character that can be seen, or a blank.
  case text(Unicode.Scalar)
  /// The line is finished, or more is wanted.
  case enter
  case left, right, home, end
  /// Takes the character before the cursor away.
  case rubOut
  /// Takes the character at the cursor away.
  case delete
  /// Takes the whole line away.
  case clearLine
  /// Forward and back by a page.
  case pageDown, pageUp
  /// Shows the screen anew.
  case redraw
  /// Ctrl-C, Ctrl-Z, Ctrl-\ or Ctrl-D: back to the start page.
  case leave
  /// Anything else: it does nothing, but somebody is there.
  case ignored
}
