/// A thing that people call by many names: a symptom, an illness, a class of medicines, an age group.
public struct Concept: Sendable, Hashable {
  /// The concept's name in the lexicon, such as `antibiotic`; for a member of a class, its first name.
  public var id: String
  /// What it is, such as `symptom` or `medicine`: the `kind` of the lexicon's file.
  public var kind: String
  /// All names of the very same thing, folded to lower case.
  public var words: [String]
  /// The ids of the broader concepts of the same kind that it is one of.
  public var broader: [String]

  /// Makes a concept.
  public init(id: String, kind: String, words: [String], broader: [String] = []) {
    self.id = id
    self.kind = kind
    self.words = words
    self.broader = broader
  }
}
