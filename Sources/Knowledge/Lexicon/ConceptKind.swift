/// The kinds of concept that the program itself knows by name; others are free for the lexicon to use.
package enum ConceptKind {
  /// A name of the medicine that a leaflet is about.
  package static let ownName = "own-name"
  /// Medicines and their classes.
  package static let medicine = "medicine"
  /// Vitamins, minerals, herbs and the like.
  package static let supplement = "supplement"
  /// What a person feels or sees.
  package static let symptom = "symptom"
  /// Illnesses.
  package static let condition = "condition"
  /// What a medicine comes as: tablets, drops.
  package static let form = "form"
  /// Age groups, life stages, relatives.
  package static let person = "person"
  /// Words that steer how a sentence is read, such as those that begin a question.
  package static let cue = "cue"
  /// Words by which it is known that somebody goes on with a conversation, such as "what about".
  package static let turn = "turn"
  /// Names that are mistaken for each other.
  package static let soundAlike = "sound-alike"
  /// What stands in a medicine's name beside the substance: salts, forms, and the endings that mark a substance.
  package static let namePart = "name-part"

  /// The kinds that are about words and not about things: a word may belong to several of their concepts.
  package static let ofSpeech = [cue, turn, soundAlike, namePart]
  /// The kinds of what people take.
  package static let taken = [medicine, supplement]
}
