package import Knowledge

/// The words by which it is known that somebody goes on with a conversation, as the lexicon's concepts of the kind
/// `turn` give them.
///
/// Unlike cues they are not looked for in every question: only a conversation that has begun asks for them.
package struct TurnCues: Sendable {
  /// What such words do; the concepts' names in the lexicon.
  package enum Cue: String, Sendable, CaseIterable {
    /// "Hello", "could you tell me if": said before any question, and nothing of it.
    case preamble
    /// "Thanks in advance", "or not": said behind any question, and nothing of it.
    case signOff = "sign-off"
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
    /// "Yes": what was just asked is so.
    case affirmation
    /// "It is back": what was denied, past or over is there now.
    case recurrence
    /// "I have it": what was just denied or asked about is there now.
    case confirmation
    /// "Other", "a lot of": before medicines as such, they are not this one.
    case others
    /// "For my blood pressure": behind medicines as such, the same.
    case othersBehind = "others-behind"
    /// The speaker: "me", "I".
    case oneself
    /// Anybody of whom something is said: "she", "my", "our".
    case somebody
    /// "Told", "gave me": who does so is not who takes it.
    case teller
    /// "He is", "aged": a number after it is an age.
    case age
    /// "Years", "so": after a number, these leave it an age.
    case years
    /// What stands after a number of years in the lexicon: "year old".
    case yearsOld = "years-old"
    /// What stands in the lexicon after weeks or months of a pregnancy: "gone".
    case weeksGone = "weeks-gone"
    /// Words that deny what comes after them: "not", "no".
    case denial
    /// "Except", "because of": what comes after it is not denied.
    case undenied
    /// "I have" before "three children": they are spoken of, and it is not for them.
    case having
    /// "Healthy": who denies it of a part of the body is ill.
    case sound
    /// "Can I take": the speaker takes it.
    case speakerTakes = "speaker-takes"
    /// "Cause", "help": what comes after it is an effect that is asked about and not something that one has.
    case effect
    /// Joins what is known of a person to a question: "with".
    case with
    /// "Both", "the two": this medicine and the one that was named.
    case together
    /// "Mix", "interact": asks what two medicines do to each other.
    case mixing
    /// Says that a medicine is made of several.
    case madeOfBoth = "made-of-both"
    /// "All of them": takes all choices.
    case everything
    /// "She is fine now": an emergency is over.
    case allClear = "all-clear"
  }

  /// The phrases by the stems of their words, each with its cue's place among all.
  private let phrases: NameTable
  /// By cue: its first phrase, as the stems of its words; empty when it has none.
  private let firstPhrases: [String]
  /// The number of words of the longest phrase.
  private let longestPhrase: Int

  /// Takes the phrases of a lexicon.
  package init(lexicon: Lexicon, shorthand: [String: [String]]) {
    var all: [(words: [String], concept: Int)] = []
    var firstPhrases = [String](repeating: "", count: Cue.allCases.count)
    for name in ConceptName.all(in: lexicon, shorthand: shorthand) {
      let concept = lexicon.concepts[name.concept]
      guard concept.kind == ConceptKind.turn, let cue = Cue(rawValue: concept.id)?.place else { continue }
      all.append((name.words, cue))
      if firstPhrases[cue].isEmpty { firstPhrases[cue] = name.words.joined(separator: " ") }
    }
    phrases = NameTable(all)
    longestPhrase = all.map(\.words.count).max() ?? 0
    self.firstPhrases = firstPhrases
  }

  /// How many tokens the longest phrase takes that begins at a place; 0 when none does.
  package func length(of cue: Cue, at place: Int, in tokens: [Token]) -> Int {
    guard place < tokens.count else { return 0 }
    let wanted = cue.place
    var longest = 0
    phrases.forEachName(at: place, in: tokens) { found, length in
      if found == wanted { longest = max(longest, length) }
    }
    return longest
  }

  /// How many tokens the longest phrase takes that ends before a place; 0 when none does.
  package func length(of cue: Cue, before end: Int, in tokens: [Token]) -> Int {
    let start = (max(0, end - longestPhrase)..<end).first { length(of: cue, at: $0, in: tokens) == end - $0 }
    return end - (start ?? end)
  }

  /// The place of the first phrase of a cue; nil when there is none.
  package func first(_ cue: Cue, in tokens: [Token]) -> Range<Int>? {
    tokens.indices.lazy.map { $0..<$0 + length(of: cue, at: $0, in: tokens) }.first { !$0.isEmpty }
  }

  /// The place of the last phrase of a cue; nil when there is none.
  package func last(_ cue: Cue, in tokens: [Token]) -> Range<Int>? {
    tokens.indices.reversed().lazy.map { $0..<$0 + length(of: cue, at: $0, in: tokens) }.first { !$0.isEmpty }
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
  package func phrase(_ cue: Cue) -> String? {
    let phrase = firstPhrases[cue.place]
    return phrase.isEmpty ? nil : phrase
  }
}

extension TurnCues.Cue {
  /// The cue's place among all.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension TurnCues: Storable {
  package func write(to writer: inout ByteWriter) {
    phrases.write(to: &writer)
    writer.write(firstPhrases)
    writer.write(longestPhrase)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    phrases = try NameTable(from: &reader)
    firstPhrases = try reader.readStrings()
    longestPhrase = try reader.readInt()
    guard firstPhrases.count == Cue.allCases.count else { throw DamagedBytes() }
  }
}
