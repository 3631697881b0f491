import Batch
import Glibc

/// SIGINT and SIGTERM, taken as a wish to stop after what is under way.
enum Interruption {
  /// The wish; a static value, because a signal handler can take nothing else along.
  static let request = StopRequest()

  /// Takes the signals from now on; a second one ends the process at once.
  ///
  /// One that was ignored before, as under `nohup` or in the background of a script, stays ignored.
  static func isNoticed() {
    // Made before the first signal, so that the handler only stores a number.
    _ = request.signal
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      signal(number) { caught in
        Interruption.request.stop(because: caught)
        signal(caught, SIG_DFL)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var before = sigaction()
    sigaction(number, nil, &before)
    return unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
