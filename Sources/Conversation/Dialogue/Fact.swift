import Language

/// Something that was said of the person, or a medicine that was spoken of.
struct Fact: Sendable {
  /// What a fact is about.
  enum Kind: Sendable {
    /// Who the medicine is for: a child, an adult, a relative.
    case who
    /// Who was asked about without being anybody's: "for kids?". Kept while the turns lean on each other.
    case spokenFor
    /// What the person is or has: pregnant, a kidney disease.
    case state
    /// A medicine or supplement that the person takes.
    case taking
    /// Another medicine that was spoken of without saying that the person takes it.
    case spokenOf
  }

  var kind: Kind
  /// The words that say it.
  var words: Utterance
  /// What it is about, by the numbers of concepts.
  var concepts: Set<Int>
  /// Whether it is known to be said of somebody else than the speaker.
  var isOfOther = false
  /// Whether it is the age of somebody who is no child.
  var isOfGrownUp = false
}
