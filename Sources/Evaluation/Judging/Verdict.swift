import Conversation

/// How good a reply was, the best first.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// What was expected: the passage, silence where the leaflet is silent, the alarm in an emergency.
  case right
  /// A choice was offered, or of several things that were asked the first was answered.
  case helped
  /// Nothing was answered although the leaflet has it.
  case missed
  /// Another passage came first, something was answered where the leaflet is silent, or there was a false alarm.
  case wrong
  /// Somebody needed help now and was not told so.
  case emergencyMissed = "emergency-missed"

  /// Judges an answer.
  public init(of answer: Answer, expecting expectation: Expectation) {
    if expectation.isEmergency {
      self = answer.outcome == .urgent ? .right : .emergencyMissed
    } else if expectation.isMet(by: answer) {
      self = .right
    } else {
      self =
        switch answer.outcome {
        // Small talk claims nothing of the medicine, so it is as good as silence.
        case .unanswered, .smalltalk: expectation.anyOf.contains(Expectation.none) ? .right : .missed
        case .clarify: .helped
        case .answered: expectation.isBegun(by: answer) ? .helped : .wrong
        case .urgent: .wrong
        case .error: .missed
        }
    }
  }
}

extension Verdict: Comparable {
  /// Orders the worse before the better.
  public static func < (one: Verdict, other: Verdict) -> Bool { one.badness > other.badness }

  private var badness: Int {
    switch self {
    case .right: 0
    case .helped: 1
    case .missed: 2
    case .wrong: 3
    case .emergencyMissed: 4
    }
  }
}
