public import Knowledge
import Language
import Synchronization

/// The leaflets of a shelf, in the order of their files.
///
/// A leaflet is read from the compiled shelf when it is first asked for; of many, those asked for last stay open.
public final class LeafletStore: RandomAccessCollection, Sendable {
  private let file: ShelfFile
  private let topicCount: Int
  /// Makes a leaflet ready from its own file, when its record is damaged.
  private let recompiled: @Sendable (_ path: String, _ number: Int) -> OpenLeaflet?
  /// All leaflets of a small shelf; empty for a large one.
  private let small: [OpenLeaflet]
  /// Those of a large shelf that are open, by the last digits of their numbers.
  private let recent = Mutex<[OpenLeaflet?]>([OpenLeaflet?](repeating: nil, count: mostOpen))

  /// A shelf of no more leaflets keeps them all open; of a larger one so many stay open.
  private static let mostOpen = 64

  init(
    _ file: ShelfFile, topicCount: Int,
    recompiled: @escaping @Sendable (_ path: String, _ number: Int) -> OpenLeaflet?
  ) {
    self.file = file
    self.topicCount = topicCount
    self.recompiled = recompiled
    small =
      file.catalogue.count > Self.mostOpen
      ? [] : (0..<file.catalogue.count).map { Self.read($0, of: file, topicCount: topicCount, recompiled) }
  }

  /// The first place.
  public var startIndex: Int { 0 }
  /// The place behind the last.
  public var endIndex: Int { file.catalogue.count }
  /// The leaflet at a place.
  public subscript(number: Int) -> Leaflet { open(number).leaflet }

  /// The place of the leaflet with this stem; nil when there is none.
  public func index(ofStem stem: String) -> Int? {
    guard let number = file.catalogue.numbers[WordHash(stem)].map(Int.init), self.stem(of: number) == stem else {
      return nil
    }
    return number
  }

  /// The stem of the leaflet at a place, without opening it.
  public func stem(of number: Int) -> String { file.catalogue.stems[number] }

  /// The title of the leaflet at a place, without opening it.
  public func title(of number: Int) -> String { file.catalogue.titles[number] }

  /// The number of passages of the leaflet at a place, without opening it.
  package func passageCount(of number: Int) -> Int { Int(file.catalogue.places[number].passageCount) }

  /// The leaflet at a place with what is needed to find its passages.
  package func open(_ number: Int) -> OpenLeaflet {
    if !small.isEmpty { return small[number] }
    let slot = number % Self.mostOpen
    if let known = recent.withLock({ $0[slot] }), known.number == number { return known }
    let leaflet = Self.read(number, of: file, topicCount: topicCount, recompiled)
    recent.withLock { $0[slot] = leaflet }
    return leaflet
  }

  private static func read(
    _ number: Int, of file: ShelfFile, topicCount: Int, _ recompiled: (String, Int) -> OpenLeaflet?
  ) -> OpenLeaflet {
    if let record = file.record(number) {
      var reader = ByteReader(record)
      if let leaflet = try? OpenLeaflet(number: number, from: &reader, topicCount: topicCount) { return leaflet }
    }
    return recompiled(file.catalogue.paths[number], number) ?? empty(number, of: file, topicCount: topicCount)
  }

  /// A leaflet that can be read neither from the compiled shelf nor from its own file says nothing.
  private static func empty(_ number: Int, of file: ShelfFile, topicCount: Int) -> OpenLeaflet {
    let leaflet = Leaflet(stem: file.catalogue.stems[number], title: file.catalogue.titles[number], passages: [])
    return OpenLeaflet(
      number: number, leaflet: leaflet, index: PassageIndex(answers: Array(repeating: [], count: topicCount), []),
      exact: ExactQuestions(leaflet: leaflet, shorthand: [:]))
  }
}
