import Knowledge
import Testing

/// Each passage of the leaflet can be asked for in several wordings, bare words among them.
@Suite struct ReachabilityTests {
  /// A wording and the passage that it asks for.
  struct Asked: Sendable, CustomTestStringConvertible {
    var wording: String
    var wanted: Wanted
    var testDescription: String { "\(wording) → \(wanted)" }
  }

  static let asked = Wordings.all.flatMap { entry in
    entry.wordings.split(separator: "; ").map { Asked(wording: String($0), wanted: entry.wanted) }
  }

  /// All replies from one process, by the wording.
  static let replies: [String: Record] = {
    let input = asked.map(\.wording).joined(separator: "\n")
    let records = (try? Batch(text: input).records) ?? []
    return Dictionary(records.map { ($0.question ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }()

  @Test func everyPassageIsInTheTable() {
    #expect(Shelves.leaflet.passages.count == Wanted.allCases.count)
    for wanted in Wanted.allCases {
      #expect(Shelves.leaflet.passages.filter { wanted.isThis($0.text) }.count == 1, "\(wanted)")
      #expect(Self.asked.filter { $0.wanted == wanted }.count >= 3, "\(wanted)")
    }
  }

  @Test(arguments: asked)
  func thePassageComesFirst(asked: Asked) throws {
    let record = try #require(Self.replies[asked.wording])
    let found = "\(record.outcome) \(record.passages.map(\.text)) \(record.suggestions.map(\.title))"
    #expect(record.passages.first.map { asked.wanted.isThis($0.text) } == true, "\(found)")
  }
}
