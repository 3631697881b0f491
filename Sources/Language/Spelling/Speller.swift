package import Knowledge

/// Repairs misspelt words, and only those: a word that is known stays as it was typed.
///
/// Repairs lead to the words of the domain (phrasings, leaflets, lexicon). The general word list keeps ordinary words
/// from being "repaired" into medical ones: a word that it holds is left alone, and so is one that is a smaller slip
/// away from it.
package struct Speller: Sendable {
  private let domain: DomainWords
  private let general: WordList
  private let nearestWords = NearestWords()

  /// Makes a speller from the domain's words and the general words.
  package init(domain: DomainWords, general: WordList) {
    self.domain = domain
    self.general = general
  }

  /// The shortest typed word that is repaired, in letters: below it, too many words are one slip apart.
  private static let shortest = 4
  /// The longest typed word that is looked at; nothing longer is a word.
  private static let longest = 30

  /// Whether a folded word needs no repair.
  package func isKnown(_ word: String) -> Bool { isDomainWord(word) || general.contains(Array(word.utf8)) }

  /// Whether the word is one of ordinary English.
  func isOrdinary(_ word: String) -> Bool { general.contains(Array(word.utf8)) }

  /// Whether the word is one of the domain's own.
  package func isDomainWord(_ word: String) -> Bool { domain.place(of: word.utf8) != nil }

  /// The words that were probably meant by an unknown word: one, or two that were typed without the blank between them;
  /// nil when nothing is near enough or the word is known.
  ///
  /// - Parameters:
  ///   - word: The folded word.
  ///   - names: The names of medicines, which are known words too and forgive less; nil for none.
  package func repair(_ word: String, names: DomainWords? = nil) -> [String]? {
    guard !isDomainWord(word), names?.place(of: word.utf8) == nil else { return nil }
    let typed = Array(word.utf8)
    guard typed.count >= Self.shortest, typed.count <= Self.longest, !general.contains(typed) else { return nil }
    let near = nearest(to: typed, in: domain, limit: limit(forLength: typed.count))
    let name = names.flatMap { nearest(to: typed, in: $0, limit: NearestWords.nameLimit(forLength: typed.count)) }
    if let names, let name, near.map({ name.cost < $0.cost }) ?? true { return [names.text(at: name.place)] }
    if let near { return [domain.text(at: near.place)] }
    return split(typed) { domain.place(of: $0) }
      ?? split(typed) { nearest(to: Array($0), in: domain, limit: EditCost.oneSlip)?.place ?? domain.place(of: $0) }
  }

  private func limit(forLength length: Int) -> Float {
    switch length {
    case ..<5: 1
    case ..<7: 1.5
    case ..<9: 2
    default: 2.5
    }
  }

  private func nearest(to typed: [UInt8], in words: DomainWords, limit: Float) -> NearestWords.Candidate? {
    guard typed.count >= Self.shortest else { return nil }
    let oneSlipAway = nearestWords.oneSlip(from: typed, in: words)
    // An ordinary word that is nearer, or as near, is the better reading: then nothing is known.
    guard limit > EditCost.oneSlip, let best = nearestWords.nearest(to: typed, in: words, limit: limit),
      !hasGeneralNeighbour(typed)
    else { return oneSlipAway }
    return best
  }

  /// Whether a general word that is no domain word lies one likely slip (a swap of neighbours, a doubled or single
  /// letter) away.
  private func hasGeneralNeighbour(_ typed: [UInt8]) -> Bool {
    for index in typed.indices.dropFirst() {
      var swapped = typed
      swapped.swapAt(index - 1, index)
      if general.contains(swapped) { return true }
      var doubled = typed
      doubled.insert(typed[index], at: index)
      if general.contains(doubled) { return true }
      if typed[index] == typed[index - 1] {
        var single = typed
        single.remove(at: index)
        if general.contains(single) { return true }
      }
    }
    return false
  }

  /// Two domain words that were run together, as a thumb does: the split whose rarer half is the most common.
  private func split(_ word: [UInt8], reading: (ArraySlice<UInt8>) -> Int?) -> [String]? {
    var best: (count: Int, head: Int, tail: Int)?
    for end in word.indices.dropFirst(2) where word.count - end >= 2 {
      guard let head = reading(word[..<end]), let tail = reading(word[end...]) else { continue }
      let count = min(domain.count(at: head), domain.count(at: tail))
      if count > Self.rarest, count > best?.count ?? 0 { best = (count, head, tail) }
    }
    return best.map { [domain.text(at: $0.head), domain.text(at: $0.tail)] }
  }

  /// A run-together word is split only into words that the domain uses more often than this.
  private static let rarest = 3
}

extension Speller: Storable {
  package func write(to writer: inout ByteWriter) {
    domain.write(to: &writer)
    general.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    domain = try DomainWords(from: &reader)
    general = try WordList(from: &reader)
  }
}
