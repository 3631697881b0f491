/// Takes folded text apart into words, numbers and marks.
package enum Tokenizer {
  /// The words, numbers and marks of a folded text, in order.
  ///
  /// Apostrophes inside a word go ("don't" is `dont`), hyphens and slashes divide, a number and its unit are two
  /// pieces ("100mg" is `100` `mg`), the end of a line counts as a full stop.
  package static func pieces(of text: String) -> [(kind: Token.Kind, text: String)] {
    var pieces: [(kind: Token.Kind, text: String)] = []
    var current = ""
    var kind = Token.Kind.word
    func close() {
      if kind == .number, current.last == "." { current.removeLast() }
      if !current.isEmpty { pieces.append((kind, current)) }
      current = ""
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "0"..."9":
        if kind != .number || current.isEmpty { close(); kind = .number }
        current.unicodeScalars.append(scalar)
      case "." where kind == .number && !current.isEmpty && !current.contains("."):
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if ("0"..."9").contains(next) { current.unicodeScalars.append(scalar) } else { close(); pieces.append((.mark, ".")) }
      case "'":
        if kind == .number { close() }
      case ".", ",", ";", ":", "?", "!":
        close()
        pieces.append((.mark, String(scalar)))
      case "\n", "\r", "\u{2028}", "\u{2029}":
        close()
        if pieces.last?.kind != .mark { pieces.append((.mark, ".")) }
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark else { close(); continue }
        if kind != .word { close(); kind = .word }
        current.unicodeScalars.append(scalar)
      }
    }
    close()
    return pieces
  }
}
