import Knowledge

/// The line by which the operator leaves the public terminal; only its SHA-256 is kept in memory.
public struct ExitPhrase: Sendable, Hashable {
  /// Fewer characters could be typed by chance.
  public static let fewestCharacters = 8

  private let hash: String

  /// Takes the first line of a file's text; nil when it is shorter than ``fewestCharacters``.
  public init?(text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    let phrase = Self.folded(String(line))
    guard phrase.count >= Self.fewestCharacters else { return nil }
    hash = Fingerprint.sha256(phrase.utf8)
  }

  /// Whether a line is the phrase; blanks at its ends do not count.
  func isEqual(to line: String) -> Bool { Fingerprint.sha256(Self.folded(line).utf8) == hash }

  private static func folded(_ line: String) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
