import Knowledge
import Language
import Matching
import Triage

/// Who a question is asked for.
extension ContextReader {
  /// "How much for my son? – And for me?", "I am 41": the last question without the person it was asked for.
  func withoutPerson() -> Question? {
    guard let last else { return nil }
    let people = places(of: [ConceptKind.person], in: last.words).map { withAge($0, in: last.words) }
    guard people != nil || prefersPerson(last) else { return nil }
    let words = withoutAges(people.map { last.words.replacing($0, with: last.words.part(0..<0)) } ?? last.words)
    guard !cues.isOnly([.light], words) else { return nil }
    let question = read(words)
    return question.isOnTopic ? question : nil
  }

  /// A person with the age that follows: of "for my son 9 how much", "son 9".
  private func withAge(_ person: Range<Int>, in words: Utterance) -> Range<Int> {
    let next = person.upperBound
    guard next < words.tokens.count, NumberWords.value(words.tokens[next].text) != nil,
      FactFinder(shelf: shelf).isAge(endingAt: next + 1, in: words.tokens)
    else { return person }
    return person.lowerBound..<next + 1
  }

  /// The words without the parts that tell an age: of "how much for my son, he is nine", the question.
  private func withoutAges(_ words: Utterance) -> Utterance {
    let finder = FactFinder(shelf: shelf)
    let kept = Clauses(words, cues: shelf.matcher.cues).clauses.filter { finder.ages(in: words.part($0)).isEmpty }
    return kept.isEmpty ? words : words.parts(kept)
  }

  /// Whether the person decides which passage answers a question.
  private func prefersPerson(_ question: Question) -> Bool {
    question.topic.flatMap(shelf.topic)?.preferred.contains(ConceptKind.person) ?? false
  }

  /// "How much can I take? – And for my son?": the last question, asked for somebody.
  func forSomebody(_ turn: Turn) -> Question? {
    let kinds: Set<String> = [ConceptKind.person]
    guard turn.isFollowOn, let last, prefersPerson(last), isBare(turn.core, besides: kinds),
      let person = places(of: kinds, in: turn.core)
    else { return nil }
    let people = places(of: kinds, in: last.words)
    let question = read(
      people.map { last.words.replacing($0, with: turn.core.part(person)) } ?? last.words.followed(by: turn.core))
    return question.isAnswered ? question : nil
  }

  /// "It's for my dog", then "sorry, not the dog, for my wife": the last question with another person.
  func forAnotherPerson(_ turn: Turn, _ alone: Question) -> Question? {
    let kinds: Set<String> = [ConceptKind.person]
    guard let last, isBare(turn.core, besides: kinds), let person = places(of: kinds, in: turn.core),
      let people = places(of: kinds, in: last.words)
    else { return nil }
    let question = read(last.words.replacing(people, with: turn.core.part(person)))
    return question.isUnderstood && question.isOnTopic ? question : alone
  }

  /// "How much can she have?", not sure by itself: the passage for the person that was spoken of, if it is that of the
  /// likeliest topic.
  func withPerson(_ turn: Turn, _ alone: Question) -> Question? {
    guard let leaflet, let likeliest = alone.first else { return nil }
    return facts.of([.who]).lazy.map { (fact: $0, question: read(with($0.words, turn.core))) }.first {
      $0.question.isAnswered
        && $0.question.best?.passage == shelf.passage(on: likeliest, for: $0.fact.words, leaflet: leaflet)
    }?.question
  }

  /// "How much for my mother", not understood as it stands: asked of anybody.
  func whoeverItIsFor(_ turn: Turn) -> Question? {
    let people = turn.core.mentions.filter {
      concepts.isGrouped($0.concept) && concepts.kind($0.concept) == ConceptKind.person
    }
    guard !people.isEmpty else { return nil }
    let kept = turn.core.tokens.indices.filter { place in !people.contains { $0.tokens.contains(place) } }
    let question = read(turn.core.parts(kept.map { $0..<$0 + 1 }))
    return question.isAnswered && prefersPerson(question) ? question : nil
  }

  /// An answer for the person who it is for: "how much can she have?" of a child leads to what stands about children.
  func forThePerson(_ question: Question) -> Question {
    guard let best = question.best, question.isAnswered, let leaflet, let id = best.topic, prefersPerson(question),
      places(of: [ConceptKind.person], in: question.reading.evidence.utterance) == nil
    else { return question }
    let isForSpeaker = cues.has(.speakerTakes, question.words)
    let passages = facts.of([.who, .spokenFor]).lazy.filter { !isForSpeaker || !$0.isOfOther }.compactMap {
      shelf.passage(on: id, for: $0.words, leaflet: leaflet)
    }
    guard let passage = passages.first(where: { $0 != best.passage }) else { return question }
    var question = question
    question.reading.decision = .passages([
      PassageMatch(leaflet: leaflet, passage: passage, topic: id, confidence: best.confidence)
    ])
    question.isForPerson = true
    return question
  }

  /// Whether a turn says who it is for without naming a person: "for me", "I am 41".
  func namesThePerson(_ turn: Turn) -> Bool {
    cues.has(.oneself, turn.core) || cues.has(.age, turn.core) && turn.core.words.contains { $0.kind == .number }
  }
}
