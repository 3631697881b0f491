import Conversation
import Matching
import Testing

/// Why a reply came out as it did, in plain words.
@Suite struct ExplanationTests {
  /// The explanation of the last of several turns.
  private func explanation(of turns: String..., with bot: Bot = SmallHouse.bot) throws -> String {
    var conversation = Conversation(bot)
    for turn in turns { _ = conversation.reply(to: turn) }
    return Explanation(shelf: bot.shelf).text(of: try #require(conversation.lastAccount, "\(turns)"))
  }

  @Test func theTopicTheWordsAndTheRunnerUpAreNamed() throws {
    let lines = try explanation(of: "in which cupboard do i keep it, please").split(separator: "\n")
    #expect(lines.first == "I am sure enough what is asked, so I quote what the leaflet says on it.", "\(lines)")
    #expect(lines.contains("I read this as: “in which cupboard do i keep it, please”."), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("It is most likely about: Storage (") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("The words that told me so: ") && $0.contains("keep") }, "\(lines)")
    #expect(
      lines.contains {
        $0.hasPrefix("The next best was: ") && $0.hasSuffix("behind.") || $0 == "No other topic came near."
      }, "\(lines)")
    #expect(lines.last?.hasPrefix("I answer from ") == true, "\(lines)")
  }

  @Test func repairedSpellingIsShown() throws {
    let text = try explanation(of: "i forgott my tablet")
    #expect(text.contains("I repaired the spelling of “forgott” to “forgot”."), "\(text)")
    #expect(!(try explanation(of: "i forgot my tablet").contains("spelling")))
  }

  @Test(arguments: [
    ("How should I store Alphavite?", "These are words of the leaflet itself"),
    ("where do i keep it", "I am sure enough what is asked"),
    ("hello", "This is small talk, so I need no leaflet."),
    ("say that again", "This asks me to go on with the conversation"),
    ("can i drive a car with it", "I know what is asked, but the leaflet says nothing on it."),
    ("what is the weather", "This is most likely nothing that a leaflet answers"),
    ("i can't breathe", "These words may mean an emergency, so I say what to do"),
    ("?!", "I saw no words that I could read."),
    ("where do i keep it and how many tablets a day?", "There is more than one question in this, and I answer each."),
    ("My legs are tired. My aunt is well. Where do I keep it?", "There is one question in a longer text"),
  ])
  func theRuleComesFirst(question: String, rule: String) throws {
    let text = try explanation(of: question)
    #expect(text.hasPrefix(rule), "\(text)")
  }

  @Test func whatWasPutAsideIsShown() throws {
    let dismissed = try explanation(of: "not the dose, where do i keep it")
    #expect(dismissed.contains("I put aside what is not meant: “not the dose”."), "\(dismissed)")
    let story = try explanation(of: "My legs are tired. My aunt is well. Where do I keep it?")
    #expect(
      story.contains("I put aside what stands around the question: “my legs are tired. my aunt is well”."), "\(story)")
  }

  @Test func eachOfSeveralQuestionsHasItsBlock() throws {
    let lines = try explanation(of: "where do i keep it and how many tablets a day?").split(separator: "\n")
    let first = try #require(lines.firstIndex(of: "Question 1: “where do i keep it”."), "\(lines)")
    let second = try #require(lines.firstIndex(of: "Question 2: “how many tablets a day”."), "\(lines)")
    #expect(lines[first + 1].hasPrefix("  It is most likely about: Storage"), "\(lines)")
    #expect(lines[second + 1].hasPrefix("  It is most likely about: How much to take"), "\(lines)")
  }

  @Test func aTaughtWordingIsToldSo() throws {
    let text = try explanation(of: "where do i keep it")
    #expect(text.contains("This wording stands in the topic's file") && !text.contains("The words that"), "\(text)")
  }

  @Test func aRedFlagIsNamedWithItsWords() throws {
    let now = try explanation(of: "my throat is swelling up")
    #expect(now.contains("The red flag is: Severe allergic reaction."), "\(now)")
    #expect(now.contains("The words that raised it: throat") && now.contains("This cannot wait."), "\(now)")
    let today = try explanation(of: "my poo is black, where do i keep it?")
    #expect(today.contains("A doctor should hear of it today, so I say that first."), "\(today)")
    #expect(today.contains("It is most likely about: Storage"), "\(today)")
  }

  @Test func anEmergencyOverSeveralTurnsIsToldSo() throws {
    let turns = try explanation(of: "i took", "30 of them")
    #expect(turns.hasPrefix("Read together with the message before"), "\(turns)")
    let later = try explanation(of: "i can't breathe", "what do i do")
    #expect(later.hasPrefix("The emergency goes on"), "\(later)")
  }

  @Test func whatWasSaidBeforeIsShownWhereItCounts() throws {
    let bot = DialogueHouse.bot
    let completed = try explanation(of: "i have kidney disease", "so can i take it then", with: bot)
    #expect(completed.contains("I read this as: “so can i take it then”."), "\(completed)")
    #expect(completed.contains("I took it to ask: “"), "\(completed)")
    let alone = try explanation(of: "hello", "where do i keep it", with: bot)
    #expect(!alone.contains("I took it to ask"), "\(alone)")
    let person = try explanation(of: "it's for my son", "how much?", with: bot)
    #expect(person.contains("person that was spoken of before"), "\(person)")
  }

  @Test func whatThePassageNamesIsShown() throws {
    let bot = DialogueHouse.bot
    let text = try explanation(of: "how much may my daughter have", with: bot)
    #expect(text.contains("The passage names “children”, which takes in “my daughter”."), "\(text)")
  }

  @Test func theStepsOfAConversationAreTold() throws {
    #expect(try explanation(of: "where do i keep it", "why?").hasPrefix("You asked for the reason"))
    #expect(try explanation(of: "where do i keep it", "okay").hasPrefix("Nothing was asked"))
    let two = SmallHouse.botWithTwo
    #expect(try explanation(of: "where do i keep it", with: two).hasPrefix("I do not know which medicine is meant"))
    let fixed = try Bot(shelf: two.shelf, leaflet: "alphavite")
    #expect(try explanation(of: "where do i keep betazine", with: fixed).hasPrefix("The question names a medicine"))
    var conversation = try Clarification.begin()
    let shelf = SmallHouse.bot.shelf
    let asked = Explanation(shelf: shelf).text(of: try #require(conversation.lastAccount))
    #expect(asked.hasPrefix("I am not sure enough to answer") && asked.contains("this was only"), "\(asked)")
    _ = conversation.reply(to: "1")
    let chosen = Explanation(shelf: shelf).text(of: try #require(conversation.lastAccount))
    #expect(chosen.hasPrefix("You chose this from what I offered"), "\(chosen)")
  }

  @Test func noInnerNameIsShown() throws {
    for question in ["where do i keep it", "i can't breathe", "what is the dose and where do i keep it", "weather"] {
      let text = try explanation(of: question)
      for inner in ["cue", "missed-dose", "probability", "threshold", "question:", "(storage)"] {
        #expect(!text.contains(inner), "\(text)")
      }
    }
  }
}
