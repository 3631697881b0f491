import Conversation
import Knowledge
import Matching
import TestSupport

/// The small knowledge with people and illnesses, which a conversation can remember.
enum DialogueHouse {
  /// A bot that knows one leaflet.
  static let bot: Bot = {
    do {
      let shelf = try SmallHouse.shelf(["alphavite": SmallLeaflets.alphavite]) { folder in
        try folder.write(people, to: "lexicon/people.yaml")
        try folder.write(conditions, to: "lexicon/conditions.yaml")
        let dose = SmallTopics.files["topics/taking/dose.txt"] ?? ""
        let preferring = dose.replacing(
          "says: [adults]\n", with: "says: [adults]\n  - section: Dosage\nprefer: [person]\ncautions: true\n")
        try folder.write(preferring, to: "topics/taking/dose.txt")
        let missed = SmallTopics.files["topics/taking/missed-dose.txt"] ?? ""
        try folder.write(
          missed.replacing("places:", with: "cautions: true\nplaces:"), to: "topics/taking/missed-dose.txt")
      }
      return try Bot(shelf: shelf)
    } catch {
      fatalError("The small knowledge cannot be used: \(error)")
    }
  }()

  private static let people = """
    kind: person
    concepts:
      child:
        words: [child, children, kid, kids]
        members: [6 year old = six year old, my son = son, my daughter = daughter]
      adult:
        words: [adult, adults]
        members: [woman = women, man = men]
      pregnancy:
        words: [pregnant, months gone, bun in the oven, i am due in june, having a baby]

    """

  private static let conditions = """
    kind: condition
    concepts:
      condition:
        words: [illness]
      kidney-disease:
        is: [condition]
        words: [kidney disease, kidneys, kidneys are knackered, kidney trouble]
      dialysis:
        is: [kidney-disease]
        words: [dialysis]

    """
}
