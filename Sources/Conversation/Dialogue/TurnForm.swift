import Language

/// Finds where the core of a turn begins and ends.
struct TurnForm {
  /// What is left without "hello, could you tell me" before it and "thanks in advance" behind it; everything when nothing
  /// would be left.
  let unwrapped: Range<Int>
  private(set) var core: Range<Int>
  private(set) var isFollowOn = false
  private(set) var isCorrection = false

  init(_ tokens: [Token], cues: TurnCues, joins: (Token) -> Bool) {
    unwrapped = Self.unwrapped(tokens, cues: cues)
    var start = unwrapped.lowerBound
    var isOver = false
    while start < unwrapped.upperBound, !isOver {
      let courtesy = cues.length(of: .courtesy, at: start, in: tokens)
      let opener = cues.length(of: .opener, at: start, in: tokens)
      let correction = cues.length(of: .correction, at: start, in: tokens)
      if tokens[start].kind == .mark {
        start += 1
      } else if correction > 0 {
        isCorrection = true
        start += correction
      } else if opener > 0, opener >= courtesy {
        isFollowOn = true
        start += opener
      } else {
        start += courtesy
        isOver = courtesy == 0
      }
    }
    start = min(start, unwrapped.upperBound)
    var end = unwrapped.upperBound
    // "The serious ones, I mean."
    if let last = tokens.indices.last(where: { start < $0 && Self.isEnd(cues, at: $0, in: tokens) }) {
      isCorrection = true
      end = last
    }
    // "I said storage, not dosage."
    if isCorrection, let no = cues.first(.denial, in: Array(tokens[start..<end])), !no.contains(0) {
      end = start + no.lowerBound
    }
    // A joining word at the end ("what do I do then") joins nothing.
    while end > start, tokens[end - 1].kind == .mark || joins(tokens[end - 1]) { end -= 1 }
    core = start..<end
  }

  /// The tokens between what is said around a question.
  private static func unwrapped(_ tokens: [Token], cues: TurnCues) -> Range<Int> {
    var (start, end) = (0, tokens.count)
    while start < end {
      let length = cues.length(of: .preamble, at: start, in: tokens)
      guard length > 0 || tokens[start].kind == .mark else { break }
      start += max(length, 1)
    }
    while end > start {
      // A mark stays unless something goes behind it: "can I take it? thanks" ends with its question mark.
      let last = tokens[..<end].lastIndex { $0.kind != .mark } ?? start
      let length = cues.length(of: .signOff, before: last + 1, in: tokens)
      guard length > 0, last + 1 - length >= start else { break }
      end = last + 1 - length
    }
    return start < end && tokens[start..<end].contains { $0.kind != .mark } ? start..<end : 0..<tokens.count
  }

  /// Whether a correction stands at a place and nothing but marks after it.
  private static func isEnd(_ cues: TurnCues, at place: Int, in tokens: [Token]) -> Bool {
    let length = cues.length(of: .correction, at: place, in: tokens)
    return length > 0 && tokens[(place + length)...].allSatisfy { $0.kind == .mark }
  }
}
