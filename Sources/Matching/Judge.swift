import Knowledge
import Language

/// Judges one question: weighs the probable topics against what the leaflet has on them, and decides.
struct Judge: Sendable {
  /// The topics, in the order of the classifier's classes.
  let topics: [Topic]
  let classifier: Classifier
  let resolver: FocusResolver
  let ranker: PassageRanker
  let thresholds: Thresholds

  /// What is known of a question besides its words: of the whole text, when it is a part of one.
  struct Circumstances: Sendable {
    /// Whether topics of emergencies count; not when another layer has ruled them out.
    var seeingEmergencies = true
    /// Whether there is reason beforehand to think that it is about the medicine, as when it goes on with a question that
    /// was.
    var isLikelyAboutMedicine = false
    /// Whether the leaflet's medicine is named: then the words of the passages count, too.
    var isNamed = false
    /// Whether something is asked: in a question that names a medicine, a mere likeness to emergencies is seldom one.
    var isQuestion = false
    /// Whether it is what is left when something was put aside: words out of their place sound more alarming than they are.
    var isRest = false
    /// The age in months of the person whom it is about; nil when none is said.
    var age: Int?
  }

  /// Weighs the topics of one question against what the leaflet has on them.
  ///
  /// - Parameter leaflet: The leaflet; nil when it is not known which: then nothing is quoted.
  func reading(of utterance: Utterance, in leaflet: OpenLeaflet?, _ circumstances: Circumstances) -> Reading {
    var opinion = classifier.opinion(on: utterance)
    let question = resolver.question(utterance, age: circumstances.age)
    // Whose words name no subject at all means the one that is talked about: "how much".
    if circumstances.isLikelyAboutMedicine || circumstances.isNamed || question.stems.isEmpty {
      opinion.relevance = Self.inConversation(opinion.relevance)
    }
    let probabilities = plausible(opinion.topics, for: utterance, circumstances)
    var evidence = Evidence(utterance: utterance)
    let ranked = ranked(probabilities)
    evidence.topics = ranked.prefix(Self.shownTopics).map {
      ScoredTopic(id: topics[$0].id, probability: Confidence(probabilities[$0]))
    }

    let votes = votes(ranked, probabilities: probabilities, for: question, in: leaflet?.index)
    evidence.relevance = Confidence(opinion.relevance)
    evidence.alarmThreshold = emergencyThreshold(for: utterance, circumstances)
    evidence.answerThreshold =
      evidence.relevance >= thresholds.aboutMedicine ? thresholds.answer : thresholds.answerToAnything
    let isOutside = topics[ranked[0]].kind == .none && Confidence(probabilities[ranked[0]]) >= thresholds.silent
    let choices =
      leaflet.map {
        circumstances.isNamed && !isOutside
          ? byWords(votes, probabilities: probabilities, opinion: opinion, for: question, in: $0)
          : byTopics(votes, opinion: opinion, in: $0)
      } ?? []
    evidence.candidate = choices.first
    let isByTopic = choices.first.map { Confidence(votes.probability(of: $0.passage)) >= thresholds.answer } ?? true
    return Reading(
      decision: decide(
        votes: votes, choices: choices, ranked: ranked, probabilities: probabilities, evidence, leaflet: leaflet),
      rule: circumstances.isNamed && !isByTopic ? .passageWords : .topic, evidence: evidence,
      alarm: Confidence(votes.emergency),
      isOutside: isOutside)
  }

  /// The passages that topics lead to, the most probable first.
  private func byTopics(_ votes: Votes, opinion: Classifier.Opinion, in leaflet: OpenLeaflet) -> [PassageMatch] {
    votes.passages.map { vote in
      match(
        vote.passage, in: leaflet, topic: vote.topic, confidence: classifier.confidence(vote.probability, opinion))
    }
  }

  /// All passages by the topics that lead to them and by their own words, the most probable first.
  ///
  /// A wording that was taught needs no passage with its words: no leaflet says what it is "good for".
  private func byWords(
    _ votes: Votes, probabilities: [Float], opinion: Classifier.Opinion, for question: FocusResolver.Question,
    in leaflet: OpenLeaflet
  ) -> [PassageMatch] {
    let isAboutHealth = classifier.calibration.relevance.probability(opinion.relevance)
    let candidates = candidates(for: question.age, votes, in: leaflet)
    let signals = ranker.signals(
      for: question.utterance, opinion: probabilities, votes: votes, of: candidates, in: leaflet.index)
    let chances = together(
      ranker.probabilities(signals), of: candidates, votes,
      isForAnybody: { !leaflet.index.isForChildren($0) || resolver.namesPerson(question.utterance) })
    let ranked = zip(candidates, chances).map { passage, chance in
      let byWords = Confidence(chance * isAboutHealth)
      let vote = votes.probability(of: passage)
      let isSure = opinion.isTaught && vote >= Classifier.sureness
      return (passage: passage, confidence: isSure ? max(byWords, classifier.confidence(vote, opinion)) : byWords)
    }.sorted { ($1.confidence, $0.passage) < ($0.confidence, $1.passage) }
    return ranked.prefix(Reading.mostChoices).map { passage, confidence in
      match(
        passage, in: leaflet, topic: votes.passages.first { $0.passage == passage }?.topic, confidence: confidence)
    }
  }

