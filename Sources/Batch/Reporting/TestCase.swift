import Conversation
import Evaluation
import Knowledge

/// A record as a test case of JUnit's XML, as CI systems read it: a question with an expectation, or a record that could
/// not be read.
struct TestCase {
  /// The case as XML.
  let xml: [UInt8]

  /// The case of a record; nil when nothing is expected of it and it could be read.
  init?(_ record: BatchRecord, _ reply: Reply, verdict: Bool?) {
    let result: String
    switch (record.content, verdict) {
    case (.failure(let problem), _): result = "<error message=\"\(Self.escaped(problem.message))\"/>"
    case (_, true?): result = ""
    case (_, false?):
      let expected = record.expectation.map(Self.text) ?? ""
      result = "<failure message=\"\(Self.escaped("expected \(expected); got \(Self.text(reply))"))\"/>"
    case (_, nil): return nil
    }
    let id = record.carried("id")?.name.map { " (\($0))" } ?? ""
    let name = "line \(record.line)\(id)" + (record.question.map { ": \($0)" } ?? "")
    let start = "  <testcase classname=\"\(Self.escaped(record.file))\" name=\"\(Self.escaped(name))\""
    xml = Array((result.isEmpty ? "\(start)/>\n" : "\(start)>\(result)</testcase>\n").utf8)
  }

  private static func text(_ expectation: Expectation) -> String {
    var parts: [String] = []
    if !expectation.anyOf.isEmpty { parts.append(expectation.anyOf.joined(separator: " or ")) }
    if !expectation.allOf.isEmpty { parts.append(expectation.allOf.joined(separator: " and ")) }
    let texts = expectation.texts + expectation.allTexts.joined()
    if !texts.isEmpty { parts.append("a passage with " + texts.map { "“\($0)”" }.joined(separator: " or ")) }
    return parts.joined(separator: ", or ")
  }

  private static func text(_ reply: Reply) -> String {
    guard let first = reply.passages.first else { return reply.outcome.rawValue }
    return "\(reply.outcome.rawValue): \(first.topic ?? "“\(first.passage.heading)”")"
  }

  /// A text as XML allows it in an attribute; what XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
