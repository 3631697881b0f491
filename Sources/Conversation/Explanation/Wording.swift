import Language
import Matching

/// How an explanation words what it tells.
enum Wording {
  /// The most words and marks of what was said that are shown.
  private static let mostTokens = 40

  /// A probability of 0.82 as "82 in 100".
  static func chance(_ confidence: Confidence) -> String {
    switch confidence.hundredths {
    case 0: "less than 1 in 100"
    case 100: "more than 99 in 100"
    default: "\(confidence.hundredths) in 100"
    }
  }

  /// How far the second topic is behind the first.
  static func margin(_ first: Confidence, over second: Confidence) -> String {
    switch first.hundredths - second.hundredths {
    case ..<15: "close behind"
    case ..<50: "behind"
    default: "far behind"
    }
  }

  /// Words of a question, in quotation marks, without the mark at their end; a long text is cut short.
  static func quoted(_ utterance: Utterance) -> String {
    let end = utterance.tokens.lastIndex { $0.kind != .mark }.map { $0 + 1 } ?? 0
    var text = ""
    for token in utterance.tokens[..<min(end, mostTokens)] {
      text += (text.isEmpty || token.kind == .mark ? "" : " ") + token.text
    }
    return "“\(text)\(end > mostTokens ? " …" : "")”"
  }

  /// Several phrases after each other.
  static func list(_ phrases: [String]) -> String { phrases.joined(separator: ", ") }
}
