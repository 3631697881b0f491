import Glibc

/// The settings of a terminal on which every key is a byte: none is a signal, none stops the output, none is echoed.
///
/// So Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-S are bytes like others.
public struct KeyMode {
  private let descriptor: Int32
  private let before: termios

  /// Takes a terminal; nil when the descriptor is none.
  public init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    before = settings
  }

  /// Sets the terminal so, and forgets what was typed before; false when the terminal has gone.
  ///
  /// Whatever happened to the settings meanwhile, afterwards they are right.
  public func begin() -> Bool {
    var settings = before
    cfmakeraw(&settings)
    settings.c_iflag |= tcflag_t(IGNBRK)
    settings.c_oflag |= tcflag_t(OPOST | ONLCR)
    return tcsetattr(descriptor, TCSAFLUSH, &settings) == 0
  }

  /// Gives the terminal back as it was, and forgets what was typed.
  public func end() { tcsetattr(descriptor, TCSAFLUSH, [before]) }

  /// Forgets what was typed and not yet read.
  public static func discardInput(of descriptor: Int32) { tcflush(descriptor, TCIFLUSH) }
}
