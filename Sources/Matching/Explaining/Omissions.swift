package import Language

/// What of a text a reading did not weigh.
package struct Omissions: Sendable, Hashable {
  /// What the person said they do not mean: "not the side effects".
  package var dismissed: [Utterance] = []
  /// What stands around the words that were answered: the story, and parts that have no answer.
  package var surroundings: [Utterance] = []
}

extension Matcher {
  /// What a reading left out of all that was said.
  package func omissions(in reading: Reading) -> Omissions {
    let said = Clauses(reading.evidence.said, cues: cues)
    let read = reading.answeringParts.map(\.evidence.utterance)
    // What was put aside at first and then read after all was not left out.
    guard read != [reading.evidence.said] else { return Omissions() }
    return Omissions(
      dismissed: said.dismissed, surroundings: surroundings(of: read, in: said.withoutDismissals))
  }

  /// The words before, between and after some parts of a text, without those that only join.
  private func surroundings(of parts: [Utterance], in whole: Utterance) -> [Utterance] {
    var gaps: [Range<Int>] = []
    var start = 0
    for part in parts {
      guard let found = whole.tokens[start...].firstRange(of: part.tokens) else { continue }
      gaps.append(start..<found.lowerBound)
      start = found.upperBound
    }
    gaps.append(start..<whole.tokens.count)
    return gaps.map(whole.part).filter { gap in
      gap.words.contains { !cues.isFiller($0) && !cues.isJoin($0) }
    }
  }
}

extension Reading {
  /// The readings of the single questions that it answers, in the order of the text; itself when it was read whole.
  package var answeringParts: [Reading] {
    evidence.parts.isEmpty ? [self] : evidence.parts.flatMap(\.answeringParts)
  }
}
