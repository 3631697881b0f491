package import Knowledge
package import Language

/// One leaflet as the matcher sees it: which passages answer which topic, and what each passage names.
package struct PassageIndex: Sendable {
  /// For each topic, by its place among the topics, the passages that answer it, best first.
  private var answers: SliceTable<UInt16>
  /// For each passage, one more than the topic that it is first of all about; 0 when it is the best answer to none.
  private var topics: [UInt16]
  /// For each passage, what its heading or the name of its section is about.
  private var headings: SliceTable<TopicShare>
  /// For each passage, the ages that its heading says it is for; nothing for one that is for all.
  private var ages: SliceTable<AgeSpan>
  /// For each passage, the section in which it stands.
  private var sections: [WordHash]
  /// For each passage, the concepts that it names, sorted.
  private var concepts: SliceTable<UInt32>
  /// For each passage, the stems of its words, sorted.
  private var stems: SliceTable<UInt32>
  /// For each passage, its words phrase by phrase.
  private var wordings: SliceTable<WordVectors.Place>

  /// A topic, by its place, and how probable it is.
  struct TopicShare: Sendable, BitwiseCopyable {
    var topic: UInt16
    private var share: UInt16

    /// A share, which is kept to the nearest 65,535th.
    init(topic: Int, probability: Float) {
      self.topic = UInt16(topic)
      share = UInt16((min(max(probability, 0), 1) * Self.whole).rounded())
    }

    /// The probability.
    var probability: Float { Float(share) / Self.whole }

    private static let whole = Float(UInt16.max)
  }

  /// What is known of one passage.
  struct Entry {
    var section: String
    /// The concepts that it names.
    var concepts: Set<Int>
    /// The stems of its words.
    var stems: Set<WordHash>
    /// The topic that it is first of all about; nil when it is the best answer to none.
    var topic: Int?
    /// The topics that its heading or the name of its section is about.
    var heading: [TopicShare] = []
    /// The ages that its own heading says it is for.
    var ages: [AgeSpan] = []
    /// Its words phrase by phrase.
    var wording = Wording()
  }

  /// Lays out what is known of a leaflet's passages.
  ///
  /// - Parameters:
  ///   - answers: For each topic the passages that answer it, best first.
  ///   - entries: The passages.
  init(answers: [[Int]], _ entries: [Entry]) {
    self.answers = SliceTable(answers.map { $0.map { UInt16($0) } })
    topics = entries.map { $0.topic.map { UInt16($0 + 1) } ?? 0 }
    headings = SliceTable(entries.map(\.heading))
    ages = SliceTable(entries.map(\.ages))
    sections = entries.map { WordHash($0.section) }
    concepts = SliceTable(entries.map { $0.concepts.map { UInt32($0) }.sorted() })
    stems = SliceTable(entries.map { Set($0.stems.map(\.short)).sorted() })
    wordings = SliceTable(entries.map(\.wording.places))
  }

  /// The places of the passages.
  package var passages: Range<Int> { topics.indices }

  /// The number of topics that it was made for.
  var topicCount: Int { answers.count }

  /// The passages that answer the topic at a place, best first.
  package func passages(on topic: Int) -> [Int] { answers[topic].map { Int($0) } }

  /// The first passage that answers the topic at a place; nil when the leaflet is silent on it.
  package func firstPassage(on topic: Int) -> Int? { answers[topic].first.map { Int($0) } }

  /// The topic that a passage is first of all about, by its place; nil when it is the best answer to none.
  package func topic(of passage: Int) -> Int? { topics[passage] > 0 ? Int(topics[passage]) - 1 : nil }

  /// What a passage's heading or the name of its section is about.
  func headingTopics(of passage: Int) -> ArraySlice<TopicShare> { headings[passage] }

  /// Whether a passage may be for somebody of an age in months; nil for one of whom no age is said.
  func isFor(_ age: Int?, _ passage: Int) -> Bool {
    guard let age else { return true }
    return ages[passage].isEmpty || ages[passage].contains { $0.contains(age) }
  }

  /// Whether the heading of a passage says that it is for children and for nobody else.
  func isForChildren(_ passage: Int) -> Bool {
    !ages[passage].isEmpty && ages[passage].allSatisfy { $0.end <= AgeSpan.grownUp }
  }

  /// The passages of some sections, in the leaflet's order.
  package func passages(in sections: [WordHash]) -> [Int] {
    passages.filter { sections.contains(self.sections[$0]) }
  }

  /// How many of some concepts a passage names.
  func count(of wanted: Set<Int>, namedIn passage: Int) -> Int { concepts[passage].count { wanted.contains(Int($0)) } }

  /// The concepts that a passage names, sorted.
  package func concepts(in passage: Int) -> [Int] { concepts[passage].map { Int($0) } }

  /// How close the words of a passage come to what is meant: -1 to 1.
  func closeness(of meaning: Meaning, to passage: Int, vectors: WordVectors) -> Float {
    Wording.closeness(of: meaning, to: wordings[passage], vectors: vectors)
  }

  /// Whether a passage has a word with this stem.
  package func hasStem(_ stem: WordHash, in passage: Int) -> Bool {
    let stems = stems[passage]
    var (low, high) = (stems.startIndex, stems.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < stem.short { low = middle + 1 } else { high = middle }
    }
    return low < stems.endIndex && stems[low] == stem.short
  }
}

extension WordHash {
  /// Half of the bits: enough among the few hundred words of a leaflet.
  fileprivate var short: UInt32 { UInt32(truncatingIfNeeded: value ^ (value >> 32)) }
}

extension PassageIndex: Storable {
  package func write(to writer: inout ByteWriter) {
    answers.write(to: &writer)
    writer.write(plain: topics)
    headings.write(to: &writer)
    ages.write(to: &writer)
    writer.write(plain: sections)
    concepts.write(to: &writer)
    stems.write(to: &writer)
    wordings.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    answers = try SliceTable(from: &reader)
    topics = try reader.readPlain()
    headings = try SliceTable(from: &reader)
    ages = try SliceTable(from: &reader)
    sections = try reader.readPlain()
    concepts = try SliceTable(from: &reader)
    stems = try SliceTable(from: &reader)
    wordings = try SliceTable(from: &reader)
    let counts = [headings.count, ages.count, sections.count, concepts.count, stems.count, wordings.count]
    guard counts.allSatisfy({ $0 == topics.count }) else { throw DamagedBytes() }
  }
}
