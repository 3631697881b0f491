import ArgumentParser
import Glibc

/// The knowledge that visits are served from, and how it gives way to new knowledge: at once and as a whole, or not at
/// all.
struct PinnedShelf {
  private let place: PrivateFolder
  /// The pin for the next visit.
  private(set) var current: KnowledgePin
  /// A pin that is being made, by which process.
  private var next: (pin: KnowledgePin, process: ChildProcess)?
  /// Whether the knowledge has changed again meanwhile.
  private var isStale = false
  private var number = 1

  /// Makes the first pin.
  ///
  /// - Throws: when the knowledge cannot be used; the process that tried it has said why.
  init(in place: PrivateFolder) throws(Failure) {
    self.place = place
    current = KnowledgePin(path: place.path + "/1")
    guard let check = KioskDuty.check.start(pin: current) else {
      throw Failure(message: "No process could be started.", code: Exit.internalError)
    }
    switch check.end(waiting: true) {
    case .code(0): return
    case .code(let code): throw Failure(quietly: ExitCode(code))
    case .signal, nil: throw Failure(message: "Reading the knowledge has failed.", code: Exit.internalError)
    }
  }

  /// Begins to make a pin of the knowledge as it is now.
  mutating func renew() {
    guard next == nil else {
      isStale = true
      return
    }
    number += 1
    let pin = KnowledgePin(path: "\(place.path)/\(number)")
    if let process = KioskDuty.recheck.start(pin: pin) {
      next = (pin, process)
    } else {
      KioskLog.error("No process could be started to read the new knowledge; the old one stays in use.")
    }
  }

  /// Takes the new pin if it is made; whether it did.
  mutating func settle() -> Bool {
    guard let (pin, process) = next, let end = process.end(waiting: false) else { return false }
    next = nil
    let isTaken = end == .code(0)
    if isTaken {
      KioskLog.note("The next visit has the new knowledge.")
      current.remove()
      current = pin
    } else {
      KioskLog.error("The new knowledge cannot be used; the old one stays in use.")
      pin.remove()
    }
    if isStale {
      isStale = false
      renew()
    }
    return isTaken
  }

  /// Ends what is being made.
  func stop() {
    guard let next else { return }
    kill(next.process.id, SIGKILL)
    _ = next.process.end(waiting: true)
  }
}
