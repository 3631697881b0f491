/// Unanswered questions that have a word in common.
struct QuestionGroup: Sendable, Hashable {
  /// A reduced question.
  struct Question: Sendable, Hashable {
    var words: String
    /// How often it came.
    var count: Int
  }

  /// The word; nil for the questions that share none.
  var word: String?
  /// The questions, in alphabetical order.
  var questions: [Question]

  /// Puts each question to the word that it shares with the most others; the largest groups come first, and last the
  /// questions that share no word.
  ///
  /// - Parameter isTelling: Whether a word says what a question is about.
  static func groups(of questions: [Question], isTelling: (String) -> Bool) -> [QuestionGroup] {
    let words = questions.map { question in
      Set(question.words.split(separator: " ").map(String.init).filter { $0 != QuestionReducer.gap && isTelling($0) })
    }
    var counts: [String: Int] = [:]
    for word in words.joined() { counts[word, default: 0] += 1 }
    var groups: [String?: [Question]] = [:]
    for (question, words) in zip(questions, words) {
      let shared = words.filter { counts[$0, default: 0] > 1 }
      let best = shared.min { (-counts[$0, default: 0], $0) < (-counts[$1, default: 0], $1) }
      groups[best, default: []].append(question)
    }
    return groups.map { QuestionGroup(word: $0, questions: $1.sorted { $0.words < $1.words }) }
      .sorted { $0.rank < $1.rank }
  }

  /// The groups with so few of the questions whose count is hidden that none of these counts can be worked out.
  ///
  /// Whoever knows that seven questions were unanswered and sees seven of them knows that each came once. So three
  /// fewer are listed than were left over by those whose count is shown: then any one may have come four times.
  ///
  /// - Parameter count: How many questions were unanswered.
  static func listed(_ groups: [QuestionGroup], of count: Int) -> [QuestionGroup] {
    let shown = groups.flatMap(\.questions).compactMap { ShownCount($0.count).value }.reduce(0, +)
    var room = max(count - shown - (ShownCount.least - 2), 0)
    return groups.compactMap { group in
      var group = group
      group.questions.removeAll { question in
        guard ShownCount(question.count).value == nil else { return false }
        room -= 1
        return room < 0
      }
      return group.questions.isEmpty ? nil : group
    }
  }

  private var rank: (isRest: Int, size: Int, word: String) { (word == nil ? 1 : 0, -questions.count, word ?? "") }
}
