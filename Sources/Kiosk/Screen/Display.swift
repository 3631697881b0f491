import LineEditing

/// What is known of the terminal on which a person reads.
public struct Display: Sendable, Hashable {
  /// How the terminal is steered.
  public enum Kind: Sendable, Hashable {
    /// Text only: nothing can be cleared, so what is new stands below.
    case lines
    /// The sequences of ECMA-48 that all video terminals since the VT100 have.
    case video
  }

  /// Rows of the window.
  public var rows: Int
  /// Columns of the window, in characters.
  public var columns: Int
  /// How it is steered.
  public var kind: Kind
  /// The characters that it can show.
  public var charset: Charset
  /// Whether headings may be bold; nothing is told by that alone.
  public var usesBold: Bool

  /// Less is no window to read in; readline divides by the width and would crash at a width of one.
  private static let fewestRows = 5

  /// Describes a terminal; a size that is not known becomes the usual 80 by 24, one that is too small the smallest.
  public init(rows: Int, columns: Int, kind: Kind = .video, charset: Charset = .utf8, usesBold: Bool = false) {
    self.rows = rows > 0 ? max(rows, Self.fewestRows) : 24
    self.columns = columns > 0 ? max(columns, TextWrapper.minimumWidth) : 80
    self.kind = kind
    self.charset = charset
    self.usesBold = usesBold && kind == .video
  }

  /// Takes what the environment says: the kind from TERM, the characters from the locale.
  public init(rows: Int, columns: Int, environment: [String: String], usesBold: Bool) {
    self.init(
      rows: rows > 0 ? rows : environment["LINES"].flatMap { Int($0) } ?? 0,
      columns: columns > 0 ? columns : environment["COLUMNS"].flatMap { Int($0) } ?? 0,
      kind: Kind(terminal: environment["TERM"] ?? ""), charset: Charset(environment: environment), usesBold: usesBold)
  }
}

extension Display.Kind {
  /// The kind of a terminal by its name in the terminfo database; one that nobody knows gets text only.
  public init(terminal name: String) {
    let video = [
      "xterm", "linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "screen", "tmux", "rxvt", "konsole", "gnome",
      "putty",
      "alacritty", "foot", "st-", "kitty", "cygwin",
    ]
    self = video.contains { name.hasPrefix($0) } ? .video : .lines
  }
}
