/// What the matcher made of a question.
public struct Reading: Sendable {
  /// What to do.
  public var decision: Decision
  /// Which rule led to it.
  public var rule: Rule
  /// What spoke for it.
  public var evidence: Evidence
  /// How probable it is that somebody needs help now.
  package var alarm: Confidence
  /// Whether it is understood as a matter that no leaflet answers.
  package var isOutside: Bool

  /// Makes a reading.
  package init(
    decision: Decision, rule: Rule, evidence: Evidence, alarm: Confidence = 0.0, isOutside: Bool = false
  ) {
    self.decision = decision
    self.rule = rule
    self.evidence = evidence
    self.alarm = alarm
    self.isOutside = isOutside
  }

  /// The rules by which a reading comes about.
  public enum Rule: String, Sendable {
    /// The question is one of the leaflet's own, word for word.
    case exact
    /// The most probable topic decided.
    case topic
    /// The medicine is named, and a passage's own words and heading decided where the topics alone would not have.
    case passageWords
    /// The question asks several things, each of which has its own answer.
    case severalQuestions
    /// The words lead nowhere, but raise a red flag, and the leaflet has something on what that flag names.
    case redFlag
    /// One part of a longer text is a question that has an answer.
    case questionInStory
  }

  /// The most passages that one reply quotes, whole sections aside.
  package static let mostAnswers = 3
  /// The most choices that a clarification offers.
  package static let mostChoices = 4

  /// How sure it is what is asked, from 0 to 1, whether or not there is an answer to it.
  var certainty: Double {
    max(evidence.topics.first?.probability.value ?? 0, passages.first?.confidence.value ?? 0)
  }

  /// What is quoted, the best first; empty when it is no answer.
  package var passages: [PassageMatch] {
    if case .passages(let found) = decision { found } else { [] }
  }

  var isAnswer: Bool { !passages.isEmpty }

  /// Whether nothing is quoted or offered, nor anything else said on what was asked than that there is no answer.
  package var isUnanswered: Bool {
    switch decision {
    case .silent, .unknown: true
    case .passages, .choices, .smalltalk, .dialogue, .emergency: false
    }
  }

  /// Whether somebody may need help now.
  package var isEmergency: Bool {
    if case .emergency = decision { true } else { false }
  }

  /// Whether the leaflet is known to be silent on it.
  var isSilent: Bool {
    if case .silent = decision { true } else { false }
  }

  /// Whether it is understood and has no answer.
  var isSilence: Bool { isSilent || isOutside && !isAnswer }

  /// Whether a part of the text may answer although the whole does not: not when the whole is an emergency or about
  /// something else ("my card got damaged, what do I do").
  var allowsPartAnswer: Bool {
    switch decision {
    case .emergency, .choices, .passages: false
    case .silent, .smalltalk, .dialogue, .unknown: !isOutside
    }
  }
}

/// What to do with a question.
public enum Decision: Sendable, Hashable {
  /// Quote these passages, the best first.
  case passages([PassageMatch])
  /// Ask which of these was meant.
  case choices([PassageMatch])
  /// Say that the leaflet is silent on the topic with this id, and on the thing named, if one was.
  case silent(topic: String, thing: String?)
  /// Small talk on the topic with this id.
  case smalltalk(String)
  /// A move in the conversation, such as "say that again": the topic with this id.
  case dialogue(String)
  /// Somebody may need help now: the topic with this id.
  case emergency(String)
  /// Not about the medicine, or not understood.
  case unknown
}

/// A passage that may answer a question.
public struct PassageMatch: Sendable, Hashable {
  /// The leaflet's place on the shelf.
  public var leaflet: Int
  /// The passage's place in the leaflet.
  public var passage: Int
  /// The id of the topic that led to it; nil when the passage was named exactly and belongs to none.
  public var topic: String?
  /// How probable it is that it answers the question.
  public var confidence: Confidence

  /// Makes a match.
  package init(leaflet: Int, passage: Int, topic: String?, confidence: Confidence) {
    self.leaflet = leaflet
    self.passage = passage
    self.topic = topic
    self.confidence = confidence
  }

  /// The same passage, chosen by the person and so beyond doubt.
  package var asCertain: PassageMatch {
    var match = self
    match.confidence = .certain
    return match
  }
}
