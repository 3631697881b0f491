public import Knowledge
public import Language
package import Triage

/// A knowledge folder made ready for questions: its leaflets, topics and texts, the analyser and the fitted matcher.
///
/// A shelf never changes. It is an object because all conversations share it. Make one with
/// ``Shelf/open(folder:cache:onProgress:)``.
public final class Shelf: Sendable {
  /// The leaflets, in the order of their files.
  public let leaflets: LeafletStore
  /// The topics with their titles and what is said when a leaflet is silent; without their phrasings.
  public let topics: [Topic]
  /// The groups of topics, in the order in which they are shown.
  public let groups: [TopicGroup]
  /// What the bot itself says.
  public let texts: Texts
  /// The names of the red flags, advice and phone numbers; what the flags are known by is in ``triage``.
  public let safety: Safety
  /// The files beside the leaflets that have errors, by their paths: what is wrong in them is not used.
  public let brokenFiles: [String]
  /// Sees emergencies.
  package let triage: Triage
  /// From text to an utterance.
  public let analyzer: Analyzer
  /// The words by which it is known that somebody goes on with a conversation.
  package let turnCues: TurnCues
  /// From an utterance to passages.
  public let matcher: Matcher
  /// Which medicines a text names.
  package let medicines: MedicineReader

  /// Puts a shelf together from a compiled one; nil when it is damaged.
  ///
  /// - Parameter folder: The knowledge folder, in which a leaflet is looked up whose record is damaged; nil when there is
  ///   none.
  init?(_ file: ShelfFile, folder: String?) {
    var reader = ByteReader(file.understanding)
    guard let understanding = try? Understanding(from: &reader) else { return nil }
    leaflets = LeafletStore(file, topicCount: understanding.topics.count) { path, number in
      guard let folder, let file = FolderContents.file(path, in: folder), let leaflet = LeafletReader.read(file).leaflet
      else { return nil }
      return LeafletCompiler(understanding).compiled(leaflet, number: number)
    }
    topics = understanding.topics
    groups = understanding.groups
    texts = understanding.texts
    safety = understanding.safety
    brokenFiles = understanding.brokenFiles
    triage = understanding.triage
    analyzer = understanding.analyzer
    turnCues = understanding.turnCues
    matcher = Matcher(
      cues: Cues(concepts: understanding.analyzer.concepts), judge: understanding.judge, leaflets: leaflets)
    medicines = MedicineReader(names: file.catalogue.names, analyzer: understanding.analyzer)
  }

  /// What a person typed, as it is about the medicine of a leaflet; nil for none in particular.
  package func utterance(_ text: String, about leaflet: Int?) -> Utterance {
    let utterance = medicines.utterance(Analyzer.pieces(of: text))
    return medicines.seen(
      utterance, naming: medicines.medicines(in: utterance, areTwo: false), from: leaflet)
  }

  /// What speaks for each passage of a leaflet that may answer a question which names its medicine, so that the weights of
  /// it can be fitted; empty when the question does not name it.
  package func signals(for question: String, leaflet: Int) -> [(passage: Int, signals: [Float])] {
    let utterance = utterance(question, about: leaflet)
    guard utterance.mentions.contains(where: { $0.concept == analyzer.concepts.thisMedicine }) else { return [] }
    return matcher.judge.signals(for: utterance, in: leaflets.open(leaflet)).map { ($0.passage, $0.signals.all) }
  }

  /// The topic with an id; nil when there is none.
  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  /// The first passage with which a leaflet answers a topic; nil when it is silent on it.
  package func passage(on id: String, leaflet: Int) -> Int? {
    guard let number = topics.firstIndex(where: { $0.id == id }) else { return nil }
    return leaflets.open(leaflet).index.firstPassage(on: number)
  }

  /// The passage with which a leaflet answers a topic when the question names what `words` name; nil when it is silent.
  package func passage(on id: String, for words: Utterance, leaflet: Int) -> Int? {
    guard let number = topics.firstIndex(where: { $0.id == id }),
      case .passages(let found) = matcher.judge.resolver.resolve(
        words, topic: number, in: leaflets.open(leaflet).index)
    else { return nil }
    return found.first
  }

  /// The passage that a leaflet has for some sort of people, such as children; nil when no topic that depends on who asks
  /// leads to one that names them.
  package func passage(forPerson words: Utterance, leaflet: Int) -> Int? {
    let concepts = analyzer.concepts
    let people = Set(words.mentions.map(\.concept).filter { concepts.kind($0) == ConceptKind.person })
    let named = people.union(people.flatMap(concepts.broaderConcepts))
    let index = leaflets.open(leaflet).index
    return topics.lazy.filter { $0.preferred.contains(ConceptKind.person) }
      .compactMap { self.passage(on: $0.id, for: words, leaflet: leaflet) }
      .first { index.count(of: named, namedIn: $0) > 0 }
  }

  /// Whether an utterance is about another medicine and not about the one that is talked about.
  package func isAboutOtherMedicine(_ utterance: Utterance) -> Bool {
    matcher.judge.resolver.subject.isOther(in: utterance, allowing: [])
  }

  /// The topic that a passage of a leaflet is first of all about; nil when there is none.
  package func topic(leaflet: Int, passage: Int) -> String? {
    leaflets.open(leaflet).index.topic(of: passage).map { topics[$0].id }
  }

  /// Whether a passage of a leaflet names all things that an utterance names.
  package func names(_ things: Utterance, leaflet: Int, passage: Int) -> Bool {
    let named = Set(things.mentions.map(\.concept).filter { !analyzer.concepts.isCue($0) })
    return leaflets.open(leaflet).index.count(of: named, namedIn: passage) == named.count
  }

  /// How many of the other medicines that a question names a passage does not name; more than any where it names none, as
  /// when the leaflet is of all of them together.
  package func othersNotNamed(in question: Utterance, by match: PassageMatch) -> Int {
    let index = leaflets.open(match.leaflet).index
    let others = Set(matcher.judge.resolver.subject.others(in: question).map(\.concept))
    return others.isEmpty ? Int.max : others.count - index.count(of: others, namedIn: match.passage)
  }

  /// The topics that a leaflet answers whatever is named, in the order of the groups and files.
  public func answeredTopics(leaflet: Int) -> [Topic] {
    let index = leaflets.open(leaflet).index
    return topics.indices.filter { !topics[$0].needsFocus && index.firstPassage(on: $0) != nil }.map { topics[$0] }
  }
}
