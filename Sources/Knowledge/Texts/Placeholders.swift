/// Names in braces that stand for something that is put in later, such as `{drug}`.
enum Placeholders {
  /// The names in their order; a brace that is not closed, or holds something other than a name, is no placeholder.
  static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: "}") else { return nil }
      let name = piece[..<end]
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      return isName ? String(name) : nil
    }
  }
}
