import Language

/// A place in a text where a medicine is named.
package struct NamedMedicine: Sendable {
  /// The words that name it, by their places.
  package var tokens: Range<Int>
  /// The name as a person reads it.
  package var name: String
  /// The leaflets whose title or special name stands here.
  var titled: [Int]
  /// The substances that it stands for; several for a combination, none for a name that nobody knows.
  var substances: [Int]
  /// The substances that may be meant as well, because the name is misspelt and others are as near.
  var alike: [Int] = []
  /// Whether the name is an ordinary word, too, such as "charcoal".
  var isOrdinary = false
}
