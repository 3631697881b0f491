/// What one utterance says of the person.
struct FactFindings {
  /// What is said, in the order of the text.
  var facts: [Fact] = []
  /// The concepts that are said not to hold: "I'm not pregnant".
  var denied: Set<Int> = []
  /// Whether the speaker says that it is about themselves: "for me".
  var isAboutOneself = false
}
