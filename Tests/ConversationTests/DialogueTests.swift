import Conversation
import Knowledge
import Testing

/// Turns that mean something only after those before them, each move with a small knowledge.
@Suite struct DialogueTests {
  /// What comes of the last of some turns: the start of the first passage, or the outcome; an emergency is one whatever
  /// it quotes.
  private static func end(of turns: [String], in house: Bot = DialogueHouse.bot) -> String {
    var conversation = Conversation(house)
    var last: Reply?
    for turn in turns { last = conversation.reply(to: turn) }
    guard let last, last.outcome != .urgent else { return last?.outcome.rawValue ?? "" }
    return last.passages.first.map { String($0.passage.text.prefix(18)) } ?? last.outcome.rawValue
  }

  private static let adults = "Adults take one ta"
  private static let children = "For children, ask "
  private static let storage = "Keep it in the fri"
  private static let missed = "Leave it out and g"
  private static let kidney = "Kidney disease: Pe"

  @Test(
    "goes on with what was said",
    arguments: [
      (["how much should i take", "and for kids?"], children), (["my son is 6. how much should he take"], children),
      (["how much should i take", "and for my son?", "and for me?"], adults),
      (["can i take it with kidney disease", "why?"], kidney),
      (["can i take it with kidney disease", "how come"], kidney),
      (["can i take it with kidney disease", "who should i ask"], kidney),
      (["can i take it with kidney disease", "is that proven"], kidney),
      (["i missed a dose", "like what"], missed),
      (["where do i keep it", "is that so?"], storage),
      (["i missed a dose", "thanks", "why?"], missed),
    ])
  func goesOn(turns: [String], expected: String) { #expect(Self.end(of: turns) == expected, "\(turns)") }

  @Test(
    "reads a question without what is said around it, in the first turn and later",
    arguments: [
      "hello, could you tell me %", "Hi there. %? thanks in advance", "please %", "% please", "my question is %",
      "so, %",
      "good morning, quick question: %, thank you very much!", "% or not", "i was wondering if %", "% ?! asap.",
    ])
  func isWrapped(wrapping: String) {
    for (question, expected) in [("storage", Self.storage), ("what is the dose", Self.adults)] {
      let text = wrapping.replacing("%", with: question)
      #expect(Self.end(of: [text]) == expected && Self.end(of: ["missed dose", text]) == expected, "\(text)")
    }
  }

  @Test(arguments: ["thanks a lot", "hello, could you tell me", "please", "thank you so much, cheers"])
  func whatIsSaidAroundNothingIsNoQuestion(text: String) {
    #expect(Self.end(of: ["storage", text]) != Self.storage && Self.end(of: [text]) != Self.storage)
  }

  @Test(
    "puts the last question right",
    arguments: [
      (["what is the dose", "no, i meant storage"], storage),
      (["what is the dose", "sorry, storage"], storage),
      (["what is the dose", "not that, the storage"], storage),
      (["what is the dose", "i said storage not dose"], storage),
      (["what is the dose", "storage, i mean"], storage),
    ])
  func corrects(turns: [String], expected: String) { #expect(Self.end(of: turns) == expected, "\(turns)") }

  @Test(
    "remembers what is known of the person",
    arguments: [
      (["it is for my son", "where do i keep it", "what is the dose"], children),
      (["it is for my son", "actually it is for me", "what is the dose"], adults),
      (["it is for me, not my son", "what is the dose"], adults),
      (["how much for my son, he is nine", "and for me?"], adults),
      (["how much for my son, he is nine", "and for me? i am 41"], adults),
      (["she is 6 years old", "hello", "what is the dose"], children),
      (["he is six", "what is the dose"], children),
      (["i have kidney disease", "where do i keep it", "so can i take it then"], kidney),
      (["my father has kidney disease. he can take?"], kidney),
      (["storage", "i have kidney trouble, can i have it"], kidney),
      (["how much for my mother"], adults), (["what is the dose for my wife"], adults),
      (["i am 6 months gone", "what is the dose"], adults),
      (["i am on dialysis", "where do i keep it", "is it safe then"], kidney),
      (["i do not have kidney disease", "where do i keep it", "so can i take it then"], storage),
      (["can it cause kidney disease", "where do i keep it", "so can i take it then"], storage),
    ])
  func remembers(turns: [String], expected: String) { #expect(Self.end(of: turns) == expected, "\(turns)") }

  @Test(
    "a question of its own is a new one",
    arguments: [
      "where do i keep it", "i missed a dose", "kidney disease", "capital of france", "hello", "can i drive",
      "dosage",
      "storage", "what is the dose for my son",
    ], ["how much should i take", "where do i keep it", "i have kidney disease"])
  func switches(question: String, before: String) {
    #expect(Self.end(of: [before, question]) == Self.end(of: [question]), "\(before) / \(question)")
  }

  @Test(
    "two turns tell an emergency together",
    arguments: [
      ["i have a pack of 60 here", "i took them all"], ["i took", "30 of them"],
      ["swallowed a whole bottle", "what do i do"],
      ["swallowed a whole bottle", "it was an hour ago"], ["swallowed a whole bottle", "say that again", "why"],
      ["my toddler", "swallowed the whole bottle"], ["can children take it", "because mine did"],
      ["i take 4 a day", "sorry i meant 40"], ["i took 4", "no wait, 40"],
      ["i had chest pain last year", "i have it again"], ["i do not have chest pain", "wait, now i do"],
      ["is chest pain a side effect", "because i have it"],
      ["my dog ate the whole bottle", "and my 3 year old"],
      ["swallowed a whole bottle", "only joking", "where do i keep it", "it was not a joke"],
    ])
  func tellsAnEmergency(turns: [String]) { #expect(Self.end(of: turns) == "urgent", "\(turns)") }

  @Test(
    "two harmless turns tell none",
    arguments: [
      ["can children take it", "mine is six"], ["i take 4 a day", "sorry i meant 2"], ["i took one at 9", "with milk"],
      ["i had chest pain last year", "can i take it again now"], ["where do i keep it", "i have it"],
    ])
  func tellsNone(turns: [String]) { #expect(Self.end(of: turns) != "urgent", "\(turns)") }

  @Test func lessUrgentThingsAreToldOverTwoTurnsToo() {
    var conversation = Conversation(DialogueHouse.bot)
    #expect(conversation.reply(to: "can dogs have it").urgency == .none)
    #expect(conversation.reply(to: "ours got into them").urgency == .today)
  }

  @Test(
    "who takes it is not who says so or spoke of it",
    arguments: [
      ["my son told me to take it", "what is the dose"], ["my daughter wants me to take it", "what is the dose"],
      ["my son is 6 years old", "how much can i take"], ["my daughter is 22", "how much can she take"],
      ["i have 3 children", "what is the dose"],
    ])
  func isForTheSpeaker(turns: [String]) { #expect(Self.end(of: turns) == Self.adults, "\(turns)") }

  @Test(
    "an emergency ends when somebody says so, or asks something else",
    arguments: [
      (["swallowed a whole bottle", "the ambulance has been, thank you"], "smalltalk"),
      (["swallowed a whole bottle", "only joking"], "smalltalk"),
      (["swallowed a whole bottle", "where do i keep it"], storage),
    ])
  func ends(turns: [String], expected: String) { #expect(Self.end(of: turns) == expected, "\(turns)") }

  @Test func noneOfTheseLeavesOutWhatWasQuoted() {
    var conversation = Conversation(DialogueHouse.bot)
    _ = conversation.reply(to: "where do i keep it")
    let reply = conversation.reply(to: "that's not what i asked")
    #expect(reply.outcome == .unanswered && reply.message.contains("not what you asked"), "\(reply)")
    #expect(!reply.suggestions.isEmpty && !reply.suggestions.contains { $0.topic == "storage" }, "\(reply)")
  }

  @Test func factsAreForgottenWithTheConversation() {
    #expect(Self.end(of: ["it is for my son", "what is the dose"]) == Self.children)
    #expect(Self.end(of: ["what is the dose"]) == Self.adults)
  }

  /// A joke about dying may be none.
  @Test func whoSpokeOfDyingIsNotLeftAlone() {
    #expect(Self.end(of: ["i want to kill myself", "just joking", "where do i keep it"]) == "urgent")
    #expect(Self.end(of: ["swallowed a whole bottle", "just joking", "where do i keep it"]) == Self.storage)
  }

  /// What tells of an emergency and asks nothing is no question to the leaflet.
  @Test func anEmergencyThatAsksNothingGetsNoChancePassage() {
    var conversation = Conversation(DialogueHouse.bot)
    #expect(conversation.reply(to: "i took 30 tablets that i keep in the fridge").passages.isEmpty)
    let asked = conversation.reply(to: "i took 30 tablets. where do i keep the rest?")
    #expect(asked.outcome == .urgent && asked.passages.map(\.topic) == ["storage"], "\(asked)")
  }

  @Test("another leaflet gets the last question")
  func asksTheOther() {
    let turns = ["how should i store alphavite", "and betazine?"]
    #expect(Self.end(of: turns, in: SmallHouse.botWithTwo) == "Keep it in a dark ")
  }
}
