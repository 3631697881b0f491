import Glibc
import Kiosk

/// A visit that is going on in a process of its own.
struct RunningVisit {
  let process: ChildProcess
  private let start = ContinuousClock.now
  /// Its other end is ``VisitRun/lifeline``.
  private let lifeline: Int32

  /// Starts a visit with the knowledge of a pin; nil when that is not possible.
  init?(pin: KnowledgePin) {
    guard let pipe = Pipe() else { return nil }
    let child = KioskDuty.visit.start(pin: pin, descriptors: [VisitRun.lifeline: pipe.reading])
    close(pipe.reading)
    guard let child else {
      close(pipe.writing)
      return nil
    }
    process = child
    lifeline = pipe.writing
  }

  /// How long it has been going on.
  var age: Duration { ContinuousClock.now - start }

  /// Tells it that there is new knowledge: if nobody is there, it makes room for a visit that has it.
  func tellOfNewKnowledge() {
    var byte: UInt8 = 1
    _ = write(lifeline, &byte, 1)
  }

  /// Closes what is left of it.
  func letGo() { close(lifeline) }
}
