import Knowledge
import Language
public import Matching
import Triage

/// Why a reply came out as it did, in plain words for the staff of a pharmacy.
///
/// One fact a line: which rule decided, how the words were read, what was put aside, the topic and the words that told it,
/// the runner-up, what the passage names, and the probability against the one that was needed. What single words did is
/// worked out here, when somebody asks, and costs nothing otherwise.
public struct Explanation: Sendable {
  let shelf: Shelf

  /// An explainer for replies made with a shelf.
  public init(shelf: Shelf) { self.shelf = shelf }

  /// The explanation of a reply, one fact a line.
  public func text(of account: Account) -> String {
    (steps(account) + words(account) + alarm(account) + reading(account)).joined(separator: "\n")
  }

  /// What the conversation itself decided, before or besides the matcher.
  private func steps(_ account: Account) -> [String] {
    switch account.step {
    case .reading: account.reading.map { [rule($0)] } ?? []
    case .triage: ["These words may mean an emergency, so I say what to do before anything else."]
    case .triageOverTwoTurns:
      [
        "Read together with the message before, these words may mean an emergency.",
        "I say what to do before anything else.",
      ]
    case .ongoingEmergency: ["The emergency goes on: nobody has said that it is over, and nothing else was asked."]
    case .choice: ["You chose this from what I offered, so I did not search."]
    case .reason: ["You asked for the reason of the last answer. It stands in the same passage, so I show it again."]
    case .courtesy: ["Nothing was asked, so I did not answer from the leaflet."]
    case .absentMedicine: ["The question names a medicine that I have no leaflet about, so I do not answer."]
    case .severalMedicines: ["More than one leaflet fits the name of the medicine, so I ask which is meant."]
    case .noLeaflet: ["I do not know which medicine is meant, so I ask for it."]
    case .nothingTyped: ["I saw no words that I could read."]
    }
  }

  /// What was said, and how it was repaired and completed.
  private func words(_ account: Account) -> [String] {
    guard !account.said.words.isEmpty else { return [] }
    var lines = ["I read this as: \(Wording.quoted(account.said))."]
    lines += repairs(account.said).map { "I repaired the spelling of “\($0.typed)” to “\($0.text)”." }
    if account.isCompleted, let reading = account.reading {
      lines.append("I took it to ask: \(Wording.quoted(reading.evidence.said)).")
    }
    return lines
  }

  /// The repaired words; one that became several ("alot") is told once.
  private func repairs(_ utterance: Utterance) -> [(typed: String, text: String)] {
    var repairs: [(typed: String, text: String)] = []
    var last: String?
    for token in utterance.tokens {
      if let typed = token.typed, typed == last {
        repairs[repairs.count - 1].text += " " + token.text
      } else if let typed = token.typed {
        repairs.append((typed, token.text))
      }
      last = token.typed
    }
    return repairs
  }

  /// The red flag, and the words that raised it.
  private func alarm(_ account: Account) -> [String] {
    guard let alarm = account.alarm else { return [] }
    var lines = ["The red flag is: \(alarm.title)."]
    if !alarm.words.isEmpty { lines.append("The words that raised it: \(alarm.words.joined(separator: " ")).") }
    switch alarm.level {
    case .now: lines.append("This cannot wait.")
    case .today: lines.append("A doctor should hear of it today, so I say that first.")
    case .pharmacist: lines.append("A pharmacist should hear of it, so I say that first.")
    case .none: break
    }
    return lines
  }

  /// What the matcher made of the words.
  private func reading(_ account: Account) -> [String] {
    guard let reading = account.reading else { return [] }
    switch account.step {
    case .reading:
      var lines = omissions(reading) + facts(reading)
      if account.isForPerson { lines.append("I chose the passage for the person that was spoken of before.") }
      lines += account.cautioned.map {
        "I added what the leaflet warns of, because you spoke of \(Wording.quoted($0))."
      }
      return lines
    case .triage, .triageOverTwoTurns, .ongoingEmergency:
      guard let topic = reading.quoted?.topic.flatMap(shelf.topic) else { return [] }
      return ["After that I quote what the leaflet says on: \(topic.title)."]
    case .absentMedicine, .severalMedicines, .noLeaflet, .choice, .reason, .courtesy, .nothingTyped: return []
    }
  }
}
