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
  /// The words that say it, with the concepts that they name.
  var words: Utterance

  /// The concepts that it names.
  var concepts: Set<Int> { Set(words.mentions.map(\.concept)) }
}
