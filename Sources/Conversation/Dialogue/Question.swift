import Language
import Matching

/// A question as it was understood: its words, completed by what went before, and the reading of them.
struct Question: Sendable {
  /// The words that were read.
  var words: Utterance
  /// What the matcher made of them.
  var reading: Reading

  /// The topic that it is about; nil when it was not understood.
  var topic: String? {
    switch reading.decision {
    case .passages(let found): found.first?.topic
    case .choices(let choices): choices.first?.topic
    case .silent(let topic, _): topic
    case .smalltalk, .dialogue, .emergency, .unknown: nil
    }
  }

  /// Whether the matcher knows what to say: passages, or that the leaflet is silent.
  var isUnderstood: Bool {
    switch reading.decision {
    case .passages, .silent, .smalltalk, .dialogue, .emergency: true
    case .choices, .unknown: false
    }
  }

  /// Whether the leaflet answers it.
  var isAnswered: Bool {
    if case .passages = reading.decision { true } else { false }
  }

  /// Whether it is about the medicine, answered or not.
  var isOnTopic: Bool { topic != nil }
}
