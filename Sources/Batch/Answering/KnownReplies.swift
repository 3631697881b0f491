import Conversation
import Synchronization

/// The replies to questions that stood alone, by their words.
///
/// People ask the same things again and again, and the same words always get the same reply: it is worked out once. Only
/// so many are remembered, and only short ones, so that memory stays bounded however long the batch is.
final class KnownReplies: Sendable {
  /// A reply with the topic that was asked about.
  struct Known {
    var reply: Reply
    var topic: String?
  }

  /// Those used lately and those used before; when there are enough of the first, the second are forgotten.
  private struct Generations {
    var recent: [String: Known] = [:]
    var former: [String: Known] = [:]

    mutating func remember(_ known: Known, of question: String) {
      if recent.count >= KnownReplies.most {
        former = recent
        recent = [:]
      }
      recent[question] = known
    }
  }

  private let generations = Mutex(Generations())

  /// How many replies a generation holds.
  private static let most = 4096
  /// Longer questions, in bytes, are stories, which nobody tells twice.
  private static let longest = 120

  /// The reply to a question; `answer` works it out when it is not known.
  func reply(to question: String, answer: () -> Known) -> Known {
    guard question.utf8.count <= Self.longest else { return answer() }
    let known = generations.withLock { generations -> Known? in
      if let recent = generations.recent[question] { return recent }
      guard let former = generations.former[question] else { return nil }
      generations.remember(former, of: question)
      return former
    }
    if let known { return known }
    let answered = answer()
    generations.withLock { $0.remember(answered, of: question) }
    return answered
  }
}
