import Kiosk
import LineEditing
import TestSupport
import Testing

/// Paragraphs in rows and pages.
@Suite struct PaginatorTests {
  private static let words = [
    "dose", "magnesium", "a", "the kidneys", "–", "漢字", "supplementation", "1.", "- item", "\n",
  ]

  private static func blocks(_ random: inout RepeatableGenerator) -> [Block] {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      Block(
        random.list(of: words, count: 1...60).joined(separator: " "),
        staysWithNext: Int.random(in: 0...3, using: &random) == 0, indent: Int.random(in: 0...2, using: &random),
        isTight: Int.random(in: 0...3, using: &random) == 0)
    }
  }

  /// No row is wider than the window, no page is longer, and every row of text stands on one page, in its order.
  @Test func nothingIsLostAndEverythingFits() {
    var random = RepeatableGenerator(seed: 7)
    for _ in 0..<400 {
      let blocks = Self.blocks(&random)
      let display = Display(rows: 24, columns: Int.random(in: 30...150, using: &random))
      let rows = Int.random(in: 1...30, using: &random)
      let paginator = Paginator(display)
      let pages = paginator.pages(of: blocks, rows: rows)
      #expect(!pages.isEmpty && pages.allSatisfy { $0.count <= rows })
      #expect(pages.joined().allSatisfy { DisplayWidth.columns(of: $0.text) < display.columns })
      let written = pages.joined().map(\.text).filter { !$0.isEmpty }
      #expect(written == blocks.flatMap { paginator.lines(of: $0) }.map(\.text).filter { !$0.isEmpty })
    }
  }

  @Test func whatBelongsTogetherStandsOnOnePage() {
    let lines = (1...6).map { "line \($0)" }.joined(separator: "\n")
    let blocks = [
      Block(lines), Block("Heading", staysWithNext: true), Block(lines, staysWithNext: true),
      Block("Source", isTight: true),
    ]
    let pages = Paginator(Display(rows: 24, columns: 40)).pages(of: blocks, rows: 10)
    #expect(pages.count == 2 && pages[1].first?.text == "Heading" && pages[1].last?.text == "Source")
    #expect(pages[1].count == 9)
  }

  @Test func aTextLongerThanAPageGoesOnWhereThereIsRoom() {
    let blocks = [Block("first"), Block((1...30).map { "line \($0)" }.joined(separator: "\n"))]
    let pages = Paginator(Display(rows: 24, columns: 40)).pages(of: blocks, rows: 10)
    #expect(pages.map(\.count) == [10, 10, 10, 2] && pages[0].first?.text == "first")
  }
}