  /// The passages that may answer somebody of an age by their words.
  private func candidates(for age: Int?, _ votes: Votes, in leaflet: OpenLeaflet) -> [Int] {
    // A disclaimer shares many words with questions and answers none, unless a topic leads to it.
    leaflet.index.passages.filter {
      leaflet.index.isFor(age, $0)
        && (leaflet.leaflet.passages[$0].kind != .disclaimer || votes.probability(of: $0) > 0)
    }
  }

  /// The chances of passages, where the best has those of the others, too, that the same sure topic leads to.
  ///
  /// Passages compete, and a dose told for adults, for the weak and for the rest stands in three: whoever asks for the dose
  /// is answered by any of them, but nobody gets the dose of a child without having spoken of anybody.
  private func together(
    _ chances: [Float], of passages: [Int], _ votes: Votes, isForAnybody: (Int) -> Bool
  ) -> [Float] {
    func isLedTo(_ place: Int) -> Bool { votes.probability(ofAnswerBy: passages[place]) >= Self.sameTopic }
    func best(of places: [Int]) -> Int? { places.max { (chances[$0], $1) < (chances[$1], $0) } }
    guard let leading = best(of: Array(chances.indices)), isLedTo(leading) else { return chances }
    let company = chances.indices.filter(isLedTo)
    let first = best(of: company.filter { isForAnybody(passages[$0]) }) ?? leading
    var together = chances
    for place in company where place != first {
      together[first] += chances[place]
      together[place] = min(chances[place], chances[first])
    }
    return together
  }

  /// Passages that topics of this probability lead to answer the same question.
  private static let sameTopic: Float = 0.8

  /// The passage that gets the most votes for one question, when the classifier has this opinion; nil when none gets any.
  func leadingPassage(for utterance: Utterance, opinion: Classifier.Opinion, in index: PassageIndex) -> Votes
    .PassageVote?
  {
    votes(
      ranked(opinion.topics), probabilities: opinion.topics, for: resolver.question(utterance, age: nil), in: index
    ).passages.first
  }

  /// What speaks for each passage that may answer a question which names its medicine.
  func signals(
    for utterance: Utterance, in leaflet: OpenLeaflet
  ) -> [(passage: Int, signals: PassageRanker.Signals)] {
    let age = AgeSpan.age(in: utterance)
    let probabilities = plausible(
      classifier.opinion(on: utterance).topics, for: utterance, Circumstances(isNamed: true))
    let votes = votes(
      ranked(probabilities), probabilities: probabilities, for: resolver.question(utterance, age: age),
      in: leaflet.index)
    let candidates = candidates(for: age, votes, in: leaflet)
    let signals = ranker.signals(
      for: utterance, opinion: probabilities, votes: votes, of: candidates, in: leaflet.index)
    return Array(zip(candidates, signals))
  }

  /// The same judge with another classifier.
  func judging(with classifier: Classifier) -> Judge {
    Judge(topics: topics, classifier: classifier, resolver: resolver, ranker: ranker, thresholds: thresholds)
  }

