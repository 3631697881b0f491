/// What a person says they do not mean: "not the dose", "I'm not pregnant", "my kidneys are fine".
///
/// A dismissal reaches to the end of its clause, or to the words that say what is meant instead: "it's not my liver it's
/// my kidneys" puts only the liver aside.
struct Dismissals {
  let utterance: Utterance
  let cues: Cues

  /// The most words that a dismissed "or …" adds.
  private static let shortContinuation = 3
  /// The most words in which a thing is said to be fine.
  private static let shortReassurance = 8

  /// What is put aside in these clauses, in their order.
  func ranges(in clauses: [Range<Int>]) -> [Range<Int>] {
    var isDismissing = false
    var dismissed: [Range<Int>] = []
    let lastContrast =
      clauses.lastIndex { clause in
        let part = utterance.part(clause)
        return cues.isContrast(part) || cues.hasSymptom(part)
      } ?? -1
    for (number, clause) in clauses.enumerated() {
      // "The dose, no wait, how do I keep it"
      if number > 0, let end = cues.endOfRetraction(beginning: utterance.part(clause)) {
        dismissed.removeAll { $0.lowerBound >= clauses[number - 1].lowerBound }
        dismissed.append(clauses[number - 1].lowerBound..<clause.lowerBound + end)
        continue
      }
      // "Not nausea or diarrhoea": what a short "or …" adds is put aside, too.
      let isContinued = isDismissing && clause.count <= Self.shortContinuation && isContinuation(at: clause.lowerBound)
      let range = isContinued ? clause : dismissal(in: clause, contrasts: number < lastContrast)
      if let range { dismissed.append(range) }
      isDismissing = range?.upperBound == clause.upperBound
    }
    return dismissed
  }

  /// The part of a clause that is put aside, from its start on; nil when there is none.
  private func dismissal(in clause: Range<Int>, contrasts: Bool) -> Range<Int>? {
    let part = utterance.part(clause)
    if let end = cues.endOfDismissal(beginning: part, contrasts: contrasts) {
      let contrast = cues.contrast(in: part, after: end)
      return clause.lowerBound..<(contrast.map { clause.lowerBound + $0 } ?? clause.upperBound)
    }
    let isAsked = clause.upperBound < utterance.tokens.count && utterance.tokens[clause.upperBound].text == "?"
    if !isAsked, cues.isPutAside(part) { return clause }
    if let end = cues.endOfReassurance(in: part), end <= Self.shortReassurance, !isAsked || end < clause.count {
      return clause.lowerBound..<clause.lowerBound + end
    }
    return cues.opposition(in: part).map { clause.lowerBound + $0..<clause.upperBound }
  }

  private func isContinuation(at start: Int) -> Bool {
    start > 0 && cues.isContinuation(utterance.tokens[start - 1])
  }
}
