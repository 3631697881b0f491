import Conversation
import Synchronization

/// A conversation that goes on from record to record.
final class OpenSession: Sendable {
  private struct State {
    var conversation: Conversation
    /// What was asked and needs no reply, but steers the replies to come.
    var waiting: [String] = []
  }

  // One record is answered after the other; the lock lets the compiler see it.
  private let state: Mutex<State>

  /// Starts a conversation.
  init(_ bot: Bot) { state = Mutex(State(conversation: Conversation(bot))) }

  /// Lends the conversation, as it stands after all that was asked so far, to whoever goes on with it.
  func goOn<Value>(_ body: (inout Conversation) -> sending Value) -> sending Value {
    state.withLock { state in
      Self.catchUp(&state)
      return body(&state.conversation)
    }
  }

  /// Takes in what was asked and answered in an earlier run.
  ///
  /// It is gone through again when the conversation goes on; one that never does costs nothing.
  func recall(_ question: String) {
    state.withLock { state in
      state.waiting.append(question)
      if state.waiting.count >= Self.mostWaiting { Self.catchUp(&state) }
    }
  }

  /// How many questions may wait before they are gone through, so that memory stays bounded.
  private static let mostWaiting = 16

  private static func catchUp(_ state: inout State) {
    for question in state.waiting { _ = state.conversation.reply(to: question) }
    state.waiting = []
  }
}
