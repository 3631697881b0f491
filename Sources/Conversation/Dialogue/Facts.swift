import Language

/// What a conversation has learned of the person; gone with the conversation.
struct Facts: Sendable {
  /// The facts, the newest first.
  private(set) var all: [Fact] = []

  /// Takes in what one turn says: newer facts replace what they contradict.
  ///
  /// - Parameter isLeaning: Whether the turn leans on those before it, so that who was spoken of still is.
  mutating func learn(_ findings: FactFindings, isLeaning: Bool, concepts: ConceptFinder) {
    let people: Set<Fact.Kind> = [.who, .spokenFor]
    let newWho = findings.isAboutOneself || findings.facts.contains { people.contains($0.kind) }
    let denied = findings.denied
    all.removeAll { fact in
      newWho && people.contains(fact.kind)
        || !isLeaning && fact.kind == .spokenFor
        || fact.concepts.contains { !denied.isDisjoint(with: [$0] + concepts.broaderConcepts(of: $0)) }
        || findings.facts.contains { $0.concepts == fact.concepts }
    }
    all.insert(contentsOf: findings.facts.reversed(), at: 0)
  }

  /// The facts of some kinds, the newest first.
  func of(_ kinds: Set<Fact.Kind>) -> [Fact] { all.filter { kinds.contains($0.kind) } }
}
