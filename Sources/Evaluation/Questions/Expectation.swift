import Conversation

/// What a record says that its reply should be.
public struct Expectation: Sendable, Hashable {
  /// The label of a question that the leaflet does not answer.
  public static let none = "none"
  /// The label of an emergency.
  public static let urgent = "urgent"
  /// The label of small talk.
  public static let smalltalk = "smalltalk"

  /// Topic ids, `none`, `urgent` or `smalltalk`, any of which is right.
  public var anyOf: [String]
  /// Topic ids all of which must be among the passages.
  public var allOf: [String]
  /// Texts of which the first passage must hold one, folded.
  public let texts: [String]
  /// Texts all of which must be quoted, folded; each is a list of alternatives, of which one is enough.
  public let allTexts: [[String]]

  /// Makes an expectation; of several kinds in one, any is enough.
  ///
  /// - Parameters:
  ///   - texts: Texts of which the first passage must hold one; where `allTexts` are given, one of them is half the
  ///     answer.
  ///   - allTexts: Texts all of which must be quoted, each with its alternatives.
  public init(anyOf: [String] = [], allOf: [String] = [], texts: [String] = [], allTexts: [[String]] = []) {
    self.anyOf = anyOf
    self.allOf = allOf
    self.texts = texts.map(Answer.folded)
    self.allTexts = allTexts.map { $0.map(Answer.folded) }
  }

  /// Whether an answer is what was expected.
  public func isMet(by answer: Answer) -> Bool {
    if answer.outcome == .answered {
      if !allOf.isEmpty, Set(allOf).isSubset(of: answer.passages.compactMap(\.topic)) { return true }
      if allTexts.isEmpty {
        if let first = answer.passages.first, first.holds(oneOf: texts) { return true }
      } else if allTexts.allSatisfy({ texts in answer.passages.contains { $0.holds(oneOf: texts) } }) {
        return true
      }
    }
    return anyOf.contains { label in
      switch label {
      case Self.none: answer.outcome == .unanswered
      case Self.urgent: answer.outcome == .urgent
      case Self.smalltalk: answer.outcome == .smalltalk
      default: answer.outcome == .answered && answer.passages.first?.topic == label
      }
    }
  }

  /// Whether the first passage is one of several that were all expected.
  func isBegun(by answer: Answer) -> Bool {
    guard answer.outcome == .answered, let first = answer.passages.first else { return false }
    let begunByTopic = first.topic.map(allOf.contains) ?? false
    return begunByTopic || !allTexts.isEmpty && first.holds(oneOf: texts + allTexts.joined())
  }

  /// Whether an emergency is to be seen; whatever else is allowed, missing it is a miss.
  public var isEmergency: Bool { anyOf.contains(Self.urgent) }

  /// Whether saying nothing of the leaflet's is right.
  var allowsSilence: Bool { anyOf.contains(Self.none) || anyOf.contains(Self.smalltalk) }
}
