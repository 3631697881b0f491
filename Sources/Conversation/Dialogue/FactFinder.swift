import Knowledge
import Language
import Matching
import Triage

/// Finds what an utterance says of the person or of who the medicine is for.
struct FactFinder {
  let shelf: Shelf
  private var cues: TurnCues { shelf.turnCues }
  private var concepts: ConceptFinder { shelf.analyzer.concepts }

  /// Looks through an utterance.
  func findings(in utterance: Utterance) -> FactFindings {
    var findings = FactFindings()
    findings.isAboutOneself = cues.has(.oneself, utterance)
    let ages = ages(in: utterance)
    for mention in utterance.mentions {
      let context = context(of: mention, in: utterance)
      guard let kind = kind(of: mention.concept) ?? othersTaken(mention, context.clause, in: utterance) else {
        continue
      }
      // A daughter of thirty is no child.
      let isSpokenOf = isBystander(mention, in: utterance) || ages.contains(where: \.isOfGrownUp)
      if denies(context.clause) || kind == .who && isDenied(after: mention, in: utterance) {
        findings.denied.insert(mention.concept)
      } else if kind == .who, isSpokenOf {
        continue
      } else if let kind = Self.held(kind, isPersonal: isPersonal(context, mention, utterance)) {
        // "20 weeks gone": the number belongs to it.
        let start = mention.tokens.lowerBound
        let isCounted = start > 0 && utterance.tokens[start - 1].kind == .number
        let words = utterance.part((isCounted ? start - 1 : start)..<mention.tokens.upperBound)
        findings.facts.append(
          Fact(
            kind: kind, words: words, concepts: [mention.concept],
            isOfOther: kind == .who && !isSaidOfSpeaker(context.clause)))
      }
    }
    findings.facts += ages
    return findings
  }

  /// What stands before a mention in its sentence, and in its clause.
  private struct Context {
    var sentence: Utterance
    var clause: Utterance
  }

  private func context(of mention: ConceptMention, in utterance: Utterance) -> Context {
    let before = utterance.tokens[..<mention.tokens.lowerBound]
    let stop = before.lastIndex { $0.kind == .mark && $0.text != "," }.map { $0 + 1 } ?? 0
    let pause = before.lastIndex { $0.kind == .mark || shelf.matcher.cues.isJoin($0) }.map { $0 + 1 } ?? 0
    return Context(
      sentence: utterance.part(stop..<mention.tokens.lowerBound),
      clause: utterance.part(max(stop, pause)..<mention.tokens.lowerBound))
  }

  /// Whether what comes right after a person denies it: "my son isn't the one".
  private func isDenied(after mention: ConceptMention, in utterance: Utterance) -> Bool {
    let end = min(mention.tokens.upperBound + 2, utterance.tokens.count)
    return cues.has(.denial, utterance.part(mention.tokens.upperBound..<end))
  }

  /// Whether a person is named for whom it is not: "my daughter told me to take it", "I have three children".
  private func isBystander(_ mention: ConceptMention, in utterance: Utterance) -> Bool {
    if cues.length(of: .teller, at: mention.tokens.upperBound, in: utterance.tokens) > 0 { return true }
    let before = utterance.tokens[..<mention.tokens.lowerBound]
    let owner = before.last?.kind == .number ? before.dropLast() : before
    return cues.length(of: .having, before: owner.count, in: Array(owner)) > 0
  }

  /// Whether words say "I am" of what comes next.
  private func isSaidOfSpeaker(_ before: Utterance) -> Bool {
    zip(before.tokens, before.tokens.dropFirst()).contains { $0.text == "i" && $1.text == "am" }
  }

  /// Whether words deny what comes right after them: "I don't have any", but not "I don't take anything except".
  ///
  /// A caution too many harms nobody, so a denial must be near and plain.
  private func denies(_ before: Utterance) -> Bool {
    guard !isSound(before), let denial = cues.last(.denial, in: before.tokens) else { return false }
    let isDoubled = cues.first(.denial, in: Array(before.tokens[..<denial.lowerBound])) != nil
    let between = before.part(denial.upperBound..<before.tokens.count)
    return !isDoubled && between.words.count <= Self.nearDenial && !cues.has(.undenied, between)
  }

  /// A denial reaches over no more words than this.
  private static let nearDenial = 4

  /// Whether what comes next is said to be as it should be: "I don't have healthy kidneys" denies no illness.
  private func isSound(_ before: Utterance) -> Bool {
    cues.length(of: .sound, before: before.tokens.count, in: before.tokens) > 0
  }

  /// What a fact that names a concept is about; nil when the concept is nothing that a person is, has or takes.
  private func kind(of number: Int) -> Fact.Kind? {
    let concept = concepts.concept(number)
    switch concept.kind {
    case ConceptKind.person: return concepts.isGrouped(number) ? .who : .state
    case ConceptKind.condition: return .state
    // The class of all medicines is no medicine.
    case ConceptKind.medicine, ConceptKind.supplement: return concept.broader.isEmpty ? nil : .taking
    default: return nil
    }
  }

