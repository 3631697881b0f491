import Synchronization

/// A wish to stop, made by a signal and seen by whoever reads or waits.
public final class StopRequest: Sendable {
  private let value = Atomic<Int32>(0)

  /// Nobody wishes to stop yet.
  public init() {}

  /// Wishes to stop because of a signal; may be called from a signal handler.
  public func stop(because signal: Int32) { value.store(signal, ordering: .relaxed) }

  /// The signal that came; nil when none has.
  public var signal: Int32? {
    let signal = value.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }
}
