import Conversation
import Kiosk
import Matching
import Tally

/// Counts the questions of a visit in the operator's tally.
struct VisitTally: VisitObserver {
  let recorder: TallyRecorder

  /// Counts a question; what hinders that is told to the operator and hinders nothing else.
  mutating func noticed(_ reply: Reply, decision: Decision?, question: String) {
    do throws(TallyError) {
      try recorder.record(reply, decision: decision, question: question, on: .today)
    } catch {
      KioskLog.error(error.description)
    }
  }
}
