import Knowledge
import Matching
import Triage

/// Each kind of reply, put together in one place.
extension Bot {
  /// A reply that quotes no leaflet.
  func reply(
    _ outcome: Outcome, _ message: String, suggestions: [Suggestion] = [], alarm: Alarm? = nil
  ) -> Reply {
    Reply(
      outcome: outcome, urgency: alarm?.level ?? .none, message: advice(alarm, before: message),
      suggestions: suggestions, disclaimer: disclaimer(quoting: suggestions.flatMap(\.passages).compactMap(leaflet)))
  }

  /// The passages that answer; a whole section of questions is introduced by their list.
  func answered(_ found: [PassageMatch], isSection: Bool, alarm: Alarm?) -> Reply {
    let quotations = found.map(quotation)
    let questions = quotations.filter { $0.passage.kind == .faq }.map(\.passage.heading)
    let list =
      isSection && questions.count == found.count
      ? ([texts.sentence(.faqList)] + questions.map { "- " + $0 }).joined(separator: "\n") : ""
    return Reply(
      outcome: .answered, urgency: alarm?.level ?? .none, passages: quotations, message: advice(alarm, before: list),
      disclaimer: disclaimer(quoting: found.map(\.leaflet)))
  }

  /// The passages that might be meant, to choose from by number.
  func clarify(_ choices: [PassageMatch], alarm: Alarm?) -> Reply {
    let suggestions = zip(choices, titles(of: choices)).map { choice, title in
      Suggestion(
        topic: choice.topic, title: title, leaflet: shelf.leaflets.stem(of: choice.leaflet),
        passages: [quotation(choice)])
    }
    return Reply(
      outcome: .clarify, urgency: alarm?.level ?? .none, message: advice(alarm, before: texts.sentence(.whichOne)),
      suggestions: suggestions, disclaimer: disclaimer(quoting: choices.map(\.leaflet)))
  }

  /// A number that no choice has.
  func noSuchNumber(_ number: Int, choices: [PassageMatch]) -> Reply {
    let again = clarify(choices, alarm: nil)
    return Reply(
      outcome: .clarify, message: texts.sentence(.noSuchNumber, ["number": String(number)]),
      suggestions: again.suggestions, disclaimer: again.disclaimer)
  }

  /// The leaflet is silent on a topic, or does not name the thing that was asked about.
  func silent(on topic: String, thing: String?, reading: Reading, leaflet: Int, alarm: Alarm?) -> Reply {
    let what =
      thing.map { texts.sentence(.silentThing, ["title": shelf.leaflets.title(of: leaflet), "thing": $0]) }
      ?? shelf.topic(topic)?.silent ?? ""
    return reply(
      .unanswered, what + " " + texts.sentence(.askPharmacist),
      suggestions: suggestions(near: reading.evidence.topics, leaflet: leaflet), alarm: alarm)
  }

  /// The question is not about the medicine, or was not understood.
  func notUnderstood(reading: Reading, leaflet: Int, alarm: Alarm?) -> Reply {
    let values = ["title": shelf.leaflets.title(of: leaflet)]
    return reply(
      .unanswered, texts.sentence(.notUnderstood, values) + " " + texts.sentence(.notUnderstoodHint),
      suggestions: suggestions(near: reading.evidence.topics, leaflet: leaflet), alarm: alarm)
  }

  /// Nothing was typed that could be a question.
  func nothingTyped(leaflet: Int?) -> Reply {
    reply(.unanswered, texts.sentence(.nothingTyped), suggestions: suggestions(near: [], leaflet: leaflet))
  }

  /// Small talk.
  func smalltalk(_ topic: String, leaflet: Int?, alarm: Alarm?) -> Reply {
    let values = ["title": leaflet.map(shelf.leaflets.title) ?? titles]
    return reply(.smalltalk, texts.sentence(TextKey.smalltalk(topic), values), alarm: alarm)
  }

  /// "All right": something was said that asks nothing.
  func acknowledged(leaflet: Int?) -> Reply { smalltalk("acknowledgement", leaflet: leaflet, alarm: nil) }

  /// Several medicines are on the shelf and the question names none.
  func whichMedicine(alarm: Alarm?) -> Reply {
    let count = shelf.leaflets.count
    guard count <= Self.mostTitles else {
      return reply(.unanswered, texts.sentence(.whichOfMany, ["count": String(count)]), alarm: alarm)
    }
    return reply(.unanswered, list(shelf.leaflets.indices, below: .whichMedicine), alarm: alarm)
  }

  /// The question names a medicine by a name that several leaflets fit.
  func whichMedicine(of leaflets: [Int], alarm: Alarm?) -> Reply {
    reply(.unanswered, list(leaflets.prefix(Self.mostTitles), below: .whichOfThese), alarm: alarm)
  }

  /// The question names a medicine that has no leaflet here.
  func notOnShelf(_ name: String, alarm: Alarm?) -> Reply {
    reply(
      .unanswered, texts.sentence(.notOnShelf, ["name": name]) + " " + texts.sentence(.askPharmacist), alarm: alarm)
  }

  /// Titles one below the other.
  private func list(_ leaflets: some Sequence<Int>, below key: TextKey) -> String {
    ([texts.sentence(key)] + leaflets.map { "- " + shelf.leaflets.title(of: $0) }).joined(separator: "\n")
  }

  /// The titles of the leaflets in one line; of a large shelf, how many there are.
  package var titles: String {
    let count = shelf.leaflets.count
    guard count <= Self.mostTitles else { return texts.sentence(.manyMedicines, ["count": String(count)]) }
    return shelf.leaflets.indices.map(shelf.leaflets.title).joined(separator: ", ")
  }

  /// Something that the program says of itself, such as its help.
  public func note(_ text: String) -> Reply { reply(.smalltalk, text) }

  /// The words with which a conversation begins.
  public var welcome: String {
    texts.sentence(.welcome, ["titles": titles, "emergency": emergencyNumber]) + "\n" + texts.sentence(.welcomeHelp)
  }

  /// A question that could not even be read, with the reason.
  public func unreadable(_ reason: String) -> Reply { reply(.error, reason) }

  /// A reply that says, after all else, that what was said before has been forgotten.
  public func sayingThatItForgot(_ reply: Reply) -> Reply {
    let message = [reply.message, texts.sentence(.sessionForgotten)].filter { !$0.isEmpty }
    return Reply(
      outcome: reply.outcome, urgency: reply.urgency, passages: reply.passages,
      message: message.joined(separator: "\n\n"), suggestions: reply.suggestions, disclaimer: reply.disclaimer)
  }

  /// What to do and whom to call, then what the leaflet says.
  func urgent(_ alarm: Alarm, passages found: [PassageMatch]) -> Reply {
    Reply(
      outcome: .urgent, urgency: alarm.level, passages: found.map(quotation), message: advice(alarm, before: ""),
      disclaimer: disclaimer(quoting: found.map(\.leaflet)))
  }

  private static let mostTitles = 10

  /// What to do about an alarm, before the rest of a message.
  private func advice(_ alarm: Alarm?, before message: String) -> String {
    guard let alarm else { return message }
    let advice = EmergencyAdvice(shelf.safety).message(for: alarm, region: region)
    return message.isEmpty ? advice : advice + "\n\n" + message
  }

  private func leaflet(of quotation: Quotation) -> Int? {
    shelf.leaflets.index(ofStem: quotation.leaflet)
  }
}
