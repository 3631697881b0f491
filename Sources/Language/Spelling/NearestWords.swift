/// Finds the words of a vocabulary that are nearest to a typed one.
package struct NearestWords: Sendable {
  private let edit = EditCost()

  /// Prepares to look for words.
  package init() {}

  /// A word with its cost; of two that cost the same the more frequent is nearer.
  ///
  /// One that is about ten times as frequent is nearer even if a quarter of a slip farther. Of equally near ones it is the
  /// more frequent, then the shorter, then the first in the alphabet. That is the noisy channel of Kernighan, Church and
  /// Gale (A Spelling Correction Program Based on a Noisy Channel Model, COLING 1990) with logarithms in whole numbers.
  package struct Candidate: Sendable {
    /// The word's place in the vocabulary.
    package var place: Int
    /// How far it is from what was typed.
    package var cost: Float
    var count: Int

    func isNearer(than other: Candidate) -> Bool {
      (distance, -count, place) < (other.distance, -other.count, other.place)
    }

    /// Its cost, less what its frequency is worth.
    private var distance: Int {
      let doublings = Int.bitWidth - count.leadingZeroBitCount
      return Int(cost * 4) * 10 - 3 * min(doublings, Self.mostDoublings)
    }

    /// No frequency is worth more than that of a word that occurs about a thousand times.
    private static let mostDoublings = 10
    /// How much farther away than another the nearer word can be.
    static let slack = Float(3 * mostDoublings) / 40
  }

  /// The shortest words that are looked for, in letters.
  private static let shortest = 4

  /// How far a typed name of a medicine may be from a known one: long names forgive two letters, short ones none.
  package static func nameLimit(forLength length: Int) -> Float {
    switch length {
    case ..<6: 0
    case ..<8: 1
    default: 2
    }
  }

  /// The nearest word that is one likely slip away.
  func oneSlip(from typed: [UInt8], in words: DomainWords) -> Candidate? {
    nearest(to: typed, among: placesOneSlipAway(from: typed, in: words), in: words, limit: EditCost.oneSlip)
  }

  /// The nearest word within a limit.
  func nearest(to typed: [UInt8], in words: DomainWords, limit: Float) -> Candidate? {
    nearest(to: typed, among: placesLike(typed, in: words, limit: limit), in: words, limit: limit)
  }

  /// All words within a limit, the nearest first.
  package func all(near typed: String, in words: DomainWords, limit: Float) -> [Candidate] {
    let typed = Array(typed.utf8)
    return placesLike(typed, in: words, limit: limit).compactMap {
      candidate(at: $0, in: words, for: typed, limit: limit)
    }.sorted { $0.isNearer(than: $1) }
  }

  private func placesLike(_ typed: [UInt8], in words: DomainWords, limit: Float) -> [Int] {
    let letters = DomainWords.letterSet(of: typed)
    let most = EditCost.mostDifferentLetters(within: limit)
    return (max(Self.shortest, typed.count - 3)...max(Self.shortest, typed.count + 3)).flatMap {
      words.places(ofLength: $0, like: letters, differingIn: most)
    }
  }

  private func candidate(at place: Int, in words: DomainWords, for typed: [UInt8], limit: Float) -> Candidate? {
    typed.withUnsafeBufferPointer { typed in
      words.withLetters(at: place) { edit.cost(from: typed, to: $0, limit: limit) }
    }.map { Candidate(place: place, cost: $0, count: words.count(at: place)) }
  }

  /// The nearest of some words within a limit.
  private func nearest(to typed: [UInt8], among places: [Int], in words: DomainWords, limit: Float) -> Candidate? {
    var limit = limit
    var best: Candidate?
    for place in places {
      guard let candidate = candidate(at: place, in: words, for: typed, limit: limit) else { continue }
      if best.map(candidate.isNearer) ?? true { best = candidate }
      limit = min(limit, candidate.cost + Candidate.slack)
    }
    return best
  }

  /// The places of all words that can be one likely slip away: such a slip leaves the first letter, or swaps it with the
  /// second, and changes the length by one at most.
  private func placesOneSlipAway(from typed: [UInt8], in words: DomainWords) -> [Int] {
    var places: [Int] = []
    for length in max(Self.shortest, typed.count - 1)...typed.count + 1 {
      places += words.places(ofLength: length, beginningWith: typed[0])
    }
    if typed[1] != typed[0] { places += words.places(ofLength: typed.count, beginningWith: typed[1]) }
    return places
  }
}
