import Knowledge
import Matching

/// Which rule decided.
extension Explanation {
  /// The rule that led from the words to the decision, in words.
  func rule(_ reading: Reading) -> String {
    switch reading.decision {
    case .passages: answer(reading)
    case .choices: "I am not sure enough to answer, so I ask which is meant."
    case .silent(let topic, let thing?):
      "The leaflet speaks of this (\(title(topic))), but no passage on it names “\(thing)”. I say so."
    case .silent: "I know what is asked, but the leaflet says nothing on it. I say so."
    case .smalltalk: "This is small talk, so I need no leaflet."
    case .dialogue: "This asks me to go on with the conversation, and is no new question."
    case .emergency:
      "These words may mean an emergency, though no red flag names them. I say what to do before anything else."
    case .unknown: unknown(reading)
    }
  }

  private func answer(_ reading: Reading) -> String {
    switch reading.rule {
    case .exact:
      shelf.matcher.ground(of: reading) == .ownWords
        ? "These are words of the leaflet itself, so I quote the passage that they stand for."
        : "The words name one thing and nothing else. Only one passage speaks of it, and I quote that."
    case .topic: "I am sure enough what is asked, so I quote what the leaflet says on it."
    case .passageWords:
      "The question names the medicine, and this passage has most of its words. That decided, more than the topic."
    case .severalQuestions: "There is more than one question in this, and I answer each."
    case .redFlag: "Your own words led to no passage, so I looked for what the red flag names, and quote that."
    case .questionInStory: "There is one question in a longer text, and I answer that."
    }
  }

  private func unknown(_ reading: Reading) -> String {
    let words = reading.evidence.utterance
    if shelf.isAboutOtherMedicine(words) { return "The question is about another medicine, so I do not answer." }
    if let leader = reading.evidence.topics.first.flatMap({ shelf.topic($0.id) }), leader.kind == .none {
      return "This is most likely nothing that a leaflet answers, so I do not answer."
    }
    return "I am not sure enough what is asked, so I do not answer."
  }

  /// A topic's plain title.
  func title(_ id: String) -> String { shelf.topic(id)?.title ?? id }
}

extension Reading {
  /// The passage that it quotes first; nil when it quotes none.
  var quoted: PassageMatch? {
    if case .passages(let found) = decision { found.first } else { nil }
  }
}
