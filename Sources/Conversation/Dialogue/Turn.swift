import Language
import Matching

/// One turn of a conversation by its form: whether it stands on its own, goes on with what was said, or puts it right.
struct Turn {
  /// Everything that was said.
  let utterance: Utterance
  /// It without what is said around a question: "hello, could you tell me", "thanks in advance".
  let unwrapped: Utterance
  /// What it comes to: without "okay, and", without "no, I meant", without what is put aside.
  let core: Utterance
  /// Whether it begins with words that go on with the last question, such as "what about".
  let isFollowOn: Bool
  /// Whether it supposes something, as "and if I get one of those?" does.
  let isConditional: Bool
  /// Whether it puts the last question right, as "no, I meant storage" does.
  let isCorrection: Bool
  /// Whether it has words and none of them carries a subject: "so can I take it then".
  let isLight: Bool
  /// Whether it only asks for the reason of what was just said.
  let isReason: Bool

  /// A turn with no more words than this may lean on the one before.
  private static let shortTurn = 6

  /// Looks at the form of an utterance.
  init(_ utterance: Utterance, shelf: Shelf) {
    let form = TurnForm(utterance.tokens, cues: shelf.turnCues, joins: shelf.matcher.cues.isJoin)
    let rest = Clauses(utterance.part(form.core), cues: shelf.matcher.cues).withoutDismissals
    self.utterance = utterance
    unwrapped = utterance.part(form.unwrapped)
    core = rest
    isConditional = shelf.turnCues.length(of: .condition, at: 0, in: rest.tokens) > 0
    isFollowOn = form.isFollowOn || isConditional
    isCorrection = form.isCorrection && !rest.words.isEmpty
    isReason = shelf.turnCues.isOnly([.reason], rest)
    isLight = !isReason && Self.isLight(rest, shelf.turnCues)
  }

  /// Whether words carry no subject: "so can I take it then".
  static func isLight(_ words: Utterance, _ cues: TurnCues) -> Bool {
    cues.isOnly([.light, .permission, .reaction, .oneself, .together, .age], words)
  }

  /// Whether it ends with a question mark or begins like a question.
  func isQuestion(_ cues: Cues) -> Bool { utterance.tokens.last?.text == "?" || cues.isQuestion(core) }

  /// Whether it says nothing but "okay, thanks".
  var isCourtesy: Bool { !isFollowOn && core.words.isEmpty && !utterance.words.isEmpty }

  /// Whether it may mean something only after the turn before.
  var isElliptic: Bool { isFollowOn || isLight || isCorrection || core.words.count <= Self.shortTurn }
}
