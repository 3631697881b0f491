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

  /// What the leaflet at a place of the shelf has for an utterance.
  ///
  /// An exact question is answered first; then the parts of a question that asks several things; then the whole.
  public func read(_ utterance: Utterance, leaflet: Int) -> Reading {
    if let passages = exact[leaflet].passages(for: utterance) {
      return Reading(
        decision: .passages(passages.map { match($0, leaflet: leaflet, topic: nil, confidence: .certain) }),
        rule: .exact, evidence: Evidence(utterance: utterance))
    }
    let whole = judge(utterance, leaflet: leaflet)
    let clauses = ClauseSplitter.clauses(of: utterance)
    guard !clauses.isEmpty else { return whole }
    return combine(whole, clauses.map { judge($0, leaflet: leaflet) }, evidence: Evidence(utterance: utterance))
  }

  /// The probability of each topic, in the order of the topics.
  package func probabilities(of utterance: Utterance) -> [Float] { classifier.probabilities(of: utterance) }

  /// A question of several parts gets the answers of its parts when they are sure and differ; a story with one question in it gets that one's.
  private func combine(_ whole: Reading, _ parts: [Reading], evidence: Evidence) -> Reading {
    var answers: [PassageMatch] = []
    for part in parts {
      guard case .passages(let found) = part.decision, let best = found.first,
        best.confidence >= thresholds.clause, !answers.contains(where: { $0.passage == best.passage })
      else { continue }
      answers.append(best)
    }
    if answers.count > 1 {
      return Reading(decision: .passages(Array(answers.prefix(Reading.mostAnswers))), rule: .severalQuestions, evidence: evidence)
    }
    if let only = answers.first, !whole.isAnswer, whole.allowsPartAnswer {
      return Reading(decision: .passages([only]), rule: .questionInStory, evidence: evidence)
    }
    return whole
  }

  /// Weighs the topics of one question against what the leaflet has on them.
  private func judge(_ utterance: Utterance, leaflet: Int) -> Reading {
    let probabilities = classifier.probabilities(of: utterance)
    var evidence = Evidence(utterance: utterance)
    let ranked = probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    evidence.topics = ranked.prefix(5).map { ScoredTopic(id: topics[$0].id, probability: Confidence(probabilities[$0])) }

    var votes = Votes()
    for number in ranked where probabilities[number] >= thresholds.leastVote {
      votes.add(
        topic: number, kind: topics[number].kind, probability: probabilities[number],
        resolution: topics[number].kind == .leaflet
          ? resolver.resolve(utterance, topic: number, in: indexes[leaflet]) : .silent)
    }
    let choices = votes.passages.map { vote in
      match(vote.passage, leaflet: leaflet, topic: vote.topic, confidence: Confidence(vote.probability))
    }
    return Reading(
      decision: decide(votes: votes, choices: choices, ranked: ranked, probabilities: probabilities, utterance: utterance),
      rule: .topic, evidence: evidence)
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
    let close = choices.filter { $0.confidence >= thresholds.choice }
    if close.count > 1, close.reduce(0, { $0 + $1.confidence.value }) >= thresholds.clarify.value {
      return .choices(Array(close.prefix(Reading.mostChoices)))
    }
    guard topics[leader].kind == .leaflet, Confidence(probabilities[leader]) >= thresholds.silent else { return .unknown }
    return .silent(topic: topics[leader].id, thing: votes.unnamed[leader].map { utterance.text(of: $0) })
  }

  private func match(_ passage: Int, leaflet: Int, topic: Int?, confidence: Confidence) -> PassageMatch {
    let topic = topic ?? indexes[leaflet].passages.firstIndex { $0.first == passage }
    return PassageMatch(leaflet: leaflet, passage: passage, topic: topic.map { topics[$0].id }, confidence: confidence)
  }
}
