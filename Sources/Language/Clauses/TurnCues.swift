package import Knowledge

/// The words by which it is known that somebody goes on with a conversation, as the lexicon's concepts of the kind
/// `turn` give them.
///
/// Unlike cues they are not looked for in every question: only a conversation that has begun asks for them.
package struct TurnCues: Sendable {
  /// What such words do; the concepts' names in the lexicon.
  package enum Cue: String, Sendable, CaseIterable {
    /// "Okay", "thanks", "sorry": said before what one has to say.
    case courtesy
    /// "And", "what about": goes on with the last question and says nothing else.
    case opener
    /// "If", "even if": goes on with the last question and belongs to what is asked.
    case condition
    /// Words that carry no subject of their own: "so can I take it then".
    case light
    /// Of these, those that ask whether one may take it at all.
    case permission
    /// "What do I do", "should I stop": asks what to do about what was just said.
    case reaction
    /// "Why?", "how come?": asks for the reason of what was just said.
    case reason
    /// "No, I meant", "not that": puts the last question right.
    case correction
    /// The speaker: "me", "I".
    case oneself
    /// Anybody of whom something is said: "she", "my", "our".
    case somebody
    /// "He is", "aged": a number after it is an age.
    case age
    /// "Years", "so": after a number, these leave it an age.
    case years
    /// What stands after a number of years in the lexicon: "year old".
    case yearsOld = "years-old"
    /// Words that deny what comes after them: "not", "no".
    case denial
    /// "Cause", "help": what comes after it is an effect that is asked about and not something that one has.
    case effect
    /// Joins what is known of a person to a question: "with".
    case with
    /// "Both", "the two": this medicine and the one that was named.
    case together
    /// "All of them": takes all choices.
    case everything
    /// "She is fine now": an emergency is over.
    case allClear = "all-clear"
  }

  /// By cue: the phrases, as the stems of their words.
  private let phrases: [Cue: [[String]]]

  /// Takes the phrases of a lexicon from the names under which its concepts are found.
  package init(names: [ConceptName], lexicon: Lexicon) {
    var phrases: [Cue: [[String]]] = [:]
    for name in names where lexicon.concepts[name.concept].kind == ConceptKind.turn {
      guard let cue = Cue(rawValue: lexicon.concepts[name.concept].id) else { continue }
      phrases[cue, default: []].append(name.words)
    }
    self.phrases = phrases
  }

  /// How many tokens the longest phrase takes that begins at a place; 0 when none does.
  package func length(of cue: Cue, at place: Int, in tokens: [Token]) -> Int {
    (phrases[cue] ?? []).filter { phrase in
      place + phrase.count <= tokens.count && zip(phrase, tokens[place...]).allSatisfy { $0 == $1.stem }
    }.map(\.count).max() ?? 0
  }

  /// The place of the first phrase of a cue; nil when there is none.
  package func first(_ cue: Cue, in tokens: [Token]) -> Range<Int>? {
    tokens.indices.lazy.map { $0..<$0 + length(of: cue, at: $0, in: tokens) }.first { !$0.isEmpty }
  }

  /// Whether an utterance holds a phrase of a cue.
  package func has(_ cue: Cue, _ utterance: Utterance) -> Bool { first(cue, in: utterance.tokens) != nil }

  /// Whether an utterance has words and each belongs to a phrase of one of the cues; a number after a phrase that tells
  /// an age belongs to it.
  package func isOnly(_ cues: [Cue], _ utterance: Utterance) -> Bool {
    let tokens = utterance.tokens
    var place = 0
    while place < tokens.count {
      let length = cues.map { self.length(of: $0, at: place, in: tokens) }.max() ?? 0
      guard length > 0 || tokens[place].kind == .mark else { return false }
      place += max(length, 1)
      let isAge = cues.contains(.age) && place < tokens.count && tokens[place].kind == .number
      if isAge, self.length(of: .age, at: place - length, in: tokens) == length, length > 0 { place += 1 }
    }
    return !utterance.words.isEmpty
  }

  /// The first phrase of a cue, as it stands in the lexicon; nil when it has none.
  package func phrase(_ cue: Cue) -> String? { phrases[cue]?.first?.joined(separator: " ") }
}
