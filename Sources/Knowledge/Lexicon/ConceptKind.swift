/// The kinds of concept that the program itself knows by name; others are free for the lexicon to use.
package enum ConceptKind {
  /// A name of the medicine that a leaflet is about.
  package static let ownName = "own-name"
  /// Words that steer how a sentence is read, such as those that begin a question.
  package static let cue = "cue"
}
