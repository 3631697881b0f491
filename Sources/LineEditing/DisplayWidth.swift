import CUtf8proc

/// How many columns a text takes on a terminal.
///
/// East Asian wide characters and emoji take two, combining and invisible ones none. The answer is the same in every
/// locale.
public enum DisplayWidth {
  /// The columns of a text without line ends.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of what is seen as one character.
  public static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains(where: isEmojiSign) { return 2 }
    // A Hangul syllable written as its letters is one square; elsewhere what stands side by side adds up.
    let widths = scalars.map(columns)
    return scalars.first.map(isHangulLead) == true ? 2 : widths.reduce(0, +)
  }

  /// Whether the scalar makes the whole character an emoji picture.
  private static func isEmojiSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || scalar == "\u{FE0F}" || scalar == "\u{20E3}"
  }

  private static func isHangulLead(_ scalar: Unicode.Scalar) -> Bool { ("\u{1100}"..."\u{115F}").contains(scalar) }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let columns = galen_scalar_columns(scalar.value)
    if columns >= 0 { return Int(columns) }
    // Not assigned when the table was made: terminals draw a box, a wide one in the planes of the ideographs.
    return ("\u{20000}"..."\u{3FFFF}").contains(scalar) ? 2 : 1
  }
}
