import TestSupport
import Testing

@testable import Batch

/// JSON that is carried through comes out as it was written.
@Suite struct JSONTextTests {
  private static func written(_ json: String) -> String? {
    guard case .success(let members) = JSONText.object(Array(json.utf8)) else { return nil }
    var bytes: [UInt8] = []
    for member in members {
      JSONWriter.append(member.name, to: &bytes)
      bytes += ":".utf8
      JSONWriter.append(member.value, to: &bytes)
      bytes += ";".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "1.10", "-0", "1E+2", "0.1000000000000000055511151231257827", "123456789012345678901234567890", "1e-400",
    "true", "null", "[1.10,[],{\"b\":1,\"a\":2.0}]", "{\"z\":[null],\"a\":{}}", "\"\"", "\"a\\\"b\\\\c\\n\\u0001 ü 😀\"",
  ])
  func aValueComesOutAsItWasWritten(value: String) {
    #expect(Self.written("{\"k\":\(value)}") == "\"k\":\(value);")
  }

  @Test func whiteSpaceAndEscapesAreMadeUniform() {
    #expect(Self.written(" { \"k\" : [ 1 , \"\\u00fc\\/\" ] , \"\\u006c\" : 2 } ") == "\"k\":[1,\"ü/\"];\"l\":2;")
  }

  @Test(arguments: [
    "", "{", "{}}", "{\"a\":01}", "{\"a\":tru}", "{'a':1}", "{\"a\":1,}", "{\"a\":[tru]}",
    "{\"a\":NaN}", "{\"a\":1}{\"b\":2}", "{\"a\":\"\u{1}\"}", "{\"a\" 1}", "{\"a\":/**/1}",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    guard case .failure(.noJSON) = JSONText.object(Array(text.utf8)) else {
      Issue.record("This was taken for JSON.")
      return
    }
  }

  @Test(arguments: [
    "\"a\":\"\\udc00\"", "\"a\":\"x\\udfff y\"", "\"\\udc00\":1", "\"a\":[{\"b\":\"\\udbff\"}]", "\"a\":\"\\ud800\"",
    "\"a\":{\"\\udc00\":1}", "\"a\":\"\\ud800\\u0041\"", "\"a\":\"\\ud83d\\ude00\\ude00\"",
  ])
  func halfACharacterIsRefused(members: String) {
    guard case .failure(.halfPair) = JSONText.object(Array("{\(members)}".utf8)) else {
      Issue.record("This was taken for text.")
      return
    }
  }

  @Test func neighboursOfTheSurrogatesAreText() {
    #expect(Self.written(#"{"k":"\ud7ff\ue000\ud83d\ude00í"}"#) == "\"k\":\"\u{D7FF}\u{E000}😀í\";")
  }

  @Test(arguments: ["[]", "7", "\"a\"", "null", "[{}]"])
  func otherJSONIsNoObject(text: String) {
    guard case .failure(.otherJSON) = JSONText.object(Array(text.utf8)) else {
      Issue.record("This was taken for an object.")
      return
    }
  }

  @Test func deepNestingDoesNotGrowTheStack() {
    let depth = 200_000
    let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(Self.written("{\"k\":\(value)}") == "\"k\":\(value);")
    #expect(Self.written("{\"k\":\(String(repeating: "[", count: depth))") == nil)
  }

  @Test func listsAndNamesAreRead() {
    guard case .success(let members) = JSONText.object(Array(#"{"a":["x","y"],"b":"x","c":7,"d":[1],"e":1.5}"#.utf8))
    else {
      Issue.record("This is JSON.")
      return
    }
    #expect(members.map(\.name) == ["a", "b", "c", "d", "e"])
    #expect(members.map(\.value.strings) == [["x", "y"], ["x"], nil, nil, nil])
    #expect(members.map(\.value.name) == [nil, "x", "7", nil, nil])
  }

  @Test func aStringSurvivesBeingWrittenAndRead() throws {
    var generator = RepeatableGenerator(seed: 6)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FF, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var bytes: [UInt8] = Array("{\"k\":".utf8)
      JSONWriter.append(text, to: &bytes)
      bytes += "}".utf8
      let members = try JSONText.object(bytes).get()
      #expect(members.first?.value.string == text)
    }
  }
}
