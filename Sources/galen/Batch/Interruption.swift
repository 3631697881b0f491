import Batch
import Glibc

/// SIGINT and SIGTERM, taken as a wish to stop after what is under way.
enum Interruption {
  /// The wish; a static value, because a signal handler can take nothing else along.
  static let request = StopRequest()

  /// Takes the signals from now on; a second one ends the process at once.
  static func isNoticed() {
    // Made before the first signal, so that the handler only stores a number.
    _ = request.signal
    for number in [SIGINT, SIGTERM] {
      signal(number) { caught in
        Interruption.request.stop(because: caught)
        signal(caught, SIG_DFL)
      }
    }
  }
}
