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
    let isMix = shelf.turnCues.has(.together, utterance) || shelf.turnCues.has(.mixing, utterance)
    medicines = shelf.medicines.medicines(
      in: utterance, areTwo: isMix && !shelf.turnCues.has(.madeOfBoth, utterance))
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
