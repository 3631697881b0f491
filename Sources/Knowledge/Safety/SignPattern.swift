/// A sign taken apart: what a pharmacist writes as `{swollen} .. throat|tongue`.
package struct SignPattern: Sendable, Hashable {
  /// One way of filling a step.
  package enum Choice: Sendable, Hashable {
    /// Exactly this word.
    case word(String)
    /// A word that begins like this.
    case beginning(String)
    /// Any entry of a named group.
    case group(String)
    /// A number of at least so much, in digits or words.
    case number(atLeast: Int)
    /// A year from 1900 to 2099.
    case year
    /// The end of what is said, or a mark.
    case end
  }

  /// One place in a pattern.
  package struct Step: Sendable, Hashable {
    /// Whether a few other words may stand before it.
    package var afterGap: Bool
    /// The ways of filling it.
    package var choices: [Choice]
  }

  /// The parts between `&`, which may come in any order; within a part the steps come in theirs.
  package var parts: [[Step]]
}

/// What is wrong with a sign, as a sentence for its author.
package struct SignProblem: Error, Hashable {
  /// The sentence.
  package var message: String
}

extension SignPattern {
  /// Takes a sign apart.
  ///
  /// - Throws: `SignProblem` when the text is no pattern.
  package init(_ text: String) throws(SignProblem) {
    parts = []
    var steps: [Step] = []
    var gap = false
    for item in text.split(separator: " ") {
      switch item {
      case "..":
        guard !steps.isEmpty, !gap else {
          throw SignProblem(message: "“..” in “\(text)” must stand between two words.")
        }
        gap = true
      case "&":
        guard !steps.isEmpty, !gap else {
          throw SignProblem(message: "“&” in “\(text)” must stand between two parts.")
        }
        parts.append(steps)
        steps = []
      default:
        steps.append(Step(afterGap: gap, choices: try Self.choices(item, of: text)))
        gap = false
      }
    }
    guard !steps.isEmpty, !gap else {
      throw SignProblem(message: "“\(text)” ends too early; a word, a group or a number must come last.")
    }
    parts.append(steps)
  }

  private static func choices(_ item: Substring, of text: String) throws(SignProblem) -> [Choice] {
    var choices: [Choice] = []
    for piece in item.split(separator: "|", omittingEmptySubsequences: false) {
      choices.append(try choice(piece, of: text))
    }
    return choices
  }

  private static func choice(_ piece: Substring, of text: String) throws(SignProblem) -> Choice {
    if piece.hasPrefix("{") {
      guard piece.hasSuffix("}") else {
        throw SignProblem(message: "“\(piece)” in “\(text)” lacks its closing brace.")
      }
      return named(String(piece.dropFirst().dropLast()))
    }
    let stem = piece.hasSuffix("*") ? piece.dropLast() : piece
    guard !stem.isEmpty, !stem.contains(where: { "{}*".contains($0) }) else {
      throw SignProblem(message: "“\(piece)” in “\(text)” is neither a word nor a group in braces.")
    }
    let folded = stem.lowercased().filter { $0 != "'" && $0 != "’" }
    return stem.count == piece.count ? .word(folded) : .beginning(folded)
  }

  /// `{number}`, `{6+}`, `{year}` and `{end}` are built in; all other names are groups.
  private static func named(_ name: String) -> Choice {
    switch name {
    case "number": .number(atLeast: 0)
    case "year": .year
    case "end": .end
    default:
      if name.hasSuffix("+"), let least = Int(name.dropLast()) { .number(atLeast: least) } else { .group(name) }
    }
  }

  /// The names of the groups that the pattern uses.
  package var groupNames: [String] {
    parts.joined().flatMap(\.choices).compactMap { if case .group(let name) = $0 { name } else { nil } }
  }
}
