import Language
import Matching

/// What a conversation remembers: the last reply, what it could go on with, and what it asked.
struct Memory: Sendable {
  /// The last reply; what "say that again" repeats.
  var lastReply: Reply?
  /// The reading behind the last reply; what `/why` explains.
  var lastReading: Reading?
  /// The passages that have been quoted since the subject last changed.
  var quoted: [PassageMatch] = []
  /// The choices that the last reply offered; empty when it offered none.
  var choices: [PassageMatch] = []
  /// A question that could not be answered because it was not clear about which medicine; nil when there is none.
  var pending: Utterance?
  /// The leaflet that is being talked about, by its place on the shelf; nil when none is settled.
  var leaflet: Int?
}
