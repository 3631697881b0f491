import Foundation

/// A record as `ask --format json` and `batch --format jsonl` write it.
///
/// Reading one fails on every key that is not promised.
struct Record: Decodable, Equatable {
  var line: Int?
  var id: String?
  var session: String?
  /// Nil in the record of a line that could not be read.
  var question: String?
  var outcome: String
  var urgency: String
  var passages: [QuotedPassage]
  var message: String
  var suggestions: [SuggestedTopic]
  var disclaimer: String
  var verdict: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case line, id, session, question, outcome, urgency, passages, message, suggestions, disclaimer, verdict
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    line = try fields.decodeIfPresent(Int.self, forKey: .line)
    id = try fields.decodeIfPresent(String.self, forKey: .id)
    session = try fields.decodeIfPresent(String.self, forKey: .session)
    question = try fields.decode(String?.self, forKey: .question)
    outcome = try fields.decode(String.self, forKey: .outcome)
    urgency = try fields.decode(String.self, forKey: .urgency)
    passages = try fields.decode([QuotedPassage].self, forKey: .passages)
    message = try fields.decode(String.self, forKey: .message)
    suggestions = try fields.decode([SuggestedTopic].self, forKey: .suggestions)
    disclaimer = try fields.decode(String.self, forKey: .disclaimer)
    verdict = try fields.decodeIfPresent(String.self, forKey: .verdict)
  }

  /// Reads one line of JSON.
  init(json: some StringProtocol) throws {
    self = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
  }
}

/// A passage in a record; every key must be there.
struct QuotedPassage: Decodable, Equatable {
  var leaflet, title, section: String
  /// Nil when no topic led to the passage.
  var topic: String?
  var heading, text, file: String
  var lines: [Int]
  var sha256: String
  var confidence: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case leaflet, title, section, topic, heading, text, file, lines, sha256, confidence
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    leaflet = try fields.decode(String.self, forKey: .leaflet)
    title = try fields.decode(String.self, forKey: .title)
    section = try fields.decode(String.self, forKey: .section)
    topic = try fields.decode(String?.self, forKey: .topic)
    heading = try fields.decode(String.self, forKey: .heading)
    text = try fields.decode(String.self, forKey: .text)
    file = try fields.decode(String.self, forKey: .file)
    lines = try fields.decode([Int].self, forKey: .lines)
    sha256 = try fields.decode(String.self, forKey: .sha256)
    confidence = try fields.decode(Double.self, forKey: .confidence)
  }
}

/// A suggestion in a record.
struct SuggestedTopic: Decodable, Equatable {
  var topic: String?
  var title, leaflet: String
  /// What it leads to; only in a clarification.
  var passages: [QuotedPassage]?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case topic, title, leaflet, passages
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    topic = try fields.decode(String?.self, forKey: .topic)
    title = try fields.decode(String.self, forKey: .title)
    leaflet = try fields.decode(String.self, forKey: .leaflet)
    passages = try fields.decodeIfPresent([QuotedPassage].self, forKey: .passages)
  }
}
