import Language
import Matching
import Triage

/// What a conversation remembers: the last reply, what it could go on with, and what it was told.
struct Memory: Sendable {
  /// The last reply; what "say that again" repeats.
  var lastReply: Reply?
  /// How the last reply came about, what `/why` explains; nil before the first.
  var account: Account?
  /// The last question about a medicine, as it was understood; what "and for kids?" goes on with.
  var question: Question?
  /// What has been said of the person.
  var facts = Facts()
  /// What was typed last; what "I took them all" may be the end of.
  var typed = ""
  /// The emergency that the last turns were about; nil when there was none or it is over.
  var alarm: Alarm?
  /// The emergency that the last turn denied or spoke of as past, or only asked about; what "I have it now" is about.
  var quieted: Alarm?
  /// The last emergency that was spoken of at all; what "it is back" is about.
  var spokenOf: Alarm?
  /// The passages of the last answer; what "why?" leads back to.
  var answer: [PassageMatch] = []
  /// The passages that have been quoted since the subject last changed.
  var quoted: [PassageMatch] = []
  /// The choices that the last reply offered; empty when it offered none.
  var choices: [PassageMatch] = []
  /// A question that could not be answered because it was not clear about which medicine; nil when there is none.
  var pending: Heard?
  /// The leaflet that is being talked about, by its place on the shelf; nil when none is settled.
  var leaflet: Int?
}
