public import Knowledge
public import Language

/// Finds what a leaflet has to say to a question, or why it has nothing.
public struct Matcher: Sendable {
  /// The topics, in the order of the model's classes.
  public let topics: [Topic]
  let leaflets: [Leaflet]
  let indexes: [PassageIndex]
  let exact: [ExactQuestions]
  let classifier: Classifier
  let resolver: FocusResolver
  let thresholds: Thresholds
  /// The words that steer how a sentence is read.
  package let cues: Cues

  /// What the leaflet at a place of the shelf has for an utterance.
  ///
  /// An exact question is answered first; then what the person says they do not mean is put aside; then the questions
  /// among several sentences, and the parts of a question that asks several things, are read on their own.
  public func read(_ utterance: Utterance, leaflet: Int) -> Reading {
    if let passages = exact[leaflet].passages(for: utterance) {
      return Reading(
        decision: .passages(passages.map { match($0, leaflet: leaflet, topic: nil, confidence: .certain) }),
        rule: .exact, evidence: Evidence(utterance: utterance))
    }
    let meant = Clauses(utterance, cues: cues).withoutDismissals
    let whole = judge(meant, leaflet: leaflet)
    let clauses = Clauses(meant, cues: cues)
    let questions = clauses.questions
    if clauses.sentences.count > 1, !questions.isEmpty {
      return readStory(questions, whole: whole, leaflet: leaflet)
    }
    return readParts(clauses.clauses, whole: whole, leaflet: leaflet)
  }

  /// The probability of each topic, in the order of the topics.
  package func probabilities(of utterance: Utterance) -> [Float] { classifier.probabilities(of: utterance) }

  /// Several sentences with questions among them: the questions decide; the rest is the story around them.
  private func readStory(_ questions: [Utterance], whole: Reading, leaflet: Int) -> Reading {
    let readings = questions.map { readParts(Clauses($0, cues: cues).clauses, whole: judge($0, leaflet: leaflet), leaflet: leaflet) }
    let answers = Self.distinctAnswers(readings, from: thresholds.answer)
    if answers.count > 1 { return several(answers, evidence: whole.evidence) }
    if let only = answers.first, !whole.isEmergency {
      return Reading(decision: .passages([only]), rule: .questionInStory, evidence: whole.evidence)
    }
    // A question that is understood and has no answer is not answered by the story around it.
    if let silent = readings.last, case .silent = silent.decision, !whole.isEmergency { return silent }
    return whole
  }

  /// One sentence whose parts may be questions of their own.
  private func readParts(_ parts: [Utterance], whole: Reading, leaflet: Int) -> Reading {
    guard !parts.isEmpty, !whole.isEmergency else { return whole }
    let readings = parts.map { judge($0, leaflet: leaflet) }
    let answers = Self.distinctAnswers(readings, from: thresholds.clause)
    let areAllShort = parts.allSatisfy { $0.words.count <= Self.shortPart || cues.isQuestion($0) }
    if answers.count > 1, areAllShort { return several(answers, evidence: whole.evidence) }
    if let only = answers.first, answers.count == 1, !whole.isAnswer, whole.allowsPartAnswer {
      return Reading(decision: .passages([only]), rule: .questionInStory, evidence: whole.evidence)
    }
    return whole
  }

  /// A part with more words that is not shaped like a question tells something instead of asking it.
  private static let shortPart = 6

  private func several(_ answers: [PassageMatch], evidence: Evidence) -> Reading {
    Reading(decision: .passages(Array(answers.prefix(Reading.mostAnswers))), rule: .severalQuestions, evidence: evidence)
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

  /// Weighs the topics of one question against what the leaflet has on them.
  private func judge(_ utterance: Utterance, leaflet: Int) -> Reading {
    let probabilities = plausible(classifier.probabilities(of: utterance), for: utterance)
    var evidence = Evidence(utterance: utterance)
    let ranked = probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    evidence.topics = ranked.prefix(5).map { ScoredTopic(id: topics[$0].id, probability: Confidence(probabilities[$0])) }

    var votes = Votes()
    for number in ranked where probabilities[number] >= thresholds.leastVote {
      votes.add(
        topic: number, kind: topics[number].kind, probability: probabilities[number],
        resolution: resolver.resolve(utterance, topic: number, in: indexes[leaflet]))
    }
    let choices = votes.passages.map { vote in
      match(vote.passage, leaflet: leaflet, topic: vote.topic, confidence: Confidence(vote.probability))
    }
    return Reading(
      decision: decide(votes: votes, choices: choices, ranked: ranked, probabilities: probabilities, utterance: utterance),
      rule: .topic, evidence: evidence)
  }

  /// A question that names this medicine beside another is not about the other alone: such topics give their share to the rest.
  private func plausible(_ probabilities: [Float], for utterance: Utterance) -> [Float] {
    guard resolver.subject.isBoth(in: utterance) else { return probabilities }
    let kept = probabilities.indices.map { topics[$0].isAboutOthers ? 0 : probabilities[$0] }
    let sum = kept.reduce(0, +)
    return sum > 0 ? kept.map { $0 / sum } : probabilities
  }

  private func decide(
    votes: Votes, choices: [PassageMatch], ranked: [Int], probabilities: [Float], utterance: Utterance
  ) -> Decision {
    let leader = ranked[0]
    if Confidence(votes.emergency) >= thresholds.emergency { return .emergency(topics[votes.emergencyTopic ?? leader].id) }
    if let best = choices.first, best.confidence >= thresholds.answer { return .passages([best]) }
    if Confidence(probabilities[leader]) >= thresholds.smalltalk {
      if topics[leader].kind == .smalltalk { return .smalltalk(topics[leader].id) }
      if topics[leader].kind == .dialogue { return .dialogue(topics[leader].id) }
    }
    if let best = choices.first, best.confidence >= thresholds.clarify {
      let close = choices.filter { $0.confidence >= thresholds.choice }.prefix(Reading.mostChoices)
      if close.count > 1 { return .choices(Array(close)) }
    }
    guard topics[leader].kind == .leaflet, Confidence(probabilities[leader]) >= thresholds.silent else { return .unknown }
    switch votes.resolutions[leader] {
    case .silent: return .silent(topic: topics[leader].id, thing: nil)
    case .unnamed(let tokens): return .silent(topic: topics[leader].id, thing: utterance.text(of: tokens))
    case .otherSubject, .passages, nil: return .unknown
    }
  }

  private func match(_ passage: Int, leaflet: Int, topic: Int?, confidence: Confidence) -> PassageMatch {
    let topic = topic ?? indexes[leaflet].passages.firstIndex { $0.first == passage }
    return PassageMatch(leaflet: leaflet, passage: passage, topic: topic.map { topics[$0].id }, confidence: confidence)
  }
}
