extension PassageBuilder {
  /// What a leaf asks, and what of the answer it already holds.
  struct Question: Equatable {
    var text: String
    /// The beginning of the answer; empty when it stands in the leaves that follow.
    var answer: String
  }

  /// Reads a question: nil when the leaf asks nothing.
  ///
  /// A mark such as `Q:` makes a question in any section. In the FAQs, bold words that end with a question mark are one
  /// too, and so is a heading or a whole paragraph that ends with one.
  func question(in leaf: Leaf) -> Question? {
    let text = leaf.text
    let isFAQ = section.name == SectionName.faqs
    if let marked = Marks.question(text) {
      if let answer = Marks.answer(marked) { return Question(text: "", answer: answer) }
      if let pair = Marks.pair(marked) { return Question(text: pair.question, answer: pair.answer) }
      let lead = Marks.question(leaf.lead) ?? ""
      if lead.isEmpty { return split(marked, isMarked: true) }
      return Question(text: lead, answer: Marks.answer(leaf.rest) ?? leaf.rest)
    }
    guard isFAQ else { return nil }
    if case .heading = leaf.kind { return Question(text: text, answer: "") }
    if leaf.lead.hasSuffix("?") {
      return Question(text: leaf.lead, answer: Marks.answer(leaf.rest) ?? leaf.rest)
    }
    if let pair = Marks.pair(text), Marks.answer(text) == nil {
      return Question(text: pair.question, answer: pair.answer)
    }
    return split(text, isMarked: false)
  }

  /// A question without bold letters: up to its first question mark where it is marked, else only by itself.
  private func split(_ text: String, isMarked: Bool) -> Question? {
    guard let mark = text.firstIndex(of: "?") else { return isMarked ? Question(text: text, answer: "") : nil }
    let answer = text[text.index(after: mark)...].whiteSpaceFolded
    return isMarked || answer.isEmpty ? Question(text: String(text[...mark]), answer: answer) : nil
  }

  /// Adds the passage of a question with its answer and gives the number of leaves that belong to it.
  mutating func addPair(_ asked: Question, from rest: ArraySlice<Leaf>) -> Int {
    guard let first = rest.first else { return 0 }
    var answer = asked.answer.isEmpty ? [] : [asked.answer]
    var taken = 1
    for leaf in rest.dropFirst() {
      guard leaf.kind == .paragraph, question(in: leaf) == nil, belongs(leaf, to: first, hasAnswer: !answer.isEmpty)
      else {
        break
      }
      let text = leaf.text
      answer.append(answer.isEmpty ? Marks.answer(text) ?? text : text)
      taken += 1
    }
    answer.removeAll(where: \.isEmpty)
    if asked.text.isEmpty {
      warn(first, "This answer has no question. Write the question after “Q:”.")
    } else if answer.isEmpty {
      warn(first, "The question “\(asked.text)” has no answer, so patients do not see it. Write the answer after “A:”.")
    } else {
      add(.faq, heading: asked.text, rest.prefix(taken), text: answer.joined(separator: "\n"))
    }
    return taken
  }

  /// Whether a leaf goes on with the answer to a question.
  private func belongs(_ leaf: Leaf, to question: Leaf, hasAnswer: Bool) -> Bool {
    let isMarked = Marks.answer(leaf.text) != nil
    if let item = question.items.first, leaf.items.first == item { return true }
    if !hasAnswer { return isMarked || (Label(leaf) == nil && leaf.items.isEmpty) }
    // A question outside of lists has an answer of paragraphs and lists; a label or bold words begin something else.
    return question.items.isEmpty && !isMarked && (!leaf.items.isEmpty || leaf.lead.isEmpty)
  }
}
