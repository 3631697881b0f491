/// The probabilities at which the matcher speaks, asks or stays silent.
package struct Thresholds: Sendable {
  /// A wrong answer is this many times as bad as a missed one.
  ///
  /// Answers that pass for little more than even are right more often:
  /// with this cost instead of 2.2, 8 more of 621 questions by strangers are right and 1 more is wrong.
  package static let costOfWrong = 1.2

  /// An answer is given from this probability on: below it, the expected cost of being wrong exceeds that of saying
  /// nothing.
  package var answer = Confidence(Float(costOfWrong / (costOfWrong + 1)))
  /// Words that may be about something else altogether are answered from this probability on, so that everyday talk gets no
  /// passage.
  var answerToAnything: Confidence = 0.7
  /// Words are about a medicine or health when this is as probable as that.
  var aboutMedicine: Confidence = 0.99
  /// The disclaimer is an answer from this probability on.
  ///
  /// It stands below every reply, so that who misses it as an answer still reads it: being wrong counts for more beside that.
  var disclaimer = Confidence(Float((costOfWrong + 1) / (costOfWrong + 2)))
  /// A part of a question is answered from this probability on, where another part is surely answered.
  var clause: Confidence = 0.6
  /// A part is a second question from this probability on, where the whole text was read as another.
  var other: Confidence = 0.9
  /// A whole text supports what a part of it leads to from this probability on.
  var support: Confidence = 0.3
  /// A passage is offered as a choice from this probability on.
  var choice: Confidence = 0.1
  /// Choices are offered when the best is this probable.
  var clarify: Confidence = 0.45
  /// Choices are offered only to a question that is this probably about the medicine.
  var relevance: Confidence = 0.7
  /// A topic is named as one that the leaflet is silent on from this probability on.
  var silent: Confidence = 0.4
  /// Small talk is answered from this probability on.
  var smalltalk: Confidence = 0.5
  /// Somebody may need help now, from a little under evens on: missing it is the worst mistake.
  package var emergency: Confidence = 0.4
  /// A question that names a medicine must be as probable as this: of 944 emergencies none that no red flag names is less.
  var emergencyInQuestion: Confidence = 0.6
  /// But not in words that are hardly about health at all: "text mum and tell her I'm leaving".
  var emergencyRelevance: Confidence = 0.4
  /// A long text, in which something sounds alarming more often than not, must be as probable as this, and so must a part
  /// of a text that is no emergency as a whole.
  package var emergencyInStory: Confidence = 0.85
  /// The more words, the more that add up to an alarm by chance.
  var emergencyInLongStory: Confidence = 0.97
  /// Topics less probable than this do not count.
  var leastVote: Float = 0.01
}
