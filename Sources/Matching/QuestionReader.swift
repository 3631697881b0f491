import Language

/// Reads what may be several questions, or one question in a story, by reading its parts.
struct QuestionReader {
  let cues: Cues
  let thresholds: Thresholds
  /// Reads one question.
  let read: (Utterance) -> Reading

  /// The reading of everything that was said.
  func reading(of utterance: Utterance) -> Reading {
    let whole = read(utterance)
    let clauses = Clauses(utterance, cues: cues)
    let questions = clauses.questions
    let sentences = clauses.sentences
    guard sentences.count > 1 else { return readParts(clauses.clauses, whole: whole) }
    // An emergency in any sentence outweighs every question.
    if let emergency = emergency(in: whole, or: sentences.map(read)) { return emergency }
    return questions.isEmpty ? readParts(clauses.clauses, whole: whole) : readStory(questions, whole: whole)
  }

  /// Several sentences with questions among them: the questions decide; the rest is the story around them.
  private func readStory(_ questions: [Utterance], whole: Reading) -> Reading {
    let readings = questions.map { readParts(Clauses($0, cues: cues).clauses, whole: read($0)) }
    let answers = Self.distinctAnswers(readings, from: thresholds.answer)
    if answers.count > 1 { return several(answers, evidence: whole.evidence) }
    if let only = answers.first {
      return Reading(decision: .passages([only]), rule: .questionInStory, evidence: whole.evidence)
    }
    // A question that is understood and has no answer is not answered by the story around it.
    if let silent = readings.last, case .silent = silent.decision { return silent }
    return whole
  }

  /// One sentence whose parts may be questions of their own.
  private func readParts(_ parts: [Utterance], whole: Reading) -> Reading {
    guard !parts.isEmpty else { return whole }
    let readings = parts.map(read)
    // A shred of a sentence ("or three tablets") is too little to shout about.
    let telling = zip(parts, readings).filter { $0.0.words.count >= Self.tellingPart }.map(\.1)
    if let emergency = emergency(in: whole, or: telling) { return emergency }
    let answers = Self.distinctAnswers(readings, from: thresholds.clause)
    let areAllShort = parts.allSatisfy { $0.words.count <= Self.shortPart || cues.isQuestion($0) }
    if answers.count > 1, areAllShort { return several(answers, evidence: whole.evidence) }
    if let only = answers.first, answers.count == 1, !whole.isAnswer, whole.allowsPartAnswer {
      return Reading(decision: .passages([only]), rule: .questionInStory, evidence: whole.evidence)
    }
    return whole
  }

  /// The reading that tells of an emergency: that of the whole, or a part that is surer, since without what stands
  /// around it much in a story sounds alarming.
  private func emergency(in whole: Reading, or parts: [Reading]) -> Reading? {
    if whole.isEmergency { return whole }
    return parts.first { part in
      part.isEmergency && part.evidence.topics.contains { $0.probability >= thresholds.emergencyPart }
    }
  }

  /// A part with more words that is not shaped like a question tells something instead of asking it.
  private static let shortPart = 6
  /// A part with fewer words does not tell of an emergency by itself.
  private static let tellingPart = 4

  private func several(_ answers: [PassageMatch], evidence: Evidence) -> Reading {
    // The surest first; as sure ones in the order of their questions.
    let ordered = answers.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }
    return Reading(
      decision: .passages(ordered.prefix(Reading.mostAnswers).map(\.element)), rule: .severalQuestions,
      evidence: evidence)
  }

  /// The best passage of each reading that is sure enough, each passage once.
  private static func distinctAnswers(_ readings: [Reading], from least: Confidence) -> [PassageMatch] {
    var answers: [PassageMatch] = []
    for reading in readings {
      guard case .passages(let found) = reading.decision else { continue }
      for match in found where match.confidence >= least && !answers.contains(where: { $0.passage == match.passage }) {
        answers.append(match)
      }
    }
    return answers
  }
}
