import Glibc

/// The size of the window behind a descriptor.
public enum TerminalSize {
  /// Columns of the terminal; nil when the descriptor is none, or the terminal does not know its size.
  public static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
