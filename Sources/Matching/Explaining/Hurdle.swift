import Language

/// The probability that a decision needed, and the one that it had.
package struct Hurdle: Sendable, Hashable {
  /// What needs the probability.
  package enum Purpose: Sendable, Hashable {
    /// Quoting a passage.
    case answer
    /// Quoting a passage for one part of a question, beside a part that is surely answered.
    case part
    /// Saying that the leaflet is silent on a topic.
    case silence
    /// Small talk or a move in the conversation.
    case talk
    /// Calling for help.
    case emergency
  }

  /// What needs the probability.
  package var purpose: Purpose
  /// The least probability that is enough.
  package var needed: Confidence
  /// How probable it was.
  package var reached: Confidence
}

extension Matcher {
  /// The probability that a reading's decision needed, and the one that it had; nil when the words were taken as they
  /// stand, or nothing in the leaflet came near.
  ///
  /// - Parameter isPart: Whether it is one of several questions.
  package func hurdle(of reading: Reading, isPart: Bool) -> Hurdle? {
    let evidence = reading.evidence
    guard let leader = evidence.topics.first, reading.rule != .exact else { return nil }
    switch reading.decision {
    case .emergency:
      let isWhole = evidence.utterance.tokens.count == evidence.said.tokens.count
      return Hurdle(
        purpose: .emergency,
        needed: isWhole ? evidence.alarmThreshold : thresholds.emergencyInStory,
        reached: reading.alarm)
    case .passages(let found):
      guard let best = found.first else { return nil }
      return answer(best, evidence)
    case .smalltalk, .dialogue:
      return Hurdle(purpose: .talk, needed: thresholds.smalltalk, reached: leader.probability)
    case .choices, .silent, .unknown:
      if let candidate = evidence.candidate, isPart, candidate.confidence >= thresholds.clause {
        return Hurdle(purpose: .part, needed: thresholds.clause, reached: candidate.confidence)
      }
      if case .silent = reading.decision {
        return Hurdle(purpose: .silence, needed: thresholds.silent, reached: leader.probability)
      }
      return evidence.candidate.map { answer($0, evidence) }
    }
  }

  private func answer(_ match: PassageMatch, _ evidence: Evidence) -> Hurdle {
    Hurdle(
      purpose: .answer, needed: judge.threshold(for: match, in: leaflets.open(match.leaflet), evidence),
      reached: match.confidence)
  }
}
