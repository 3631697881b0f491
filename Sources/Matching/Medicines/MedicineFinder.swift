import Knowledge
import Language

/// Finds the medicines that a text names: the longest name first, in any position.
struct MedicineFinder: Sendable {
  let names: MedicineNames
  let analyzer: Analyzer
  private let nearestWords = NearestWords()

  /// Finds by these names.
  init(names: MedicineNames, analyzer: Analyzer) {
    self.names = names
    self.analyzer = analyzer
  }

  /// An unknown word shorter than this, in bytes, is not taken for the name of a medicine by its ending.
  private static let shortestUnknown = 7

  /// The medicines, in the order of the text.
  func medicines(in utterance: Utterance) -> [NamedMedicine] {
    var found: [NamedMedicine] = []
    var start = 0
    while start < utterance.tokens.count {
      guard let medicine = medicine(at: start, in: utterance) else {
        start += 1
        continue
      }
      found.append(medicine)
      start = medicine.tokens.upperBound
    }
    return found
  }

  /// The longest name at a place, and all that it stands for.
  private struct Longest {
    var length = 0
    var leaflets: [Int] = []
    var substances: [Int] = []
    var isInLexicon = false

    mutating func take(leaflet: Int? = nil, substance: Int? = nil, length: Int, isInLexicon: Bool) {
      if length > self.length { self = Longest(length: length) }
      guard length == self.length else { return }
      self.isInLexicon = self.isInLexicon || isInLexicon
      if let leaflet, !leaflets.contains(leaflet) { leaflets.append(leaflet) }
      if let substance, !substances.contains(substance) { substances.append(substance) }
    }
  }

  private func medicine(at start: Int, in utterance: Utterance) -> NamedMedicine? {
    var longest = Longest()
    names.sequences.forEachName(at: start, in: utterance.tokens, by: { $0.textHash }) { number, length in
      if number % 2 == 0 {
        longest.take(leaflet: number / 2, length: length, isInLexicon: false)
      } else {
        longest.take(substance: number / 2, length: length, isInLexicon: false)
      }
    }
    for mention in utterance.mentions where mention.tokens.lowerBound == start {
      let leaflet = Int(names.leafletOfConcept[mention.concept])
      let substance = Int(names.substanceOfConcept[mention.concept])
      if leaflet > 0 { longest.take(leaflet: leaflet - 1, length: mention.tokens.count, isInLexicon: true) }
      if substance > 0 { longest.take(substance: substance - 1, length: mention.tokens.count, isInLexicon: true) }
    }
    guard longest.length > 0 else { return unknown(utterance.tokens[start], at: start) }
    let tokens = start..<start + longest.length
    if longest.substances.isEmpty, let first = longest.leaflets.first {
      longest.substances = names.parts[first].map { Int($0) }
    }
    let isWord = longest.length == 1
    return NamedMedicine(
      tokens: tokens, name: utterance.text(of: tokens), titled: longest.leaflets, substances: longest.substances,
      alike: isWord ? alike(to: utterance.tokens[start]) : [],
      isOrdinary: isWord && !longest.isInLexicon && analyzer.isOrdinaryWord(utterance.tokens[start].text))
  }

  /// A word that nobody knows, with the ending of a substance's name.
  private func unknown(_ token: Token, at place: Int) -> NamedMedicine? {
    guard token.kind == .word, token.typed == nil, token.text.utf8.count >= Self.shortestUnknown,
      names.endings.contains(where: token.text.hasSuffix), !analyzer.isKnownWord(token.text)
    else { return nil }
    return NamedMedicine(tokens: place..<place + 1, name: token.text, titled: [], substances: [])
  }

  /// The substances whose names are as near to what was typed as the one it was repaired to, or that are known to be
  /// mistaken for it.
  private func alike(to token: Token) -> [Int] {
    guard let typed = token.typed else { return [] }
    let near = nearestWords.all(near: typed, in: names.words, limit: Self.farthestAlike)
    guard let own = near.first(where: { names.words.text(at: $0.place) == token.text }) else { return [] }
    let partners = names.alikeRows[token.textHash].map { names.alike[Int($0)] } ?? []
    return near.filter { candidate in
      let isPartner = partners.contains(WordHash(names.words.text(at: candidate.place)))
      return candidate.place != own.place && candidate.cost - own.cost < (isPartner ? Self.nearForPartner : Self.asNear)
    }.flatMap { substances(called: names.words.text(at: $0.place)) }
  }

  /// No name that is farther from what was typed is thought of.
  private static let farthestAlike: Float = 3.5
  /// Names whose distances differ by less are as near as each other.
  private static let asNear: Float = 0.25
  /// The same for names that are known to be mistaken for one another: the other one may be meant if it is hardly more
  /// than a letter farther.
  private static let nearForPartner: Float = 1.25

  /// The substances that a single word names.
  private func substances(called name: String) -> [Int] {
    var found: [Int] = []
    let token = Token(kind: .word, text: name, stem: name)
    names.sequences.forEachName(at: 0, in: [token], by: { $0.textHash }) { number, _ in
      if number % 2 == 1 { found.append(number / 2) }
    }
    return found
  }
}
