/// Advice with places for phone lines, taken apart.
package struct AdviceTemplate: Sendable, Hashable {
  /// One stretch of the advice.
  package enum Piece: Sendable, Hashable {
    /// Words that are said as they are.
    case text(String)
    /// What stood between braces.
    case placeholder(String)
  }

  /// The stretches in their order.
  package var pieces: [Piece]

  /// Takes advice apart; a brace without its partner is text.
  package init(_ text: String) {
    pieces = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  /// The placeholders that name no kind of line.
  package var unknownPlaceholders: [String] {
    pieces.compactMap { piece in
      guard case .placeholder(let name) = piece, PhoneLine.Kind(rawValue: name) == nil else { return nil }
      return name
    }
  }
}
