public import Language

/// Finds what a leaflet has to say to a question, or why it has nothing.
public struct Matcher: Sendable {
  /// The words that steer how a sentence is read.
  package let cues: Cues
  let judge: Judge
  let leaflets: LeafletStore

  /// The probabilities at which it speaks, asks or stays silent.
  package var thresholds: Thresholds { judge.thresholds }

  /// What the leaflet at a place of the shelf has for an utterance.
  ///
  /// An exact question is answered first; then what the person says they do not mean is put aside; then the questions
  /// among several sentences, and the parts of a question that asks several things, are read on their own.
  ///
  /// - Parameters:
  ///   - utterance: What was said.
  ///   - leaflet: The leaflet's place on the shelf; nil when it is not known which: then nothing is quoted.
  ///   - seeingEmergencies: Whether topics of emergencies count; not when another layer has ruled them out.
  ///   - isLikelyAboutMedicine: Whether there is reason beforehand to think that the utterance is about the medicine, as
  ///     when it goes on with a question that was.
  ///   - isRest: Whether the words have no subject of their own, as "she is 80": such words sound more alarming than they
  ///     are.
  public func read(
    _ utterance: Utterance, leaflet: Int?, seeingEmergencies: Bool = true, isLikelyAboutMedicine: Bool = false,
    isRest: Bool = false
  ) -> Reading {
    let open = leaflet.map(leaflets.open)
    if let open, let named = named(by: utterance, in: open) { return named }
    let meant = Clauses(utterance, cues: cues).withoutDismissals
    let circumstances = Judge.Circumstances(
      seeingEmergencies: seeingEmergencies, isLikelyAboutMedicine: isLikelyAboutMedicine,
      isNamed: utterance.mentions.contains { $0.concept == judge.resolver.concepts.thisMedicine },
      isQuestion: cues.hasQuestion(utterance) || utterance.tokens.last?.text == "?",
      isRest: isRest || meant != utterance, age: AgeSpan.age(in: utterance))
    // A part is read as a sentence, as a clause and as a run of clauses; once is enough.
    let read = ReadingMemo { judge.reading(of: $0, in: open, circumstances) }
    let reader = QuestionReader(cues: cues, thresholds: judge.thresholds, read: read.reading)
    var reading = reader.reading(of: meant)
    // When what is left says nothing ("no appetite, is it this?"), what was put aside is what the person asks about, unless
    // it was understood all the same ("never mind the dose, what is in it").
    if !reading.isAnswer, !reading.isSilent, cues.isHollow(meant), meant != utterance {
      reading = reader.reading(of: utterance)
    }
    reading.evidence.said = utterance
    return reading
  }

  /// The passages that an utterance names with their own words and nothing besides: a question, label or section, or
  /// the bare name of a thing that only one passage speaks of.
  private func named(by utterance: Utterance, in leaflet: OpenLeaflet) -> Reading? {
    let bare = { judge.resolver.onlyPassage(on: utterance, in: leaflet.index).map { [$0] } }
    guard let passages = leaflet.exact.passages(for: utterance) ?? bare() else { return nil }
    return Reading(
      decision: .passages(passages.map { judge.match($0, in: leaflet, topic: nil, confidence: .certain) }),
      rule: .exact, evidence: Evidence(utterance: utterance))
  }

  /// The probability of each topic, in the order of the topics.
  package func probabilities(of utterance: Utterance) -> [Float] { judge.classifier.opinion(on: utterance).topics }
}
