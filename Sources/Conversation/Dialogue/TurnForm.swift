import Language

/// Finds where the core of a turn begins and ends.
struct TurnForm {
  private(set) var core: Range<Int>
  private(set) var isFollowOn = false
  private(set) var isCorrection = false

  init(_ tokens: [Token], cues: TurnCues, joins: (Token) -> Bool) {
    var start = 0
    var isOver = false
    while start < tokens.count, !isOver {
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
    var end = tokens.count
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

  /// Whether a correction stands at a place and nothing but marks after it.
  private static func isEnd(_ cues: TurnCues, at place: Int, in tokens: [Token]) -> Bool {
    let length = cues.length(of: .correction, at: place, in: tokens)
    return length > 0 && tokens[(place + length)...].allSatisfy { $0.kind == .mark }
  }
}
