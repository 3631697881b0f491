import Foundation
import Knowledge
import Testing

/// Everything that the cache holds comes back as it was.
@Suite struct CodingStorableTests {
  private func roundTrip<Value: Storable>(_ value: Value) throws -> Value {
    var reader = ByteReader(Blob(CodingSamples.bytes(value)))
    return try Value(from: &reader)
  }

  @Test func things() throws {
    #expect(try roundTrip(CodingSamples.leaflet) == CodingSamples.leaflet)
    #expect(try roundTrip(CodingSamples.topic) == CodingSamples.topic)
    #expect(try roundTrip(CodingSamples.group) == CodingSamples.group)
    #expect(try roundTrip(CodingSamples.concept) == CodingSamples.concept)
    #expect(try roundTrip(CodingSamples.texts) == CodingSamples.texts)
    #expect(try roundTrip(CodingSamples.safety) == CodingSamples.safety)
  }

  @Test(arguments: Topic.Kind.allCases) func topicsOfEachKind(kind: Topic.Kind) throws {
    var topic = CodingSamples.topic
    topic.kind = kind
    (topic.needsFocus, topic.isGeneral, topic.isAboutOthers) = (false, true, false)
    #expect(try roundTrip(topic) == topic)
  }

  @Test(arguments: Urgency.allCases, PhoneLine.Kind.allCases) func flagsOfEachLevel(
    level: Urgency, line: PhoneLine.Kind
  ) throws {
    let flag = RedFlag(id: "a", title: "A", level: level, line: line, levelIfAsked: level)
    #expect(try roundTrip(flag) == flag)
  }

  @Test func emptyThings() throws {
    #expect(try roundTrip(Leaflet(stem: "", title: "", passages: [])) == Leaflet(stem: "", title: "", passages: []))
    #expect(try roundTrip(Texts()) == Texts())
    #expect(try roundTrip(Safety()) == Safety())
  }

  @Test func phrasingsAreNotKept() throws {
    var topic = CodingSamples.topic
    topic.phrasings = [Topic.Phrasing(text: "how much", line: 9)]
    #expect(try roundTrip(topic) == CodingSamples.topic)
  }

  @Test func theSameTextsAreTheSameBytes() {
    let sentences = (0..<50).map { ("key-\($0)", "sentence \($0)") }
    let one = Texts(sentences: Dictionary(uniqueKeysWithValues: sentences))
    let other = Texts(sentences: Dictionary(uniqueKeysWithValues: sentences.reversed()))
    #expect(CodingSamples.bytes(one) == CodingSamples.bytes(other))
  }
}
