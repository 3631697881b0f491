import Language

/// What made a reading certain before, or beside, any weighing of probabilities.
package enum Ground: Sendable, Hashable {
  /// The words are a question, label or section name of the leaflet itself.
  case ownWords
  /// The words name one thing and nothing else, and one passage alone speaks of it.
  case onlyPassage
  /// The wording stands in a topic's file.
  case taught
  /// The probabilities of the topics decided.
  case weighed
}

extension Matcher {
  /// What a reading rests on.
  package func ground(of reading: Reading) -> Ground {
    let utterance = reading.evidence.utterance
    if reading.rule == .exact {
      let exact = reading.passages.first.map { leaflets.open($0.leaflet).exact }
      return exact?.passages(for: utterance) != nil ? .ownWords : .onlyPassage
    }
    let wording = judge.classifier.extractor.features(of: utterance).wording
    return judge.classifier.taught.topic(for: wording) == nil ? .weighed : .taught
  }
}