  /// The topics that matter from the most probable on, equal ones in their order: those with a vote, and as many as are
  /// shown when somebody asks why.
  private func ranked(_ probabilities: [Float]) -> [Int] {
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      (probabilities[other], one) < (probabilities[one], other)
    }
    var ranked: [Int] = []
    for topic in probabilities.indices {
      guard
        probabilities[topic] >= thresholds.leastVote || ranked.count < Self.shownTopics
          || isBefore(topic, ranked[ranked.count - 1])
      else { continue }
      ranked.insert(topic, at: ranked.firstIndex { isBefore(topic, $0) } ?? ranked.count)
      // Whoever has no vote and is not among the first few any more is forgotten.
      if ranked.count > Self.shownTopics, probabilities[ranked[ranked.count - 1]] < thresholds.leastVote {
        ranked.removeLast()
      }
    }
    return ranked
  }

  /// So many of the most probable topics are kept as evidence.
  private static let shownTopics = 5

  /// What the topics vote for that are probable enough to count.
  private func votes(
    _ ranked: [Int], probabilities: [Float], for question: FocusResolver.Question, in index: PassageIndex?
  ) -> Votes {
    var votes = Votes()
    for number in ranked.prefix(while: { probabilities[$0] >= thresholds.leastVote }) {
      votes.add(
        topic: number, kind: topics[number].kind, probability: probabilities[number],
        resolution: index.map { resolver.resolve(question, topic: number, in: $0) } ?? .silent)
    }
    return votes
  }

  /// The probability that an utterance is about the medicine when it goes on with a question that was.
  ///
  /// By Bayes' rule: the odds times how much more often such an utterance is about the medicine than one out of the blue.
  private static func inConversation(_ relevance: Float) -> Float {
    relevance * conversationOdds / (relevance * conversationOdds + 1 - relevance)
  }

  private static let conversationOdds: Float = 30

  /// The probabilities of the topics, those left out that are ruled out.
  ///
  /// These are topics about other medicines when the question names this one beside another, and emergencies when another
  /// layer has found them harmless. Who names the medicine hardly ever asks about something else, which makes no emergency
  /// more probable. What some lose, the rest gains.
  private func plausible(
    _ probabilities: [Float], for utterance: Utterance, _ circumstances: Circumstances
  ) -> [Float] {
    let namesBoth = resolver.subject.isBoth(in: utterance)
    guard namesBoth || !circumstances.seeingEmergencies || circumstances.isNamed else { return probabilities }
    var kept = probabilities
    for (number, topic) in topics.enumerated() {
      if topic.kind == .emergency, !circumstances.seeingEmergencies { kept[number] = 0 }
      if topic.isAboutOthers, namesBoth { kept[number] = 0 }
      if topic.kind == .none, !topic.isAboutOthers, circumstances.isNamed { kept[number] /= Self.namedOdds }
    }
    let alarming = topics.indices.filter { topics[$0].kind == .emergency }
    let alarm = alarming.reduce(0) { $0 + kept[$1] }
    let rest = kept.reduce(0, +) - alarm
    guard rest > 0 else { return probabilities }
    let factor = (1 - alarm) / rest
    for number in kept.indices where topics[number].kind != .emergency { kept[number] *= factor }
    return kept
  }

  /// How much more often a question that names the medicine is about it than one with the same words besides.
  private static let namedOdds: Float = 10

  private func decide(
    votes: Votes, choices: [PassageMatch], ranked: [Int], probabilities: [Float], _ evidence: Evidence,
    leaflet: OpenLeaflet?
  ) -> Decision {
    let leader = ranked[0]
    let relevance = evidence.relevance
    if Confidence(votes.emergency) >= evidence.alarmThreshold, relevance >= thresholds.emergencyRelevance {
      return .emergency(topics[votes.emergencyTopic ?? leader].id)
    }
    if let best = choices.first, best.confidence >= threshold(for: best, in: leaflet, evidence) {
      return .passages([best] + companions(of: best, leader: leader, in: votes.resolutions[leader], leaflet))
    }
    if Confidence(probabilities[leader]) >= thresholds.smalltalk {
      if topics[leader].kind == .smalltalk { return .smalltalk(topics[leader].id) }
      if topics[leader].kind == .dialogue { return .dialogue(topics[leader].id) }
    }
    if let best = choices.first, best.confidence >= thresholds.clarify, relevance >= thresholds.relevance {
      let close = choices.filter { $0.confidence >= thresholds.choice }.prefix(Reading.mostChoices)
      if close.count > 1 { return .choices(Array(close)) }
    }
    guard topics[leader].kind == .leaflet, Confidence(probabilities[leader]) >= thresholds.silent else {
      return .unknown
    }
    switch votes.resolutions[leader] {
    case .silent: return .silent(topic: topics[leader].id, thing: nil)
    case .unnamed(let tokens): return .silent(topic: topics[leader].id, thing: evidence.utterance.text(of: tokens))
    case .otherSubject, .passages, nil: return .unknown
    }
  }

  /// The probability from which on a passage answers.
  func threshold(for match: PassageMatch, in leaflet: OpenLeaflet?, _ evidence: Evidence) -> Confidence {
    let isDisclaimer = leaflet?.leaflet.passages[match.passage].kind == .disclaimer
    return isDisclaimer ? max(evidence.answerThreshold, thresholds.disclaimer) : evidence.answerThreshold
  }

  /// The probability from which on a text of this length calls for help.
  private func emergencyThreshold(for utterance: Utterance, _ circumstances: Circumstances) -> Confidence {
    if utterance.words.count > Self.longestStory { return thresholds.emergencyInLongStory }
    if circumstances.isRest || utterance.words.count > Self.longestCry { return thresholds.emergencyInStory }
    return circumstances.isQuestion && circumstances.isNamed ? thresholds.emergencyInQuestion : thresholds.emergency
  }

  /// A text with more words is a story.
  private static let longestCry = 20
  /// A text with more words is a long one.
  private static let longestStory = 40

  /// The further passages of a topic that is answered by all of them.
  private func companions(
    of best: PassageMatch, leader: Int, in resolution: Resolution?, _ leaflet: OpenLeaflet?
  ) -> [PassageMatch] {
    guard let leaflet, topics[leader].isAnsweredByAll, case .passages(let found) = resolution,
      found.first == best.passage
    else {
      return []
    }
    return found.dropFirst().prefix(Reading.mostAnswers - 1).map {
      match($0, in: leaflet, topic: leader, confidence: best.confidence)
    }
  }

  /// A passage as a match, with the first topic that it is the best answer to where none led to it.
  func match(_ passage: Int, in leaflet: OpenLeaflet, topic: Int?, confidence: Confidence) -> PassageMatch {
    let topic = topic ?? leaflet.index.topic(of: passage)
    return PassageMatch(
      leaflet: leaflet.number, passage: passage, topic: topic.map { topics[$0].id }, confidence: confidence)
  }
}
