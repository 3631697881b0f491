/// Repairs misspelt words, and only those: a word that is known stays as it was typed.
///
/// Repairs lead to the words of the domain (phrasings, leaflets, lexicon). The general word list keeps ordinary words
/// from being "repaired" into medical ones: a word that it holds is left alone, and so is one that is a smaller slip
/// away from it.
package struct Speller: Sendable {
  private let domain: [String: Int]
  private let byLength: [[Candidate]]
  private let general: WordList
  private let edit: EditCost

  private struct Candidate: Sendable {
    var bytes: [UInt8]
    var text: String
    var count: Int
    /// Which letters the word has, a bit each.
    var letters: UInt32
  }

  private static func letters(of word: [UInt8]) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

  /// Makes a speller from the domain's words, each with the number of times it occurs there, and the general words.
  package init(domain: [String: Int], general: WordList) {
    self.domain = domain
    self.general = general
    edit = EditCost()
    var byLength: [[Candidate]] = []
    // Sorted, so that equal costs and counts are decided by the alphabet and not by the order of a dictionary.
    for (word, count) in domain.sorted(by: { $0.key < $1.key }) where word.utf8.count >= Self.shortest {
      let length = word.utf8.count
      while byLength.count <= length { byLength.append([]) }
      let bytes = Array(word.utf8)
      byLength[length].append(Candidate(bytes: bytes, text: word, count: count, letters: Self.letters(of: bytes)))
    }
    self.byLength = byLength
  }

  /// The shortest typed word that is repaired, in letters: below it, too many words are one slip apart.
  private static let shortest = 4
  /// The longest typed word that is looked at; nothing longer is a word.
  private static let longest = 30

  /// Whether a folded word needs no repair.
  package func isKnown(_ word: String) -> Bool {
    domain[word] != nil || general.contains(Array(word.utf8))
  }

  /// Whether the word is one of the domain's own.
  package func isDomainWord(_ word: String) -> Bool { domain[word] != nil }

  /// The words that were probably meant by an unknown word: one, or two that were typed without the blank between them;
  /// nil when nothing is near enough or the word is known.
  package func repair(_ word: String) -> [String]? {
    let typed = Array(word.utf8)
    guard typed.count >= Self.shortest, typed.count <= Self.longest, !isKnown(word) else { return nil }
    if let near = nearest(to: typed, limit: limit(forLength: typed.count)) { return [near] }
    return split(word) { domain[$0] == nil ? nil : $0 }
      ?? split(word) { nearest(to: Array($0.utf8), limit: Self.oneSlip) ?? (domain[$0] == nil ? nil : $0) }
  }

  private func limit(forLength length: Int) -> Float {
    switch length {
    case ..<5: 1
    case ..<7: 1.5
    case ..<9: 2
    default: 2.5
    }
  }

  private func nearest(to typed: [UInt8], limit: Float) -> String? {
    guard typed.count >= Self.shortest else { return nil }
    var limit = limit
    var best: (cost: Float, candidate: Candidate)?
    let letters = Self.letters(of: typed)
    let mostDifferent = EditCost.mostDifferentLetters(within: limit)
    for length in max(Self.shortest, typed.count - 3)...(typed.count + 3) where length < byLength.count {
      for candidate in byLength[length] {
        guard (letters ^ candidate.letters).nonzeroBitCount <= mostDifferent,
          let cost = edit.cost(from: typed, to: candidate.bytes, limit: limit)
        else { continue }
        if let now = best, (cost, -candidate.count) >= (now.cost, -now.candidate.count) { continue }
        best = (cost, candidate)
        limit = cost
      }
    }
    guard let best else { return nil }
    // An ordinary word that is nearer, or as near as a repair that is more than one slip, is the better reading: then
    // nothing is known.
    if best.cost > Self.oneSlip, hasGeneralNeighbour(typed) { return nil }
    return best.candidate.text
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
  private func split(_ word: String, reading: (String) -> String?) -> [String]? {
    var best: (count: Int, words: [String])?
    for end in word.indices.dropFirst(2) where word[end...].utf8.count >= 2 {
      guard let head = reading(String(word[..<end])), let tail = reading(String(word[end...])) else { continue }
      let count = min(domain[head] ?? 0, domain[tail] ?? 0)
      if count > Self.rarest, count > best?.count ?? 0 { best = (count, [head, tail]) }
    }
    return best?.words
  }

  /// A run-together word is split only into words that the domain uses more often than this.
  private static let rarest = 3
  /// The cost of one likely slip.
  private static let oneSlip: Float = 0.75
}
