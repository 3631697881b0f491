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
  /// The names of the medicines that it is made of, for a combination with a name of its own; else empty.
  public var parts: [String]

  /// Makes a concept.
  public init(id: String, kind: String, words: [String], broader: [String] = [], parts: [String] = []) {
    self.id = id
    self.kind = kind
    self.words = words
    self.broader = broader
    self.parts = parts
  }
}

extension Concept {
  /// The medicine that is talked about, by whatever name; the analyser puts it in where the medicine is named.
  package static let thisMedicine = Concept(id: "this", kind: ConceptKind.ownName, words: [])
  /// A medicine that the lexicon does not know; the analyser puts it in where one is named.
  package static let anotherMedicine = Concept(
    id: "another", kind: ConceptKind.medicine, words: [], broader: [ConceptKind.medicine])
}
