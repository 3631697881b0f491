/// Where a passage stands in the knowledge folder, and the proof that it stands there.
public struct SourceLines: Sendable, Hashable {
  /// The file's path relative to the knowledge folder, with `/` between its parts.
  public var file: String
  /// The passage's lines, 1-based, both ends included.
  public var lines: ClosedRange<Int>
  /// The SHA-256 of those lines' bytes, line ends included, in lower-case hexadecimal.
  public var sha256: String

  /// Names lines of a file together with their hash.
  public init(file: String, lines: ClosedRange<Int>, sha256: String) {
    self.file = file
    self.lines = lines
    self.sha256 = sha256
  }
}
