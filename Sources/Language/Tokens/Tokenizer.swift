/// Takes folded text apart into words, numbers and marks.
package struct Tokenizer {
  /// A piece of text that is not divided any further.
  package typealias Piece = (kind: Token.Kind, text: String)

  private var pieces: [Piece] = []
  private var current = String.UnicodeScalarView()
  private var kind = Token.Kind.word

  /// The words, numbers and marks of a folded text, in order.
  ///
  /// Apostrophes inside a word go ("don't" is `dont`), hyphens and slashes divide, a number and its unit are two
  /// pieces ("100mg" is `100` `mg`), "&" is `and`, the end of a line counts as a full stop.
  package static func pieces(of text: String) -> [Piece] {
    var tokenizer = Tokenizer()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      tokenizer.take(scalar, next: index < scalars.endIndex ? scalars[index] : nil)
    }
    tokenizer.close()
    return tokenizer.pieces
  }

  private mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    switch scalar {
    case "a"..."z": extend(.word, with: scalar)
    case "0"..."9": extend(.number, with: scalar)
    case "'": if kind == .number { close() }
    case "&":
      close()
      pieces.append((.word, "and"))
    case "." where isDecimalPoint(before: next): current.append(scalar)
    case "," where isInsideNumber(before: next): break
    case ".", ",", ";", ":", "?", "!":
      close()
      pieces.append((.mark, String(scalar)))
    case "\n", "\r", "\u{2028}", "\u{2029}":
      close()
      if pieces.last?.kind != .mark { pieces.append((.mark, ".")) }
    default:
      if scalar.value >= 0x80, scalar.properties.isAlphabetic { extend(.word, with: scalar) } else { close() }
    }
  }

  private func isDecimalPoint(before next: Unicode.Scalar?) -> Bool {
    guard kind == .number, !current.isEmpty, !current.contains("."), let next else { return false }
    return ("0"..."9").contains(next)
  }

  /// Whether a comma stands between the digits of a number, as in "1,000".
  private func isInsideNumber(before next: Unicode.Scalar?) -> Bool {
    guard kind == .number, !current.isEmpty, let next else { return false }
    return ("0"..."9").contains(next)
  }

  private mutating func extend(_ kind: Token.Kind, with scalar: Unicode.Scalar) {
    if self.kind != kind { close() }
    self.kind = kind
    current.append(scalar)
  }

  private mutating func close() {
    if !current.isEmpty { pieces.append((kind, String(current))) }
    current.removeAll()
  }
}
