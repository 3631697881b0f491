/// Raised characters.
///
/// `10<sup>6</sup>` must not become `106`, so its digits become those of Unicode.
enum Superscript {
  private static let pairs: [(plain: Unicode.Scalar, raised: Unicode.Scalar)] =
    Array(zip("0123456789+-−=()ni".unicodeScalars, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ".unicodeScalars))

  /// The text in raised characters; as it is where Unicode has none for it, such as the `st` of `1<sup>st</sup>`.
  static func raised(_ text: String) -> String {
    var raised = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let pair = pairs.first(where: { $0.plain == scalar }) else { return text }
      raised.append(pair.raised)
    }
    return String(raised)
  }

  /// The plain form of a raised character; any other character stays.
  static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : pairs.first { $0.raised == scalar }?.plain ?? scalar
  }
}
