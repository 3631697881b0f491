/// Takes out of a text whatever would steer a terminal or hide from the reader.
///
/// It works on Unicode scalars, so no escape sequence survives by being split or joined. Removed are control characters
/// (C0, DEL, C1), marks that turn the direction of writing, and invisible characters; joiners stay where scripts and
/// emoji need them, that is after a scalar that is not ASCII. Doing it twice changes nothing more.
public enum Sanitizer {
  /// A text of several lines: line feeds stay, a tab becomes a blank, the Unicode line and paragraph separators become
  /// line feeds.
  public static func text(_ text: String) -> String { clean(text, lineFeed: "\n") }

  /// A single line: as ``text(_:)``, and line feeds become blanks.
  public static func line(_ text: String) -> String { clean(text, lineFeed: " ") }

  private static func clean(_ text: String, lineFeed: Unicode.Scalar) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}": kept.append(lineFeed)
      case "\t": kept.append(" ")
      case "\u{200C}", "\u{200D}":
        if let last = kept.last, !last.isASCII, !isJoiner(last) { kept.append(scalar) }
      default:
        if !isHarmful(scalar) { kept.append(scalar) }
      }
    }
    return String(kept)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    // Format characters that are shown, such as the Arabic number sign, are text.
    case .format, .unassigned:
      scalar.properties.isDefaultIgnorableCodePoint || ("\u{FFF9}"..."\u{FFFB}").contains(scalar)
    default: false
    }
  }
}
