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
    /// A number within a range, in digits or words.
    case number(ClosedRange<Int>)
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
    // A folder holds some thousand patterns, and each start takes them apart: bytes are much faster than characters.
    for item in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
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
    for piece in item.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      choices.append(try choice(Substring(piece), of: text))
    }
    return choices
  }

  private static func choice(_ piece: Substring, of text: String) throws(SignProblem) -> Choice {
    if piece.utf8.first == UInt8(ascii: "{") {
      guard piece.utf8.last == UInt8(ascii: "}") else {
        throw SignProblem(message: "“\(piece)” in “\(text)” lacks its closing brace.")
      }
      return try named(String(piece.dropFirst().dropLast()), of: text)
    }
    let isBeginning = piece.utf8.last == UInt8(ascii: "*")
    let stem = isBeginning ? piece.dropLast() : piece
    guard !stem.isEmpty, !stem.utf8.contains(where: { "{}*".utf8.contains($0) }) else {
      throw SignProblem(message: "“\(piece)” in “\(text)” is neither a word nor a group in braces.")
    }
    return isBeginning ? .beginning(folded(stem)) : .word(folded(stem))
  }

  /// The word in lower case and without apostrophes.
  private static func folded(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(word) }
    return word.lowercased().filter { $0 != "'" && $0 != "’" }
  }

  /// `{number}`, `{6+}`, `{1-50}`, `{year}` and `{end}` are built in; all other names are groups.
  private static func named(_ name: String, of text: String) throws(SignProblem) -> Choice {
    switch name {
    case "number": return .number(0...Int.max)
    case "year": return .year
    case "end": return .end
    default: break
    }
    if name.hasSuffix("+"), let least = Int(name.dropLast()) { return .number(least...Int.max) }
    let bounds = name.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count == 2, let least = bounds[0], let most = bounds[1] else { return .group(name) }
    guard least <= most else {
      throw SignProblem(message: "“{\(name)}” in “\(text)” holds no number; the smaller bound comes first.")
    }
    return .number(least...most)
  }

  /// The names of the groups that the pattern uses.
  package var groupNames: [String] {
    parts.joined().flatMap(\.choices).compactMap { if case .group(let name) = $0 { name } else { nil } }
  }
}