  /// Medicines as such are taken beside this one where that is said: "I'm on meds", but not "I took my tablets".
  private func othersTaken(_ mention: ConceptMention, _ before: Utterance, in utterance: Utterance) -> Fact.Kind? {
    let isMedicine = ConceptKind.taken.contains(concepts.kind(mention.concept))
    let areOthers =
      cues.has(.others, before) || cues.has(.others, utterance.part(mention.tokens))
      || cues.length(of: .othersBehind, at: mention.tokens.upperBound, in: utterance.tokens) > 0
    return isMedicine && areOthers ? .taking : nil
  }

  /// The fact that is left when it is not said of anybody; nil when none is.
  private static func held(_ kind: Fact.Kind, isPersonal: Bool) -> Fact.Kind? {
    if isPersonal { return kind }
    return switch kind {
    case .who: .spokenFor
    case .taking: .spokenOf
    case .state, .spokenFor, .spokenOf: nil
    }
  }

  /// Whether a mention is said of somebody: "my son", "she has asthma", "breastfeeding mum here"; not "can it cause
  /// asthma" and not "for kids?".
  private func isPersonal(_ context: Context, _ mention: ConceptMention, _ utterance: Utterance) -> Bool {
    if cues.has(.effect, context.sentence) { return false }
    if cues.has(.somebody, context.sentence) || cues.has(.somebody, utterance.part(mention.tokens)) { return true }
    let end = utterance.tokens[mention.tokens.upperBound...].firstIndex { $0.kind == .mark } ?? utterance.tokens.count
    let isConfirmed = cues.length(of: .affirmation, at: end + 1, in: utterance.tokens) > 0
    let isAsked = end < utterance.tokens.count && utterance.tokens[end].text == "?"
    if isAsked && isConfirmed { return true }
    let clause = utterance.part(mention.tokens.lowerBound - context.clause.tokens.count..<end)
    // "Kidneys are knackered" says all that there is to say, "kids" does not.
    let isAll = clause.words.count == mention.tokens.count
    return !isAsked && (isAll ? kind(of: mention.concept) != .who : !shelf.matcher.cues.isQuestion(clause))
  }

  /// Ages that are told in a sentence: "she's four", "he is nine years".
  func ages(in utterance: Utterance) -> [Fact] {
    let tokens = utterance.tokens
    return tokens.indices.compactMap { place in
      let number = place + max(cues.length(of: .age, at: place, in: tokens), lengthOfPerson(at: place, in: utterance))
      guard number > place, number < tokens.count, let years = NumberWords.value(tokens[number].text),
        !utterance.mentions.contains(where: { Self.counts($0, at: number) && kind(of: $0.concept) != nil }),
        isAge(endingAt: number + 1, in: tokens), let yearsOld = cues.phrase(.yearsOld)
      else { return nil }
      let unit = number + 1 < tokens.count && AgeSpan.isShort(tokens[number + 1].text) ? tokens[number + 1].text : nil
      // "I am 12 weeks": nobody who types is so young.
      if let unit, tokens[place].text == "i" {
        return cues.phrase(.weeksGone).map { fact(.state, "\(years) \(unit) \($0)") }
      }
      // "He is 8 months": years stand in the lexicon as "8 year old", months and weeks as they are said.
      var age = fact(.who, unit.map { "\(years) \($0) old" } ?? "\(years) \(yearsOld)")
      age.isOfOther = tokens[place].text != "i"
      age.isOfGrownUp = unit == nil && years * 12 >= AgeSpan.grownUp
      return age
    }
  }

  /// How many tokens "my daughter is" takes at a place, before an age; 0 where nobody is named.
  private func lengthOfPerson(at place: Int, in utterance: Utterance) -> Int {
    let person = utterance.mentions.first { $0.tokens.lowerBound == place && kind(of: $0.concept) == .who }
    guard let end = person?.tokens.upperBound, end < utterance.tokens.count, utterance.tokens[end].text == "is" else {
      return 0
    }
    return end + 1 - place
  }

  /// A fact in words of the lexicon.
  private func fact(_ kind: Fact.Kind, _ text: String) -> Fact {
    let words = shelf.analyzer.analyzeReviewed(text)
    return Fact(kind: kind, words: words, concepts: Set(words.mentions.map(\.concept)))
  }

  /// Whether a number belongs to what is named, in it or right before it: "5 months gone" is no age.
  private static func counts(_ mention: ConceptMention, at number: Int) -> Bool {
    mention.tokens.contains(number) || mention.tokens.lowerBound == number + 1
  }

  /// Whether a number that ends at a place counts years: nothing else that could be counted stands after it.
  func isAge(endingAt place: Int, in tokens: [Token]) -> Bool {
    guard place < tokens.count else { return true }
    return tokens[place].kind == .mark || shelf.matcher.cues.isJoin(tokens[place])
      || cues.length(of: .years, at: place, in: tokens) > 0
  }
}
