import Conversation
import Kiosk
import Testing

/// One person's visit, event by event.
@Suite struct VisitTests {
  @Test func beginsWithTheStartPage() {
    let screen = SmallPharmacy.visit().opening
    for text in ["Your pharmacy", "Type your question and press Enter", "1. How much to take", "Your question: "] {
      #expect(screen.text.contains(text), "\(screen.text)")
    }
  }

  @Test func aNumberOfTheStartPageIsAQuestion() {
    var visit = SmallPharmacy.visit()
    #expect(visit.type("2")?.text.contains("If you miss a dose") == true)
  }

  @Test(arguments: ["2", "2.", " 2 ", "no. 2", "#2", "number 2"]) func numbersAreUnderstood(typed: String) {
    var visit = SmallPharmacy.visit()
    #expect(visit.type(typed)?.text.contains("If you miss a dose") == true)
  }

  @Test func aNumberThatIsNotThereIsToldKindly() {
    var visit = SmallPharmacy.visit()
    let screen = visit.type("99")
    #expect(screen?.text.contains("There is no number 99 here.") == true && screen?.isPageKnown == true)
  }

  @Test func questionsAreAnsweredAndToldToWhoeverCounts() throws {
    var visit = SmallPharmacy.visit()
    let effects = visit.handle(.line("how should i store it"))
    guard case .answered(let reply, let decision, let question) = try #require(effects.last) else {
      Issue.record("\(effects)")
      return
    }
    #expect(reply.outcome == .answered && decision != nil && question == "how should i store it")
    #expect(effects.count == 2, "after the screen that shows the reply")
  }

  @Test func anEmptyLineSaysNothing() {
    var visit = SmallPharmacy.visit()
    let start = visit.opening.text
    #expect(visit.type("")?.text == start && visit.type("   ")?.text == start)
    let answer = visit.type("storage")?.text
    #expect(visit.type("")?.text == answer)
  }

  @Test func backGoesToWhatWasSeenBefore() {
    var visit = SmallPharmacy.visit()
    let start = visit.opening.text
    let storage = visit.type("storage")?.text
    visit.type("missed dose")
    #expect(visit.type("back")?.text == storage)
    #expect(visit.type("back")?.text == start && visit.type("back")?.text == start)
  }

  @Test func aChoiceCanBeMadeAgainAfterBack() throws {
    var visit = SmallPharmacy.visit()
    let choices = visit.type(try #require(Self.unclear))?.text
    let first = visit.type("1")?.text
    #expect(first?.contains("Source: ") == true)
    #expect(visit.type("back")?.text == choices)
    #expect(visit.type("1")?.text == first)
  }

  /// A question that is answered with a choice; found by asking, because what is unclear follows from the phrasings.
  private static let unclear: String? = {
    let words = [
      "dose", "children", "kidney", "fridge", "missed", "forgot", "kids", "tablets", "drive", "amount", "renal", "son",
      "take",
    ]
    let pairs = words.flatMap { first in words.filter { $0 != first }.map { "\(first) \($0)" } }
    return pairs.first { question in
      var visit = SmallPharmacy.visit()
      return visit.type(question)?.text.contains("Type its number") == true
    }
  }()

  @Test func repeatShowsTheLastAnswerAgain() {
    var visit = SmallPharmacy.visit()
    #expect(visit.type("repeat")?.text.contains("nothing to repeat yet") == true)
    visit.type("storage")
    visit.type("help")
    #expect(visit.type("repaet")?.text.contains("Store in a cool, dry place") == true)
  }

  @Test func theMenuHoldsEverythingByNumber() {
    var visit = SmallPharmacy.visit(rows: 60)
    let menu = visit.type("menu")
    #expect(menu?.text.contains("Storage") == true && menu?.text.contains("Disclaimer: ") == true)
    #expect(visit.type("1")?.text.contains("Source: ") == true)
  }

  @Test(arguments: ["start over", "strat over", "exit"]) func startOverEndsTheVisit(line: String) {
    var visit = SmallPharmacy.visit()
    visit.type("storage")
    #expect(visit.handle(.line(line)) == [.end(.over)])
  }

  @Test func leavingEndsTheVisitIfAnythingWasTyped() {
    var visit = SmallPharmacy.visit()
    let start = visit.opening
    #expect(visit.handle(.leave) == [.show(start)])
    visit.type("storage")
    #expect(visit.handle(.leave) == [.end(.over)])
  }

  @Test func newKnowledgeDoesNotDisturbAPerson() {
    var visit = SmallPharmacy.visit()
    #expect(visit.handle(.renewed) == [.end(.over)])
    visit = SmallPharmacy.visit()
    visit.type("storage")
    #expect(visit.handle(.renewed) == [])
  }

  @Test func onlyTheWholePhraseIsTheOperators() throws {
    let phrase = try #require(ExitPhrase(text: "  close the  counter \nsecond line\n"))
    var visit = SmallPharmacy.visit(exitPhrase: phrase)
    for line in ["close the count", "close the counter now", "second line", "Close the counter"] {
      #expect(!visit.handle(.line(line)).contains(.end(.operatorLeft)), "\(line)")
    }
    #expect(visit.handle(.line(" close the counter ")) == [.end(.operatorLeft)])
    #expect(ExitPhrase(text: "short\n") == nil && ExitPhrase(text: "") == nil)
  }

  @Test func printingHandsOverTheAnswerWithSourceAndDisclaimer() {
    var visit = SmallPharmacy.visit(canPrint: true)
    #expect(visit.type("print")?.text.contains("no answer to print yet") == true)
    visit.type("storage")
    let printed = visit.handle(.line("print")).compactMap { if case .print(let text) = $0 { text } else { nil } }
    #expect(printed.count == 1)
    for text in ["Store in a cool", "Source: ", "Disclaimer: "] { #expect(printed.first?.contains(text) == true) }
    #expect(visit.screen(after: .printed(true))?.text.contains("sent to the printer") == true)
    #expect(visit.screen(after: .printed(false))?.text.contains("The pharmacist can help you") == true)
  }

  @Test func whatIsOnTheScreenIsPrintedAlsoAfterBack() {
    var visit = SmallPharmacy.visit(canPrint: true)
    visit.type("storage")
    visit.type("missed dose")
    visit.type("back")
    let printed = visit.handle(.line("print")).compactMap { if case .print(let text) = $0 { text } else { nil } }
    #expect(printed.count == 1 && printed[0].contains("Store in a cool") && !printed[0].contains("miss a dose, take"))
  }

  @Test(arguments: ["print", "repeat", "help", "go back", "once more"]) func commandsWorkAfterAnEmergency(line: String)
  {
    var visit = SmallPharmacy.visit(canPrint: true)
    #expect(visit.type("my throat is swelling up")?.text.contains("Call ") == true)
    let isCounted = visit.handle(.line(line)).contains { if case .answered = $0 { true } else { false } }
    #expect(!isCounted, "a command is no question")
  }

  @Test(arguments: ["finished", "log out", "start over"]) func anEmergencyCanBeErased(line: String) {
    var visit = SmallPharmacy.visit()
    visit.type("my throat is swelling up")
    #expect(visit.handle(.line(line)) == [.end(.over)])
  }

  @Test func wordsThatCallForHelpAreNoCommand() {
    var visit = SmallPharmacy.visit()
    visit.type("my throat is swelling up")
    #expect(visit.type("i cannot breathe")?.text.contains("Call ") == true)
  }

  @Test(arguments: ["more", "next"]) func onTheLastPageThereIsNoMore(line: String) {
    var visit = SmallPharmacy.visit(rows: 60)
    visit.type("storage")
    let effects = visit.handle(.line(line))
    guard case .show(let screen) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(effects.count == 1 && screen.text.contains("That is all of it") && screen.text.contains("Store in a cool"))
  }

  @Test func withoutAPrinterThatIsSaidKindly() {
    var visit = SmallPharmacy.visit()
    visit.type("storage")
    #expect(visit.type("print")?.text.contains("This terminal cannot print") == true)
  }

  @Test func aWarningAsksAndAnyKeyGoesOn() {
    var visit = SmallPharmacy.visit()
    let answer = visit.type("storage")?.text
    let warning = visit.screen(after: .absent)
    #expect(warning?.text.contains("Are you still there?") == true && warning?.prompt == nil)
    #expect(visit.screen(after: .redraw)?.text == answer)
    #expect(visit.handle(.gone) == [.end(.over)])
  }

  @Test func aLineThatIsTooLongIsStoppedWithAHint() {
    var visit = SmallPharmacy.visit()
    #expect(visit.screen(after: .tooLong)?.text.contains("500 characters") == true)
  }
}
