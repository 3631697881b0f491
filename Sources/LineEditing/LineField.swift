import CReadline

/// The line that a stranger edits at a public terminal: GNU readline's line and display, without its keys.
///
/// No byte of the terminal reaches readline, and no setting does: the program decides what a key is and calls one of the
/// few functions here. There is no history, no completion, no undo and no kill ring. Only one field can exist at a time;
/// use it from one thread.
public final class LineField {
  /// Another field is in use.
  public struct InUse: Error {}

  /// What a key may do to the line besides adding to it.
  public enum Action: Sendable, CaseIterable {
    case left, right, home, end
    /// Takes the character before the cursor away.
    case rubOut
    /// Takes the character at the cursor away.
    case delete
    /// Takes the whole line away.
    case clear
  }

  /// Takes the process's one field; the terminal's settings stay as they are.
  ///
  /// - Parameter usesUTF8: Whether the terminal shows and sends UTF-8; else ASCII.
  public init(usesUTF8: Bool) throws(InUse) {
    guard galen_field_start(usesUTF8) else { throw InUse() }
  }

  /// What has been typed.
  public var text: String { String(cString: galen_field_text()) }

  /// The scalars that have been typed.
  public var count: Int { text.unicodeScalars.count }

  /// Tells the size of the window in characters.
  ///
  /// - Parameter isOnOneRow: Whether a long line moves sideways instead of going on in the next row.
  public func resize(rows: Int, columns: Int, isOnOneRow: Bool) {
    galen_field_size(Int32(clamping: rows), Int32(clamping: columns), isOnOneRow)
  }

  /// Shows the prompt, from the first column on, and behind it what has been typed.
  public func show(prompt: String) { galen_field_show(Sanitizer.line(prompt)) }

  /// Puts a character in at the cursor, unless it would steer the terminal; seen after ``redraw()``.
  public func insert(_ scalar: Unicode.Scalar) {
    let text = Sanitizer.line(String(Character(scalar)))
    if !text.isEmpty { galen_field_insert(text) }
  }

  /// Does one thing to the line; seen after ``redraw()``.
  public func act(_ action: Action) {
    switch action {
    case .left: galen_field_act(GALEN_FIELD_LEFT)
    case .right: galen_field_act(GALEN_FIELD_RIGHT)
    case .home: galen_field_act(GALEN_FIELD_HOME)
    case .end: galen_field_act(GALEN_FIELD_END)
    case .rubOut: galen_field_act(GALEN_FIELD_RUB_OUT)
    case .delete: galen_field_act(GALEN_FIELD_DELETE)
    case .clear: galen_field_act(GALEN_FIELD_CLEAR)
    }
  }

  /// Brings the screen up to date with the line.
  public func redraw() { galen_field_redraw() }
}
