import Kiosk
import Testing

/// What fits on the screen, and how it goes on.
@Suite struct VisitPageTests {
  @Test(arguments: [(80, 24), (40, 24), (132, 43), (80, 10), (40, 16), (40, 12)])
  func nothingIsScrolledAway(columns: Int, rows: Int) {
    var visit = SmallPharmacy.visit(columns: columns, rows: rows)
    var screens = [visit.opening]
    for line in [
      "storage", "99", "precautions", "", "", "", "menu", "", "help", "back", "i took the whole bottle", "kidney",
    ] {
      if let screen = visit.type(line) { screens.append(screen) }
    }
    for screen in screens {
      // The prompt has the row after them.
      #expect(screen.lines.count < rows, "\(screen.text)")
      #expect(screen.lines.allSatisfy { $0.text.count < columns }, "\(screen.text)")
    }
  }

  /// Page by page, each row of the answer is seen once.
  @Test func enterGoesThroughAllOfIt() {
    var tall = SmallPharmacy.visit(columns: 60, rows: 500)
    let whole = tall.type("precautions")?.page.map(\.text).filter { !$0.isEmpty }
    var visit = SmallPharmacy.visit(columns: 60, rows: 14)
    var screen = visit.type("precautions")
    var seen = screen?.page.map(\.text) ?? []
    while screen?.text.contains("Press Enter for more") == true {
      screen = visit.type("")
      seen += screen?.page.map(\.text) ?? []
    }
    #expect(seen.filter { !$0.isEmpty } == whole)
    #expect(screen?.text.contains("Disclaimer: ") == true)
  }

  @Test(arguments: [(80, 24), (40, 24), (40, 16), (80, 10)])
  func whatToDoInAnEmergencyIsSeenFirstAndWhole(columns: Int, rows: Int) throws {
    var visit = SmallPharmacy.visit(columns: columns, rows: rows)
    let shown = visit.type("my throat is swelling up and i cant breathe")
    let screen = try #require(shown)
    #expect(screen.page.first?.text.contains("Call ") == true, "\(screen.text)")
    let text = screen.page.map { $0.text.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(text.contains("111 in New Zealand"), "\(screen.text)")
  }

  /// Neither a number nor a command hides an emergency.
  @Test func anEmergencyGoesBeforeEverythingElse() {
    var visit = SmallPharmacy.visit()
    visit.type("menu")
    #expect(visit.type("help i cant breathe")?.page.first?.text.contains("Call ") == true)
  }

  @Test func moreAndPageKeysTurnPages() {
    var visit = SmallPharmacy.visit(rows: 12)
    let first = visit.type("precautions")?.text
    let second = visit.type("more")?.text
    #expect(second != first)
    #expect(visit.screen(after: .pageUp)?.text == first && visit.screen(after: .pageUp)?.text == first)
    #expect(visit.screen(after: .pageDown)?.text == second)
    #expect(visit.type("back")?.text == first)
  }

  @Test func anotherSizeBeginsTheTextAnew() {
    var visit = SmallPharmacy.visit(rows: 12)
    let first = visit.type("precautions")?.text
    visit.type("")
    let narrow = Display(rows: 12, columns: 50)
    #expect(visit.screen(after: .resized(narrow))?.text != first)
    #expect(visit.screen(after: .resized(Display(rows: 12, columns: 80)))?.text == first)
    #expect(visit.handle(.resized(Display(rows: 12, columns: 80))) == [])
  }
}
