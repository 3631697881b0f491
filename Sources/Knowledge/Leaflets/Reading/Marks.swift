/// The marks by which an author tells questions, answers, labels and the disclaimer apart.
enum Marks {
  /// The text behind `Q:`, `Q1:` or `Question:`; nil when there is no such mark.
  static func question(_ text: String) -> String? { after(["q", "question"], in: text) }

  /// The text behind `A:`, `A1:` or `Answer:`; nil when there is no such mark.
  static func answer(_ text: String) -> String? {
    // An italic answer whose second star is missing keeps its first one.
    after(["a", "ans", "answer"], in: text.hasPrefix("*") ? text.dropFirst().whiteSpaceFolded : text)
  }

  /// The text behind `Disclaimer:` or `Important Disclaimer:`; nil when there is no such mark.
  static func disclaimer(_ text: String) -> String? {
    let lower = text.lowercased()
    for mark in disclaimers where lower.hasPrefix(mark) {
      let rest = text.dropFirst(mark.count).whiteSpaceFolded
      if rest.isEmpty { return rest }
      if rest.hasPrefix(":") { return rest.dropFirst().whiteSpaceFolded }
    }
    return nil
  }

  private static let disclaimers = [
    "disclaimer", "important disclaimer", "medical disclaimer", "important medical disclaimer",
  ]

  /// Whether a closing paragraph disclaims medical advice without saying that it is a disclaimer.
  static func disclaimsUnmarked(_ text: String) -> Bool {
    let lower = text.lowercased()
    let saysInformation = lower.contains("information") || lower.contains("leaflet")
    let disclaims = [
      "medical advice", "general knowledge", "educational purposes", "informational purposes", "substitute",
    ]
    return saysInformation && disclaims.contains { lower.contains($0) }
  }

  /// Whether a paragraph is about its writer, most likely a program, who declines to write about the medicine.
  static func refuses(_ text: String) -> Bool {
    let lower = text.lowercased().replacing("’", with: "'")
    let aboutItself = [
      "i cannot provide", "i can't provide", "i cannot find", "i cannot offer", "i cannot give", "i am unable to",
      "i'm unable to", "as an ai ", "as an ai,", "language model", "i do not have access", "i am not able to",
    ]
    return aboutItself.contains { lower.contains($0) }
  }

  /// A question and its answer in one text, split where the answer's mark follows a question mark.
  static func pair(_ text: String) -> (question: String, answer: String)? {
    var from = text.startIndex
    while let mark = text[from...].firstIndex(of: "?") {
      from = text.index(after: mark)
      let behind = text[from...].drop { $0 == " " }
      if answer(String(behind.prefix(16))) != nil, let answer = answer(String(behind)) {
        return (String(text[..<from]), answer)
      }
    }
    return nil
  }

  private static func after(_ names: [String], in text: String) -> String? {
    guard let colon = text.prefix(12).firstIndex(of: ":") else { return nil }
    let name = text[..<colon].lowercased().trimmingSuffix { $0.isNumber || $0 == " " }
    return names.contains(name) ? text[text.index(after: colon)...].whiteSpaceFolded : nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
