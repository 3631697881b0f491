import Conversation
import Knowledge
import Testing

/// What the leaflet warns a person of comes with an answer that they act on.
@Suite struct CautionTests {
  private static let dose = "Adults take one ta"
  private static let kidney = "Kidney disease: Pe"

  /// The beginnings of the passages that the last of some turns gets.
  private static func passages(after turns: [String]) -> [String] {
    var conversation = Conversation(DialogueHouse.bot)
    for turn in turns.dropLast() { _ = conversation.reply(to: turn) }
    return turns.last.map { conversation.reply(to: $0).passages.map { String($0.passage.text.prefix(18)) } } ?? []
  }

  @Test(
    "is quoted, whenever the person spoke of it",
    arguments: [
      ["i have kidney disease. how much should i take"],
      ["i have kidney disease", "where do i keep it", "how much should i take"],
      ["my son has kidney trouble", "thanks", "what is the usual dose for adults"],
      ["my good kidneys failed. how much should i take"],
      ["i doubt that my kidneys are fine", "how much should i take"],
      ["i do not have healthy kidneys. how much should i take"],
      ["kidneys are knackered", "how much should i take"],
      ["i am on dialysis", "how much should i take"],
    ])
  func isQuoted(turns: [String]) { #expect(Self.passages(after: turns) == [Self.dose, Self.kidney], "\(turns)") }

  @Test(
    "no denial that is far or hollow hides it",
    arguments: [
      "the doctor said no salt because of my kidney disease", "i am not sure about my kidneys",
      "i cannot say i do not have kidney trouble", "do you have kidney disease? yes",
    ])
  func isNotDenied(fact: String) {
    #expect(Self.passages(after: [fact, "how much should i take"]) == [Self.dose, Self.kidney], "\(fact)")
  }

  /// Who is told the daily use of a child reads what is said of children, too.
  @Test func isForWhomItIs() {
    let missed = "Leave it out and g"
    #expect(Self.passages(after: ["my son is 6 years old", "i missed a dose"]) == [missed, "For children, ask "])
    #expect(Self.passages(after: ["my son is 30 years old", "i missed a dose"]) == [missed])
  }

  /// Among the words of a phrase are some that other phrases begin with: what was said is the phrase.
  @Test(
    "is the one on what was said",
    arguments: [
      ["i have a bun in the oven", "how much should i take"],
      ["i am due in june", "how much should i take"],
      ["i am having a baby", "how much should i take"],
    ])
  func isTheRightOne(turns: [String]) {
    #expect(Self.passages(after: turns) == [Self.dose, "Pregnancy: Ask a d"], "\(turns)")
  }

  @Test(
    "is not quoted where nobody has it",
    arguments: [
      ["how much should i take"],
      ["i do not have kidney disease. how much should i take"],
      ["can it cause kidney disease", "how much should i take"],
      ["i have kidney disease", "i do not have kidney disease", "how much should i take"],
    ])
  func isNotQuoted(turns: [String]) { #expect(Self.passages(after: turns) == [Self.dose], "\(turns)") }

  @Test func staysAwayFromWhatNobodyActsOn() {
    #expect(Self.passages(after: ["i have kidney disease. where do i keep it"]) == ["Keep it in the fri"])
  }

  @Test func isExplained() throws {
    var conversation = Conversation(DialogueHouse.bot)
    _ = conversation.reply(to: "i have kidney disease. how much should i take")
    let account = try #require(conversation.lastAccount)
    let text = Explanation(shelf: DialogueHouse.bot.shelf).text(of: account)
    #expect(text.contains("I added what the leaflet warns of, because you spoke of “kidney disease”."), "\(text)")
  }
}
