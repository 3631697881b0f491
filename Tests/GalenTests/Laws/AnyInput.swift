import Knowledge
import TestSupport

/// Anything that may be typed: what people ask, cut, joined and spoilt, and what nobody asks.
///
/// The same seed gives the same inputs, so a failure can be repeated.
struct AnyInput {
  private var generator: RepeatableGenerator
  private let wordings: [String]

  init(seed: UInt64) throws {
    generator = RepeatableGenerator(seed: seed)
    wordings = try Self.wordings.get()
  }

  /// All phrasings and titles of the topics, and the leaflet's own words.
  private static let wordings = Result {
    let folder = KnowledgeFolder(try FolderContents.load(Repository.knowledge))
    let title = folder.leaflets[0].title
    return folder.topics.flatMap { [$0.title] + $0.phrasings.map { $0.text.replacing("{drug}", with: title) } }
      + folder.leaflets[0].passages.flatMap { [$0.heading, $0.section, $0.text] }
  }

  private static let joiners = [" and ", ", ", ". ", "? ", " but ", "\n", " ", "; not ", " or ", "! "]
  private static let junk = [
    "", " ", "\t", "\n", "\r\n", "\u{0}", "\u{7}", "\u{8}", "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{7F}",
    "\u{FFFD}", "\u{FEFF}",
    "\u{202E}", "\u{2066}", "\u{200D}", "\u{200B}", "\u{FE0F}", "💊", "👩🏽‍⚕️", "🇬🇧", "e\u{301}", "ﷺ", "漢字", "Ω", "ß", "İ",
    "½", "²", "％",
    "'; DROP TABLE leaflets; --", "{\"question\": [", "- a: &b [*b", "%s%n", "../../etc/passwd", "$(id)", "`id`",
    "<script>", "\\", "/quit now",
    "/help", "1", "2", "999999999999999999999", "-0", "1e309", "the second one", "say that again", "what else",
    "none of these", "no", "not",
    "?", "...", "!!!", "#", ">", "*", "“", "’", "a", "mg", "100mg", "3x/day", "|", "&amp;", "http://x.y/z?q=1", "x@y.z",
  ]

  /// The next input.
  mutating func next() -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<3: wording()
    case 3, 4: wording() + pick(Self.joiners) + wording()
    case 5, 6: cut(wording())
    case 7: cut(wording()) + pick(Self.joiners) + cut(wording()) + pick(Self.joiners) + wording()
    case 8: generator.text(of: Self.junk, count: 0...8)
    case 9: spoilt(wording())
    case 10: String(decoding: generator.bytes(count: 0...60), as: UTF8.self)
    default: wording().uppercased() + generator.text(of: Self.junk, count: 1...3)
    }
  }

  /// An input of about a number of bytes.
  mutating func huge(bytes: Int) -> String {
    let piece = next() + pick(Self.junk) + " "
    return String(repeating: piece, count: max(1, bytes / max(1, piece.utf8.count)))
  }

  private mutating func wording() -> String { pick(wordings) }

  private mutating func pick(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &generator)] }

  /// A part of a text.
  private mutating func cut(_ text: String) -> String {
    let characters = Array(text)
    let start = Int.random(in: 0...characters.count, using: &generator)
    return String(characters[start..<Int.random(in: start...characters.count, using: &generator)])
  }

  /// A text with a few pieces put in where they do not belong.
  private mutating func spoilt(_ text: String) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      characters.insert(contentsOf: pick(Self.junk), at: Int.random(in: 0...characters.count, using: &generator))
    }
    return String(characters)
  }
}
