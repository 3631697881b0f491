/// Proves that a passage is the leaflet's own wording, without reading the leaflet as Markdown a second time.
package enum VerbatimProof {
  /// Why a passage is not proven.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file has fewer lines than the passage names.
    case linesMissing
    /// The lines are not those that the passage was read from.
    case linesChanged
    /// A word of the passage does not stand in the lines behind the words before it.
    case wordMissing(String)

    /// Half a sentence that says what is wrong.
    package var description: String {
      switch self {
      case .linesMissing: "its lines are missing"
      case .linesChanged: "its lines have changed"
      case .wordMissing(let word): "the word “\(word)” is not found in its lines"
      }
    }
  }

  /// Checks a passage against the bytes of its file.
  ///
  /// - Returns: Nil when the hash is that of the lines, and all words of the heading's question or label, and all words
  ///   of the text, stand in them in the same order once marks are removed.
  package static func failure(of passage: Passage, in bytes: [UInt8]) -> Failure? {
    failure(of: passage, in: RawLines(bytes))
  }

  /// Checks a passage against the lines of its file, for checking all passages of a file one by one.
  package static func failure(of passage: Passage, in lines: RawLines) -> Failure? {
    guard let raw = lines.bytes(of: passage.source.lines) else { return .linesMissing }
    guard Fingerprint.sha256(raw) == passage.source.sha256 else { return .linesChanged }
    let words = words(of: withoutMarks(String(decoding: raw, as: UTF8.self)))
    let hasOwnHeading = passage.kind == .faq || passage.kind == .labelled
    let missing =
      (hasOwnHeading ? firstMissing(passage.heading, in: words) : nil) ?? firstMissing(passage.text, in: words)
    return missing.map { .wordMissing($0) }
  }

  private static func firstMissing(_ text: String, in words: [Substring]) -> String? {
    var rest = words[...]
    for word in Self.words(of: withoutMarks(text)) {
      guard let index = rest.firstIndex(where: { holds($0, word) }) else { return String(word) }
      // Marks may have stood between what are now two words of one piece, so the piece may hold the next word, too.
      rest = rest[index] == word ? rest[(index + 1)...] : rest[index...]
    }
    return nil
  }

  /// Whether a piece of the source is a word, or holds it apart from marks that are joined to it without a blank.
  private static func holds(_ piece: Substring, _ word: Substring) -> Bool {
    if piece == word { return true }
    guard piece.utf8.count > word.utf8.count else { return false }
    guard let range = piece.firstRange(of: word) else { return false }
    let before = range.lowerBound == piece.startIndex ? nil : piece[piece.index(before: range.lowerBound)]
    let after = range.upperBound == piece.endIndex ? nil : piece[range.upperBound]
    return ![before, after].contains { $0?.isLetter == true || $0?.isNumber == true }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }

  private static let tags = ["sub", "sup", "i", "em", "b", "strong", "u"].flatMap { ["<\($0)>", "</\($0)>"] }
  private static let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")]

  private static func withoutMarks(_ text: String) -> String {
    var text = text
    if text.contains("<") { for tag in tags { text.replace(tag, with: "") } }
    if text.contains("&") { for (entity, character) in entities { text.replace(entity, with: character) } }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !["*", "_", "`", "\\", "#"].contains(scalar) {
      scalars.append(Superscript.lowered(scalar))
    }
    return String(scalars)
  }
}
