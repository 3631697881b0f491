public import Knowledge

/// What people call the topics, and which words say nothing of what a question is about.
public struct TopicNames: Sendable {
  private let topics: [String: (title: String, file: String)]
  private let commonWords: Set<String>

  /// A word that stands in the phrasings of this many topics is a word of any question.
  private static let commonFrom = 20

  /// Names without a knowledge folder: the ids themselves.
  public init() { self.init([]) }

  /// The names that topics have.
  public init(_ topics: [Topic]) {
    self.topics = Dictionary(topics.map { ($0.id, ($0.title, $0.file)) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for topic in topics {
      for word in Set(topic.phrasings.flatMap { Vocabulary.words(of: $0.text) }) { counts[word, default: 0] += 1 }
    }
    commonWords = Set(counts.filter { $0.value >= Self.commonFrom }.keys)
  }

  /// The title of a topic; its id when the knowledge does not have it.
  func title(of id: String) -> String { topics[id]?.title ?? id }

  /// The file in which a topic stands; nil when the knowledge does not have it.
  func file(of id: String) -> String? { topics[id]?.file }

  /// Whether a word says what a question is about.
  func isTelling(_ word: String) -> Bool { word.count > 3 && !commonWords.contains(word) }
}
