/// What Tab makes of an unfinished line.
///
/// A candidate is a whole line. Those that begin as typed are meant; if there is none, those that contain every typed
/// word, in any order, unless a command (`/…`) was begun. Upper and lower case are the same.
package struct Completion: Equatable {
  /// What replaces the typed text: the candidate if there is one only, else the beginning that all share, never less
  /// than was typed.
  package var replacement: String
  /// The candidates to choose from, in the order given; empty when there is just one or none.
  package var choices: [String]

  /// Completes what was typed; nil when no candidate fits.
  package init?(of typed: String, among candidates: [String]) {
    let wanted = typed.drop { $0.isWhitespace }.lowercased()
    var matches = candidates.filter { $0.lowercased().hasPrefix(wanted) }
    let areBeginnings = !matches.isEmpty
    if !areBeginnings && !wanted.hasPrefix("/") {
      let words = wanted.split(whereSeparator: \.isWhitespace)
      matches = candidates.filter { candidate in
        let text = candidate.lowercased()
        return words.allSatisfy { text.contains($0) }
      }
    }
    guard let first = matches.first else { return nil }
    if matches.count == 1 {
      replacement = first
      choices = []
    } else {
      replacement = areBeginnings && !wanted.isEmpty ? Self.sharedBeginning(of: matches, in: first) : typed
      choices = matches
    }
  }

  private static func sharedBeginning(of candidates: [String], in first: String) -> String {
    candidates.dropFirst().reduce(first) { shared, candidate in
      let equal = zip(shared, candidate).prefix { $0.lowercased() == $1.lowercased() }
      return String(shared.prefix(equal.count))
    }
  }
}
