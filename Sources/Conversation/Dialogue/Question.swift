import Language
import Matching

/// A question as it was understood: its words, completed by what went before, and the reading of them.
struct Question: Sendable {
  /// The words that were read.
  var words: Utterance
  /// What the matcher made of them.
  var reading: Reading
  /// Whether the person whom the medicine is for has decided which passage answers it.
  var isForPerson = false

  /// The topic that it is about; nil when it was not understood.
  var topic: String? {
    if case .silent(let topic, _) = reading.decision { topic } else { best?.topic }
  }

  /// The passage that answers it, or that most probably does; nil when there is none.
  var best: PassageMatch? {
    switch reading.decision {
    case .passages(let found), .choices(let found): found.first
    case .silent, .smalltalk, .dialogue, .emergency, .unknown: nil
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

  /// Whether the leaflet is known to be silent on it.
  var isSilent: Bool {
    if case .silent = reading.decision { true } else { false }
  }

  /// How sure its answer is; 0 when it has none.
  var sureness: Confidence { isAnswered ? best?.confidence ?? 0.0 : 0.0 }

  /// Whether it is about the medicine, answered or not.
  var isOnTopic: Bool {
    switch reading.decision {
    case .passages, .choices, .silent: true
    case .smalltalk, .dialogue, .emergency, .unknown: false
    }
  }

  /// Whether it is small talk or a move such as "say that again".
  var isTalk: Bool {
    switch reading.decision {
    case .smalltalk, .dialogue: true
    case .passages, .choices, .silent, .emergency, .unknown: false
    }
  }

  /// The most probable topic, however improbable; nil when none was looked for.
  var first: String? { reading.evidence.topics.first?.id }

  /// The most probable topic if it says something about words that are not understood; else nil.
  var likeliest: String? { reading.evidence.topics.first { $0.probability >= Self.telling }?.id }

  /// From this probability on, a topic says something about words that are not understood.
  private static let telling: Confidence = 0.3
}
