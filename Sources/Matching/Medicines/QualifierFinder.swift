import Knowledge
import Language

/// Finds the salts and forms that a text names: "eye drops" are as good as "ophthalmic".
struct QualifierFinder: Sendable {
  private let names: NameTable
  /// By number in the table: what it is and what that is a kind of, the nearest kind first.
  private let kinds: SliceTable<WordHash>

  /// Prepares the names that the lexicon has.
  init(_ nameParts: NameParts, shorthand: [String: [String]]) {
    names = NameTable(
      nameParts.qualifiers.enumerated().flatMap { number, qualifier in
        qualifier.names.map { (MedicineTitle.words(of: $0, shorthand: shorthand), number) }.filter { !$0.0.isEmpty }
      })
    kinds = SliceTable(nameParts.qualifiers.map { $0.kinds.map { WordHash($0) } })
  }

  /// The kinds that a text names, each with what it is a kind of.
  func kinds(in tokens: [Token]) -> [WordHash] { numbers(in: tokens).flatMap { kinds[$0] } }

  /// The kinds that a title names: just these, so that a leaflet of tablets is not found by "injection" although both are
  /// systemic.
  func ownKinds(inTitle words: [String]) -> [WordHash] {
    let tokens = words.map { Token(kind: .word, text: $0, stem: $0) }
    return numbers(in: tokens).compactMap { kinds[$0].first }
  }

  /// What is named, from left to right; where several names begin, the longest.
  private func numbers(in tokens: [Token]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < tokens.count {
      var longest = (number: -1, length: 0)
      names.forEachName(at: start, in: tokens, by: { $0.textHash }) { number, length in
        if length > longest.length { longest = (number, length) }
      }
      if longest.length > 0 { found.append(longest.number) }
      start += max(longest.length, 1)
    }
    return found
  }
}

extension QualifierFinder: Storable {
  func write(to writer: inout ByteWriter) {
    names.write(to: &writer)
    kinds.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    names = try NameTable(from: &reader)
    kinds = try SliceTable(from: &reader)
  }
}
