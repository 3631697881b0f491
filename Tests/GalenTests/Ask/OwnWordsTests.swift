import Knowledge
import Testing

/// The leaflet's own questions, labels and section names, typed exactly.
@Suite struct OwnWordsTests {
  @Test func theLeafletHasThem() {
    #expect(LeafletFile.questions.count == 5 && LeafletFile.labels.count == 9 && LeafletFile.sections.count == 8)
  }

  @Test(arguments: LeafletFile.questions + LeafletFile.labels)
  func aQuestionOrLabelGetsItsOwnPassage(name: LeafletFile.Name) throws {
    let run = try Galen.run(["ask", "--format", "json", name.text])
    let record = try Record(json: run.text)
    #expect(record.outcome == "answered" && record.passages.count == 1, "\(run)")
    let lines = try #require(record.passages.first?.lines, "\(run)")
    #expect(lines[0] <= name.line && name.line <= lines[1], "\(run)")
  }

  @Test(arguments: LeafletFile.questions + LeafletFile.labels)
  func caseAndMarksMakeNoDifference(name: LeafletFile.Name) throws {
    let exact = try Record(json: Galen.run(["ask", "--format", "json", name.text]).text)
    for typed in [name.text.uppercased(), "  " + name.text.lowercased().filter { $0 != "?" } + " ?! "] {
      let run = try Galen.run(["ask", "--format", "json", typed])
      #expect(try Record(json: run.text).passages == exact.passages, "\(run)")
    }
  }

  @Test(arguments: LeafletFile.sections)
  func aSectionNameGetsTheWholeSectionInItsOrder(name: LeafletFile.Name) throws {
    let run = try Galen.run(["ask", "--format", "json", name.text])
    let record = try Record(json: run.text)
    let expected = Shelves.leaflet.passages.filter { $0.section == name.text }
    #expect(!expected.isEmpty && record.outcome == "answered", "\(run)")
    #expect(record.passages.map(\.text) == expected.map(\.text), "\(run)")
    #expect(record.passages.map(\.lines[0]) == expected.map(\.source.lines.lowerBound), "\(run)")
    #expect(record.passages.map(\.lines[0]) == record.passages.map(\.lines[0]).sorted(), "\(run)")
  }
}
