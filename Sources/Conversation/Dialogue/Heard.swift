import Knowledge
import Language
import Matching

/// What was typed, with the medicines that it names: not yet about any leaflet.
struct Heard: Sendable {
  /// The words, numbers and marks as they were typed.
  let typed: [Tokenizer.Piece]
  /// The words, repaired.
  let utterance: Utterance
  /// The medicines that they name.
  let medicines: [NamedMedicine]

  /// Listens to what was typed.
  init(_ typed: [Tokenizer.Piece], shelf: Shelf) {
    self.typed = typed
    utterance = shelf.medicines.utterance(typed)
    let cues = shelf.turnCues
    let asOne = shelf.medicines.medicines(in: utterance, areTwo: false)
    let isMix = cues.has(.together, utterance) || cues.has(.mixing, utterance)
    let areTwo = isMix || Self.asksOnlyWhetherToTake(asOne, in: utterance, cues)
    medicines =
      areTwo && !cues.has(.madeOfBoth, utterance) ? shelf.medicines.medicines(in: utterance, areTwo: true) : asOne
  }

  /// Whether a text says no more than "can I take amlodipine with atorvastatin", which asks whether the two go together.
  private static func asksOnlyWhetherToTake(
    _ medicines: [NamedMedicine], in utterance: Utterance, _ cues: TurnCues
  ) -> Bool {
    guard let only = medicines.first, medicines.count == 1,
      only.tokens.contains(where: { utterance.tokens[$0].text == "with" })
    else { return false }
    let rest = utterance.parts([0..<only.tokens.lowerBound, only.tokens.upperBound..<utterance.tokens.count])
    return cues.has(.permission, rest) && cues.isOnly([.light, .permission, .reaction, .oneself], rest)
  }

  /// What was said as it is about the medicine of a leaflet; nil for none in particular.
  func seen(from leaflet: Int?, on shelf: Shelf) -> Utterance {
    shelf.medicines.seen(utterance, naming: medicines, from: leaflet)
  }

  /// Whether it names a medicine and says nothing besides.
  func isOnlyName(_ cues: Cues) -> Bool {
    !medicines.isEmpty
      && utterance.tokens.indices.allSatisfy { place in
        let token = utterance.tokens[place]
        return token.kind == .mark || cues.isFiller(token) || medicines.contains { $0.tokens.contains(place) }
      }
  }
}
