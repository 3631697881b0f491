import Conversation
import Knowledge

/// What a record of a batch expects of its reply.
struct Expectation {
  /// Topic ids, `none`, `urgent` or `smalltalk`, any of which is right.
  private var anyOf: [String] = []
  /// Topic ids all of which must be among the passages.
  private var allOf: [String] = []
  /// Words of which the first passage must hold one.
  private var texts: [String] = []

  /// Reads the keys `expect` and `expect_text`; nil when the record has neither.
  init?(expect: JSONValue?, text: JSONValue?) throws(BatchQuestion.Problem) {
    if expect == nil, text == nil { return nil }
    switch expect {
    case .object(let fields)?:
      guard let all = fields["all"]?.strings else { throw Self.malformed }
      allOf = all
    case let value?:
      guard let any = value.strings else { throw Self.malformed }
      anyOf = any
    case nil: break
    }
    if let text {
      guard let strings = text.strings else {
        throw BatchQuestion.Problem(message: "“expect_text” must be a text or a list of texts.")
      }
      texts = strings.map(Self.folded)
    }
  }

  /// Whether a reply is what was expected; of several expectations one is enough.
  func isMet(by reply: Reply) -> Bool {
    if !allOf.isEmpty, reply.outcome == .answered, Set(allOf).isSubset(of: reply.passages.compactMap(\.topic)) {
      return true
    }
    if !texts.isEmpty, reply.outcome == .answered, let first = reply.passages.first?.passage {
      let whole = Self.folded("\(first.section) \(first.heading) \(first.text)")
      if texts.contains(where: whole.contains) { return true }
    }
    return anyOf.contains { expected in
      switch expected {
      case "none": reply.outcome == .unanswered
      case "urgent": reply.outcome == .urgent
      case "smalltalk": reply.outcome == .smalltalk
      default: reply.outcome == .answered && reply.passages.first?.topic == expected
      }
    }
  }

  private static let malformed = BatchQuestion.Problem(
    message: "“expect” must be a topic id, a list of topic ids, or {\"all\": [list of topic ids]}.")

  /// Without Markdown marks and with single blanks, as leaflets are quoted in labels.
  private static func folded(_ text: String) -> String {
    text.filter { !"*_`".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
