/// Divides what was said into sentences and clauses, and drops what the person says they do not mean.
package struct Clauses: Sendable {
  private let utterance: Utterance
  /// The concepts by which questions and dismissals are known.
  private let cues: Cues

  /// Prepares an utterance.
  package init(_ utterance: Utterance, cues: Cues) {
    self.utterance = utterance
    self.cues = cues
  }

  /// The utterance without the clauses that are dismissed: "not the dose, the price" is "the price".
  ///
  /// When nothing else is left, a dismissal is what the person has to say, and the utterance stays whole.
  package var withoutDismissals: Utterance {
    var isDismissing = false
    let dismissed = clauseRanges(in: 0..<utterance.tokens.count).filter { range in
      // "Not nausea or diarrhoea": what a short "or …" adds is put aside, too.
      let isContinued = isDismissing && range.count <= Self.shortContinuation && isContinuation(at: range.lowerBound)
      isDismissing = isContinued || cues.isDismissal(utterance.part(range))
      return isDismissing
    }
    let rest = rest(without: dismissed)
    return dismissed.isEmpty || rest.words.isEmpty ? utterance : rest
  }

  /// The sentences, between full stops, question marks and the like.
  package var sentences: [Utterance] { sentenceRanges.map(utterance.part) }

  /// The parts of the utterance that ask: each sentence that is shaped like a question.
  ///
  /// A very short question ("is that okay?") only makes sense with the sentence before it and comes with it.
  package var questions: [Utterance] {
    let ranges = sentenceRanges
    return ranges.indices.compactMap { index in
      let sentence = utterance.part(ranges[index])
      guard cues.isQuestion(sentence) || endsWithQuestionMark(ranges[index]) else { return nil }
      guard sentence.words.count < Self.shortestQuestion, index > 0 else { return sentence }
      return utterance.part(ranges[index - 1].lowerBound..<ranges[index].upperBound)
    }
  }

  /// The parts of a sentence between commas and joining words; empty when there are not at least two.
  package var clauses: [Utterance] {
    let parts = clauseRanges(in: 0..<utterance.tokens.count).map(utterance.part).filter {
      $0.words.count >= Self.shortestClause
    }
    return parts.count > 1 ? parts : []
  }

  /// A question with fewer words leans on what was said before.
  private static let shortestQuestion = 5
  /// A clause with fewer words is no question of its own.
  private static let shortestClause = 1

  /// What is left when some clauses go, each with the mark or joining word after it.
  private func rest(without dismissed: [Range<Int>]) -> Utterance {
    var kept: [Range<Int>] = []
    var start = 0
    for range in dismissed {
      kept.append(start..<range.lowerBound)
      start = min(range.upperBound + 1, utterance.tokens.count)
    }
    kept.append(start..<utterance.tokens.count)
    return utterance.parts(kept.filter { !$0.isEmpty })
  }

  /// The most words that a dismissed "or …" adds.
  private static let shortContinuation = 3

  private func isContinuation(at start: Int) -> Bool {
    start > 0 && cues.isContinuation(utterance.tokens[start - 1].text)
  }

  private var sentenceRanges: [Range<Int>] {
    ranges(in: 0..<utterance.tokens.count) { $0.kind == .mark && $0.text != "," }.filter {
      !utterance.part($0).words.isEmpty
    }
  }

  private func clauseRanges(in range: Range<Int>) -> [Range<Int>] {
    ranges(in: range) { $0.kind == .mark || cues.isJoin($0.text) }
  }

  private func endsWithQuestionMark(_ range: Range<Int>) -> Bool {
    range.upperBound < utterance.tokens.count && utterance.tokens[range.upperBound].text == "?"
  }

  private func ranges(in range: Range<Int>, divider: (Token) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where divider(utterance.tokens[index]) {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<range.upperBound)
    return ranges.filter { !$0.isEmpty }
  }
}
