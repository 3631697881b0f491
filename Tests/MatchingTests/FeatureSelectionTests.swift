import Knowledge
import Language
import Matching
import Testing

/// Which features are learned: those that occur often enough not to be chance.
@Suite struct FeatureSelectionTests {
  @Test(arguments: [
    (Features.Family.word, 2), (.kind, 2), (.pair, 3), (.part, 8),
  ]) func aFeatureMustOccurInEnoughPhrasings(family: Features.Family, least: Int) throws {
    let topics = SmallKnowledge.topics.map { text in
      Topic(
        id: text.id, group: "all", title: "",
        phrasings: SmallKnowledge.phrasings(of: text).map { Topic.Phrasing(text: $0, line: 1) }, file: "")
    }
    let fitter = ClassifierFitter(topics: topics, analyzer: try SmallKnowledge.shelf.get().analyzer)
    let table = try #require(fitter.fit()).classifier.table
    var counts: [UInt64: Int] = [:]
    for example in fitter.examples() {
      for key in Set(example.features.families[family.rawValue]) { counts[key, default: 0] += 1 }
    }
    for (key, count) in counts { #expect(table.contains(key) == (count >= least), "in \(count) phrasings") }
    #expect(counts.values.contains(least) && counts.values.contains(least - 1), "both sides of the border are there")
  }
}
