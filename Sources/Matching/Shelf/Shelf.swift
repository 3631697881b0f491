public import Knowledge
public import Language
package import Triage

/// A knowledge folder made ready for questions: its leaflets, topics and texts, the analyser and the fitted matcher.
///
/// A shelf never changes. It is an object because all conversations share it. Make one with ``Shelf/open(folder:cache:)``.
public final class Shelf: Sendable {
  /// The leaflets, in the order of their file names.
  public let leaflets: [Leaflet]
  /// The topics with their titles and what is said when a leaflet is silent; without their phrasings.
  public let topics: [Topic]
  /// The groups of topics, in the order in which they are shown.
  public let groups: [TopicGroup]
  /// What the bot itself says.
  public let texts: Texts
  /// The names of the red flags, advice and phone numbers; what the flags are known by is in ``triage``.
  public let safety: Safety
  /// Sees emergencies.
  package let triage: Triage
  /// From text to an utterance.
  public let analyzer: Analyzer
  /// The words by which it is known that somebody goes on with a conversation.
  package let turnCues: TurnCues
  /// From an utterance to passages.
  public let matcher: Matcher

  /// Puts a shelf together from contents and the matcher that was made of them.
  init(_ contents: ShelfContents, matcher: Matcher) {
    leaflets = contents.leaflets
    topics = contents.topics
    groups = contents.groups
    texts = contents.texts
    safety = contents.safety
    triage = contents.triage
    analyzer = contents.analyzer
    turnCues = contents.turnCues
    self.matcher = matcher
  }

  /// The topic with an id; nil when there is none.
  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  /// The first passage with which a leaflet answers a topic; nil when it is silent on it.
  package func passage(on id: String, leaflet: Int) -> Int? {
    guard let number = topics.firstIndex(where: { $0.id == id }) else { return nil }
    return matcher.indexes[leaflet].passages[number].first
  }

  /// The passage with which a leaflet answers a topic when the question names what `words` name; nil when it is silent.
  package func passage(on id: String, for words: Utterance, leaflet: Int) -> Int? {
    guard let number = topics.firstIndex(where: { $0.id == id }),
      case .passages(let found) = matcher.judge.resolver.resolve(words, topic: number, in: matcher.indexes[leaflet])
    else { return nil }
    return found.first
  }

  /// Whether an utterance is about another medicine and not about one on the shelf.
  package func isAboutOtherMedicine(_ utterance: Utterance) -> Bool {
    matcher.judge.resolver.subject.isOther(in: utterance, allowing: [])
  }

  /// The topic that a passage of a leaflet is first of all about; nil when there is none.
  package func topic(leaflet: Int, passage: Int) -> String? {
    matcher.indexes[leaflet].topics[passage].map { topics[$0].id }
  }

  /// The topics that a leaflet answers whatever is named, in the order of the groups and files.
  public func answeredTopics(leaflet: Int) -> [Topic] {
    topics.indices.filter { !topics[$0].needsFocus && !matcher.indexes[leaflet].passages[$0].isEmpty }.map {
      topics[$0]
    }
  }
}
