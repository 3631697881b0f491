import Conversation
import Knowledge
import Matching
import Testing

/// Which of many medicines a question is about.
@Suite struct MedicineTests {
  @Test(
    "by title, brand, form, misspelt, in any place",
    arguments: [
      ("where do i keep almodipine", "almodipine"), ("Almodipine: where do i keep it?", "almodipine"),
      ("where do i keep my almovex", "almodipine"), ("where do i keep almodapine", "almodipine"),
      ("where do i keep almodipine tablets", "almodipine"), ("where do i keep bortellol", "bortelol"),
      ("where do i keep cortizine", "cortizine"), ("where do i keep cortizine eye drops", "cortizine-ophthalmic"),
      ("where do i keep the eye drops cortizine", "cortizine-ophthalmic"),
      ("where do i keep cortizine tablets", "cortizine-systemic"),
      ("where do i keep a cortizine injection", "cortizine-systemic"),
      ("where do i keep deltane", "deltane-deltanol"), ("where do i keep deltanol", "deltane-deltanol"),
      ("where do i keep deltane/deltanol", "deltane-deltanol"),
    ]) func isFound(question: String, leaflet: String)
  {
    let reply = SmallPharmacy.reply(question)
    #expect(reply.outcome == .answered && reply.passages.map(\.leaflet) == [leaflet], "\(reply)")
  }

  @Test(
    "all ways to write a combination",
    arguments: [
      "almodipine and bortelol", "almodipine + bortelol", "almodipine/bortelol", "almodipine with bortelol", "almobort",
      "bortelol and almodipine", "almodipine bortelol", "almodipin and bortelol",
    ]) func aCombinationIsNotItsParts(name: String)
  {
    let reply = SmallPharmacy.reply("where do i keep \(name)")
    #expect(reply.passages.map(\.leaflet) == ["almodipine-bortelol"], "\(reply)")
  }

  /// "Together" asks about two medicines, but not "together in one tablet"; and a part is spoken of as a part.
  @Test(arguments: [
    "where do i keep almodipine and bortelol together in one tablet",
    "in almodipine plus bortelol, where do i keep the almodipine",
  ]) func whatIsMadeOfBothIsOneMedicine(question: String) {
    let reply = SmallPharmacy.reply(question)
    #expect(reply.passages.map(\.leaflet) == ["almodipine-bortelol"], "\(reply)")
  }

  /// Who asks about taking both asks what the leaflet of each says of the other.
  @Test(arguments: ["can i mix almodipine and bortelol", "almodipine with bortelol"])
  func twoMedicinesAreNotOneThatIsMadeOfBoth(question: String) {
    let reply = SmallPharmacy.reply(question)
    let texts = ["Other medicines: It mixes badly with bortelol.", "Other medicines: It mixes badly with almodipine."]
    #expect(Set(reply.passages.map(\.passage.text)).isSuperset(of: texts), "\(reply)")
    #expect(Set(reply.passages.map(\.leaflet)).isSuperset(of: ["almodipine", "bortelol"]), "\(reply)")
  }

  /// Of what several leaflets have on it, what names the other medicine comes first.
  @Test func aPassageNamesTheOtherMedicineOrNot() throws {
    let shelf = SmallPharmacy.bot.shelf
    let leaflet = try #require(shelf.leaflets.index(ofStem: "almodipine"))
    func unnamed(_ question: String, heading: String) throws -> Int {
      let passage = try #require(shelf.leaflets[leaflet].passages.firstIndex { $0.heading == heading })
      let match = PassageMatch(leaflet: leaflet, passage: passage, topic: nil, confidence: 0.9)
      return shelf.othersNotNamed(in: shelf.utterance(question, about: leaflet), by: match)
    }
    let both = "can i take almodipine when i am on bortelol"
    #expect(try unnamed(both, heading: "Other medicines") == 0)
    #expect(try unnamed(both, heading: "Adults") == 1)
    #expect(try unnamed("can i take almodipine", heading: "Adults") > 1, "it is about no other")
  }

  @Test func soundAlikesAreAskedAbout() {
    let reply = SmallPharmacy.reply("where do i keep zetalozine")
    #expect(reply.outcome == .clarify && reply.suggestions.map(\.title) == ["Zetalazine", "Zetalyzine"], "\(reply)")
    for name in ["zetalazine", "zetalyzine"] {
      #expect(SmallPharmacy.reply("where do i keep \(name)").passages.map(\.leaflet) == [name])
    }
  }

  @Test(arguments: ["missazole", "missabrand", "gammacillin"])
  func aMedicineWithoutALeafletIsNamed(name: String) {
    let reply = SmallPharmacy.reply("where do i keep \(name)")
    #expect(reply.outcome == .unanswered && reply.message.contains(name), "\(reply)")
  }

  @Test func aNameTooShortToBeMisspeltIsNotGuessed() {
    #expect(SmallPharmacy.reply("where do i keep cort").passages.isEmpty)
  }

  /// Two leaflets bear the title: the one with the plainer file name is asked first, the other when that one is silent.
  @Test(arguments: [
    ("where do i keep epsilone", "epsilone", "Keep it in a bag."),
    ("how many epsilone tablets a day", "epsilone-", "Adults: They take one tablet in the morning."),
  ]) func namesakesCompleteEachOther(question: String, leaflet: String, text: String) {
    let reply = SmallPharmacy.reply(question)
    #expect(reply.passages.map(\.leaflet) == [leaflet] && reply.passages.map(\.passage.text) == [text], "\(reply)")
  }

  @Test func aChildIsNotGivenWhatAdultsTake() {
    let child = SmallPharmacy.reply("how many cortizine tablets for my 5 year old")
    #expect(child.passages.allSatisfy { !$0.passage.text.contains("Adults") }, "\(child)")
    let baby = SmallPharmacy.reply("how many cortizine tablets for a 3 month old")
    #expect(baby.passages.allSatisfy { $0.passage.section != "Dosage" }, "\(baby)")
  }
}
