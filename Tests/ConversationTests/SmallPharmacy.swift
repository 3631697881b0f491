import Conversation
import Foundation
import Matching
import TestSupport

/// A bot with a dozen medicines whose names are parts of each other, sound alike, have several forms or stand twice.
enum SmallPharmacy {
  static let bot: Bot = {
    do {
      return try Bot(shelf: try SmallHouse.shelf(leaflets) { try write(into: $0) })
    } catch {
      fatalError("The small pharmacy cannot be used: \(error)")
    }
  }()

  /// The reply to a question that stands alone.
  static func reply(_ question: String) -> Reply {
    var conversation = Conversation(bot)
    return conversation.reply(to: question)
  }

  private static let leaflets = [
    "almodipine": leaflet("Almodipine", keep: "in a drawer", "Other medicines", "It mixes badly with bortelol."),
    "bortelol": leaflet("Bortelol", keep: "in a box", "Other medicines", "It mixes badly with almodipine."),
    "almodipine-bortelol": leaflet("Almodipine + Bortelol", keep: "in a safe"),
    "cortizine": leaflet("Cortizine", keep: "on a shelf"),
    "cortizine-ophthalmic": leaflet("Cortizine (Ophthalmic)", keep: "in the fridge"),
    "cortizine-systemic": leaflet("Cortizine (Systemic)", keep: "in the dark"),
    "deltane-deltanol": leaflet("Deltane/ Deltanol", keep: "under a lid"),
    "epsilone-": leaflet("Epsilone", keep: nil),
    "epsilone": leaflet("Epsilone", keep: "in a bag", hasDosage: false),
    "zetalazine": leaflet("Zetalazine", keep: "in a tin"),
    "zetalyzine": leaflet("Zetalyzine", keep: "in a jar"),
  ]

  private static func leaflet(
    _ title: String, keep: String?, _ label: String = "Pets", _ text: String = "Not for pets.", hasDosage: Bool = true
  ) -> String {
    """
    ---
    title: \(title)
    ---
    # \(title)
    ### Usage
    It is used against tired legs.

    \(hasDosage ? dosage : "")
    ### Precautions
    * **\(label):** \(text)

    ### FAQs
    \(keep.map { "* **Q: How should I store it?** A: Keep it \($0)." } ?? "* **Q: Is it red?** A: It is blue.")

    """
  }

  private static let dosage = """
    ### Dosage
    * **Adults:** They take one tablet in the morning.
    * **Children (2 to 11 years):** They take half a tablet at noon.

    """

  private static func write(into folder: TemporaryFolder) throws {
    let nameParts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Knowledge/lexicon/name-parts.yaml")
    try folder.write(try Data(contentsOf: nameParts), to: "lexicon/name-parts.yaml")
    try folder.write(
      """
      ---
      title: With other medicines
      focus: [medicine]
      places:
        - section: Precautions
          says: [medicines]
      silent: This leaflet does not say what it may be taken with.
      ---
      can i mix it with leg medicine
      can i mix {drug} with leg medicine
      leg medicine and {drug}
      {drug} and leg medicine
      {drug} with leg medicine
      does it mix with other medicines
      mix it with other medicines
      mixing {drug} and leg medicine
      can i take it together with leg medicine
      can i take {drug} and leg medicine
      is it safe with leg medicine
      i am on leg medicine can i have {drug}
      with my other medicines
      together with my medicine
      does {drug} interact with my medicine
      interaction with leg medicine
      can i take other medicines with it
      may i combine it with leg medicine
      combine {drug} and leg medicine
      can i have {drug} if i take leg medicine

      """, to: "topics/safety/together.txt")
    try folder.write(
      """
      kind: medicine
      concepts:
        medicine: {words: [medicine]}
        leg-medicine: {words: [leg medicine], is: [medicine], members: [almodipine = almovex, bortelol, missazole = missabrand]}
        almobort: {words: [almobort], is: [leg-medicine], parts: [almodipine, bortelol]}
      """, to: "lexicon/leg-medicines.yaml")
    try folder.write(
      "kind: sound-alike\nconcepts:\n  zeta: {words: [zetalazine, zetalyzine]}\n", to: "lexicon/sound-alikes.yaml")
  }
}
