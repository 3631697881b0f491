import CUtf8proc
import LineEditing

/// The characters that a terminal can show.
public enum Charset: Sendable, Hashable, CaseIterable {
  case utf8, ascii

  /// The one that the locale's variables ask for, by the rule of POSIX: the first of LC_ALL, LC_CTYPE and LANG that is
  /// not empty counts.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let codeset = locale.lowercased().drop { $0 != "." }
    self = [".utf-8", ".utf8"].contains { codeset.hasPrefix($0) } ? .utf8 : .ascii
  }

  /// The text as the terminal can show it, safe for it: where it has only ASCII, typographic characters become the
  /// plain ones that people write for them, letters lose their accents, and only what has no like becomes "?".
  public func shown(_ text: String) -> String {
    let safe = Sanitizer.text(text)
    guard self == .ascii, !safe.utf8.allSatisfy({ $0 < 0x80 }) else { return safe }
    return safe.map(Self.plain).joined()
  }

  private static func plain(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    if let written = written[character] { return written }
    let letters = decomposed(String(character)).unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : written[Character(scalar)] ?? "?"
    }
    return letters.isEmpty ? "?" : letters.joined()
  }

  /// Compatibility forms taken apart, accents away.
  private static func decomposed(_ text: String) -> String {
    var result: UnsafeMutablePointer<UInt8>?
    var text = text
    let count = text.withUTF8 { galen_decompose($0.baseAddress, $0.count, &result) }
    guard count >= 0, let result else { return text }
    defer { galen_free(result) }
    return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
  }

  /// What people write for a character where they have only ASCII.
  private static let written: [Character: String] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "″": "\"", "‘": "'", "’": "'", "‚": "'", "′": "'", "´": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "…": "...", "•": "*", "·": "*", "→": "->", "←": "<-",
    "×": "x", "÷": "/", "⁄": "/", "≤": "<=", "≥": ">=", "≈": "~", "±": "+/-", "°": "deg ", "µ": "u", "μ": "u",
    "™": "(TM)",
    "®": "(R)", "©": "(C)", "€": "EUR ", "£": "GBP ", "¢": "c", "§": "section ", "½": "1/2", "¼": "1/4", "¾": "3/4",
    "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o",
    "Ø": "O", "ł": "l", "Ł": "L", "✓": "yes",
  ]
}
