import ArgumentParser
import Glibc
import Kiosk

/// What a process is started for by the supervisor, with the arguments that the supervisor has itself.
enum KioskDuty: String, ExpressibleByArgument {
  /// Serving one person.
  case visit
  /// Copying and trying the knowledge at the start.
  case check
  /// The same when it has changed.
  case recheck

  /// Starts this very program, as it was when the supervisor was started, in a clean environment.
  func start(pin: KnowledgePin, descriptors: [Int32: Int32] = [:]) -> ChildProcess? {
    let words = ["/proc/self/exe"] + CommandLine.arguments.dropFirst() + ["--duty", rawValue, "--pin", pin.path]
    // On the public terminal nothing may be seen but screens: no log, no last words of a process.
    let isSeen = isatty(STDERR_FILENO) != 0 && self != .check
    var environment = CleanEnvironment.kept(of: Environment.all)
    // A process that crashes must not offer its memory to whoever stands there: Swift's runtime would ask.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return ChildProcess(
      words, environment: environment, descriptors: descriptors, silenced: isSeen ? [STDERR_FILENO] : [])
  }
}
