public import Language
public import Matching
public import Triage

/// How the last reply came about: what was said, which step of the conversation decided, and what was found on the way.
public struct Account: Sendable {
  /// The steps of a conversation that can decide what is replied.
  public enum Step: Sendable, Hashable {
    /// What the matcher made of the words.
    case reading
    /// The words tell of an emergency.
    case triage
    /// The words tell of an emergency together with those of the turn before.
    case triageOverTwoTurns
    /// The emergency of the turns before goes on.
    case ongoingEmergency
    /// The person chose from what the last reply offered.
    case choice
    /// The person asked for the reason of the last answer.
    case reason
    /// Nothing was asked: "okay, thanks".
    case courtesy
    /// The words name a medicine that is not on the shelf.
    case absentMedicine
    /// The words name a medicine by a name that several leaflets fit.
    case severalMedicines
    /// It is not clear which medicine is meant.
    case noLeaflet
    /// Nothing was typed that has words.
    case nothingTyped
  }

  /// What was said, repaired.
  public var said: Utterance
  /// Which step decided.
  public var step = Step.reading
  /// The red flag that the words raised; nil when there was none.
  public var alarm: Alarm?
  /// What the matcher made of the words, completed by what went before; nil when it was not asked.
  public var reading: Reading?
  /// Whether the words were read together with what was said before.
  public var isCompleted = false
  /// Whether the passage was chosen by the person that the medicine is for.
  public var isForPerson = false
  /// What was said of the person, for which a precaution was added.
  public var cautioned: [Utterance] = []

  /// Begins the account of a turn.
  init(said: Utterance) { self.said = said }

  /// Takes in how a turn was read.
  mutating func take(_ question: Question, asked turn: Turn, alarm: Alarm?) {
    self.alarm = alarm
    reading = question.reading
    isCompleted = ![turn.utterance, turn.unwrapped, turn.core].contains(question.reading.evidence.said)
    isForPerson = question.isForPerson
  }
}
