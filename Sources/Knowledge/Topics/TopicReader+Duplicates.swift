extension TopicReader {
  /// Finds phrasings that stand twice, in one topic or in two, when case and punctuation are left aside.
  package static func duplicates(in topics: [Topic]) -> [Finding] {
    var places: [String: (file: String, line: Int)] = [:]
    var findings: [Finding] = []
    for topic in topics {
      for phrasing in topic.phrasings {
        let place = (file: topic.file, line: phrasing.line)
        let wording = phrasing.text.wordingFolded
        guard !wording.isEmpty, let first = places[wording] else {
          places[wording] = place
          continue
        }
        let advice = first.file == topic.file ? "Keep one of the two." : "Keep it in the topic where it belongs."
        findings.append(
          Finding(
            file: topic.file, line: phrasing.line, severity: .error,
            message: "“\(phrasing.text)” already stands at \(first.file):\(first.line). \(advice)"))
      }
    }
    return findings
  }
}
