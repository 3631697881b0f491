package import Knowledge

/// The topics' probabilities gathered by what they lead to: a passage that several topics lead to has the votes of all
/// of them.
package struct Votes {
  /// No votes.
  package init() {}

  /// A passage with the probability of all topics that lead to it, and the most probable of these.
  struct PassageVote {
    var passage: Int
    var topic: Int
    var probability: Float
  }

  private(set) var passages: [PassageVote] = []
  /// The probability of the topics that each passage answers, best of all or not.
  private var answered: [Int: Float] = [:]
  /// What the leaflet has on each topic that was looked at.
  private(set) var resolutions: [Int: Resolution] = [:]
  /// The probability of the topics on which the leaflet says nothing, or nothing of what the question names.
  private(set) var silence: Float = 0
  /// The probability that somebody needs help now.
  private(set) var emergency: Float = 0
  /// The most probable topic that says so.
  private(set) var emergencyTopic: Int?

  /// The probability of the topics that lead to a passage.
  func probability(of passage: Int) -> Float { passages.first { $0.passage == passage }?.probability ?? 0 }

  /// The probability of the topics that a passage answers, best of all or not.
  func probability(ofAnswerBy passage: Int) -> Float { answered[passage] ?? 0 }

  /// Adds a topic; topics come in the order of their probability.
  package mutating func add(topic: Int, kind: Topic.Kind, probability: Float, resolution: Resolution) {
    if kind == .emergency {
      emergency += probability
      emergencyTopic = emergencyTopic ?? topic
      return
    }
    resolutions[topic] = resolution
    guard case .passages(let found) = resolution, let best = found.first else {
      if kind == .leaflet, resolution != .otherSubject { silence += probability }
      return
    }
    for passage in found { answered[passage, default: 0] += probability }
    if let index = passages.firstIndex(where: { $0.passage == best }) {
      passages[index].probability += probability
    } else {
      passages.append(PassageVote(passage: best, topic: topic, probability: probability))
    }
    // A vote can lift a passage over those before it.
    passages.sort { ($1.probability, $0.passage) < ($0.probability, $1.passage) }
  }
}
