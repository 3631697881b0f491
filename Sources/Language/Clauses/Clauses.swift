/// Divides what was said into sentences and clauses, and drops what the person says they do not mean.
package struct Clauses: Sendable {
  private let utterance: Utterance
  /// The concepts by which questions and dismissals are known.
  private let cues: Cues
  /// The phrases that are not divided.
  private let wholes: [Range<Int>]

  /// Prepares an utterance.
  package init(_ utterance: Utterance, cues: Cues) {
    self.utterance = utterance
    self.cues = cues
    wholes = cues.wholes(in: utterance)
  }

  /// The utterance without the clauses that are dismissed: "not the dose, the price" is "the price".
  ///
  /// When nothing else is left, a dismissal is what the person has to say, and the utterance stays whole.
  package var withoutDismissals: Utterance {
    let dismissed = dismissedRanges
    return dismissed.isEmpty ? utterance : rest(without: dismissed)
  }

  /// The parts that are dismissed: "not the dose"; none when nothing else would be left.
  package var dismissed: [Utterance] { dismissedRanges.map(utterance.part) }

  /// The sentences, between full stops, question marks and the like.
  package var sentences: [Utterance] { sentenceRanges.map(utterance.part) }

  /// The parts of the utterance that ask: each sentence that is shaped like a question, or its last part that is.
  ///
  /// A question that says nothing by itself ("is that okay for someone like me?") comes with what was said before it,
  /// from the start of the sentence before.
  package var questions: [Utterance] {
    let ranges = sentenceRanges
    return ranges.indices.compactMap { index in
      guard let asking = asking(in: ranges[index]) else { return nil }
      guard cues.isHollow(utterance.part(asking)) else { return utterance.part(asking) }
      return utterance.part(ranges[max(index - 1, 0)].lowerBound..<asking.upperBound)
    }
  }

  /// The part of a sentence that asks; nil when nothing in it does.
  private func asking(in sentence: Range<Int>) -> Range<Int>? {
    if cues.isQuestion(utterance.part(sentence)) || endsWithQuestionMark(sentence) { return sentence }
    let start = clauseRanges(in: sentence).last { cues.isQuestion(utterance.part($0)) }?.lowerBound
    return start.map { $0..<sentence.upperBound }
  }

  /// The parts between marks and joining words, by the places of their tokens.
  package var clauses: [Range<Int>] { clauseRanges(in: 0..<utterance.tokens.count) }

  /// What is left when some parts go, each with the mark or joining word after it and the words that only turn to what is
  /// meant: of "not the dose, tell me the price", "the price".
  private func rest(without dismissed: [Range<Int>]) -> Utterance {
    var kept: [Range<Int>] = []
    var start = 0
    for range in dismissed {
      kept.append(start..<max(start, range.lowerBound))
      start = range.upperBound
      if start < utterance.tokens.count, isDivider(start) { start += 1 }
      start += cues.lengthOfContrast(beginning: utterance.part(start..<utterance.tokens.count))
    }
    kept.append(start..<utterance.tokens.count)
    return utterance.parts(kept.filter { !$0.isEmpty })
  }

  private var dismissedRanges: [Range<Int>] {
    guard cues.mayDismiss(utterance) else { return [] }
    let ranges = Dismissals(utterance: utterance, cues: cues).ranges(in: clauses)
    return rest(without: ranges).words.isEmpty ? [] : ranges
  }

  private var sentenceRanges: [Range<Int>] {
    ranges(in: 0..<utterance.tokens.count) { isStop(utterance.tokens[$0]) }.filter {
      !utterance.part($0).words.isEmpty
    }
  }

  private func clauseRanges(in range: Range<Int>) -> [Range<Int>] {
    ranges(in: range, divider: isDivider)
  }

  private func isStop(_ token: Token) -> Bool { token.kind == .mark && token.text != "," }

  private func isDivider(_ place: Int) -> Bool {
    let token = utterance.tokens[place]
    return (token.kind == .mark || cues.isJoin(token)) && !wholes.contains { $0.contains(place) }
  }

  private func endsWithQuestionMark(_ range: Range<Int>) -> Bool {
    range.upperBound < utterance.tokens.count && utterance.tokens[range.upperBound].text == "?"
  }

  private func ranges(in range: Range<Int>, divider: (Int) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where divider(index) {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<range.upperBound)
    return ranges.filter { !$0.isEmpty }
  }
}
