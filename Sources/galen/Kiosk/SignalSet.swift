import Glibc

/// Signals that are waited for, not handled.
struct SignalSet {
  private var set = sigset_t()

  /// A set of signals.
  init(_ numbers: [Int32]) {
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
  }

  /// From now on they wait until they are asked for.
  func block() { pthread_sigmask(SIG_BLOCK, [set], nil) }

  /// Waits for the next of them.
  func next() -> Int32 {
    var number: Int32 = 0
    while sigwait([set], &number) != 0 {}
    return number
  }
}
