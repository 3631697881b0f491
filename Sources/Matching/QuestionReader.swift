package import Language

/// Reads what may be several questions, or one question in a story, by reading its parts.
package struct QuestionReader {
  let cues: Cues
  let thresholds: Thresholds
  /// Reads one question.
  let read: (Utterance) -> Reading

  /// Reads with these cues and thresholds; `read` reads one question.
  package init(cues: Cues, thresholds: Thresholds, read: @escaping (Utterance) -> Reading) {
    self.cues = cues
    self.thresholds = thresholds
    self.read = read
  }

  /// The reading of everything that was said.
  package func reading(of utterance: Utterance) -> Reading {
    let whole = read(utterance)
    let clauses = Clauses(utterance, cues: cues)
    let sentences = clauses.sentences
    guard sentences.count > 1 else { return readParts(utterance, whole: whole) }
    // An emergency in any sentence outweighs every question.
    if let emergency = emergency(in: whole, or: sentences.map(read)) { return emergency }
    let questions = clauses.questions
    return questions.isEmpty ? readParts(utterance, whole: whole) : readStory(questions, whole: whole)
  }

  /// Several sentences with questions among them: the questions decide; the rest is the story around them.
  private func readStory(_ questions: [Utterance], whole: Reading) -> Reading {
    let readings = questions.map { readParts($0, whole: read($0)) }
    let answers = distinctAnswers(readings, in: whole)
    if answers.count > 1 { return several(answers, evidence: evidence(of: readings, in: whole)) }
    if let answer = answers.first, let only = readings.first(where: { $0.passages.first == answer }),
      !cues.namesMedicine(whole.evidence.utterance) || isSupported(answer, by: whole)
        || answer.confidence >= thresholds.other
    {
      return Reading(decision: only.decision, rule: .questionInStory, evidence: only.evidence)
    }
    // A question that is understood and has no answer is not answered by the story around it.
    if let last = readings.last, last.isSilence { return last }
    return whole
  }

  /// One sentence whose parts may be questions of their own.
  private func readParts(_ utterance: Utterance, whole: Reading) -> Reading {
    let clauses = Clauses(utterance, cues: cues).clauses
    guard clauses.count > 1 else { return whole }
    // A shred of a sentence ("or three tablets") is too little to shout about.
    let telling = clauses.map(utterance.part).filter { $0.words.count >= Self.tellingPart }.map(read)
    if let emergency = emergency(in: whole, or: telling) { return emergency }
    let parts = PartReader(read: read).parts(of: utterance, clauses: clauses)
    let asking = parts.filter { asks($0.part) }
    // Beside a question, what only tells of somebody or says which medicine is meant asks nothing.
    let isQuestioned = asking.contains { cues.hasQuestion($0.part) }
    let asked = asking.filter { part, _ in
      !isQuestioned || cues.hasQuestion(part) || !cues.isStatement(part) && !cues.introduces(part)
    }.map(\.reading)
    let answers = distinctAnswers(asked, in: whole)
    if answers.count > 1 { return several(answers, evidence: evidence(of: asked, in: whole)) }
    guard let only = answers.first else { return whole }
    if whole.isAnswer {
      // The whole was read as one of two questions, and a part is surely the other.
      let isOther = only.confidence >= thresholds.other && !whole.passages.contains { $0.passage == only.passage }
      guard isOther else { return whole }
      return several(whole.passages.prefix(1) + [only], evidence: evidence(of: [whole] + asked, in: whole))
    }
    guard whole.allowsPartAnswer, whole.evidence.relevance >= thresholds.relevance, isSupported(only, by: whole) else {
      return whole
    }
    return Reading(decision: .passages([only]), rule: .questionInStory, evidence: evidence(of: asked, in: whole))
  }

  /// The reading that tells of an emergency: that of the whole, or a part that is surer, since without what stands
  /// around it much in a story sounds alarming, and the more so the longer it is.
  private func emergency(in whole: Reading, or parts: [Reading]) -> Reading? {
    let needed = max(thresholds.emergencyInStory, whole.evidence.alarmThreshold)
    return whole.isEmergency ? whole : parts.first { $0.isEmergency && $0.alarm >= needed }
  }

  /// Whether a part asks something by itself: it is shaped like a question, or too short to tell anything.
  ///
  /// "Is it the tablets doing that?" says nothing without what stands before it.
  private func asks(_ part: Utterance) -> Bool {
    (part.words.count <= Self.shortPart || cues.hasQuestion(part)) && !cues.isHollow(part)
  }

  /// A part with more words that is not shaped like a question tells something instead of asking it.
  private static let shortPart = 6
  /// A part with fewer words does not tell of an emergency by itself.
  private static let tellingPart = 4

  /// The evidence of the whole, with the parts that have an answer; of those with the same one, the first.
  private func evidence(of readings: [Reading], in whole: Reading) -> Evidence {
    var evidence = whole.evidence
    var answers: Set<Int> = []
    evidence.parts = readings.filter { best(of: $0).map { answers.insert($0.passage).inserted } ?? false }
    return evidence
  }

  private func several(_ answers: some Sequence<PassageMatch>, evidence: Evidence) -> Reading {
    // The surest first; as sure ones in the order of their questions.
    let ordered = answers.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }
    return Reading(
      decision: .passages(ordered.prefix(Reading.mostAnswers).map(\.element)), rule: .severalQuestions,
      evidence: evidence)
  }

  /// Whether what a part is answered by may answer the whole text: when the whole leads to it first, too, or else, where no
  /// medicine is named, when the part is very sure.
  ///
  /// Where the medicine is named, the words of its passages count, and a shred of a sentence has few of them: it is then often
  /// understood, with full certainty, as something that nobody asked, so the whole must lead there with some probability.
  private func isSupported(_ answer: PassageMatch, by whole: Reading) -> Bool {
    let isNamed = cues.namesMedicine(whole.evidence.utterance)
    guard let first = whole.evidence.candidate, first.passage == answer.passage else {
      return !isNamed && answer.confidence >= thresholds.other
    }
    return answer.confidence >= thresholds.answer && (!isNamed || first.confidence >= thresholds.support)
  }

  /// The passages of several readings, each once: the best of each reading before further ones.
  ///
  /// Beside a sure answer, one that is a little less sure is still an answer: the person asked for more than one thing. But
  /// where the medicine is named and the whole text leads nowhere, each must be surer.
  private func distinctAnswers(_ readings: [Reading], in whole: Reading) -> [PassageMatch] {
    let answers = distinctAnswers(readings)
    let leads = whole.evidence.candidate.map { $0.confidence >= thresholds.support } ?? false
    guard !leads, cues.namesMedicine(whole.evidence.utterance) else { return answers }
    return answers.filter { $0.confidence >= thresholds.other }
  }

  private func distinctAnswers(_ readings: [Reading]) -> [PassageMatch] {
    let sure = readings.filter(\.isAnswer)
    guard !sure.isEmpty else { return [] }
    var answers: [PassageMatch] = []
    for match in readings.compactMap(best) + sure.flatMap({ $0.passages.dropFirst() })
    where !answers.contains(where: { $0.passage == match.passage }) {
      answers.append(match)
    }
    return answers
  }

  private func best(of reading: Reading) -> PassageMatch? {
    if reading.isAnswer { return reading.passages.first }
    guard reading.allowsPartAnswer, let candidate = reading.evidence.candidate,
      candidate.confidence >= thresholds.clause
    else { return nil }
    return candidate
  }
}
