import Glibc

/// The size of the window behind a descriptor.
public enum TerminalSize {
  /// Columns of the terminal; nil when the descriptor is none, or the terminal does not know its size.
  public static func columns(of descriptor: Int32) -> Int? {
    let columns = size(of: descriptor).columns
    return columns > 0 ? columns : nil
  }

  /// Rows and columns of the terminal; 0 for what it does not know.
  public static func size(of descriptor: Int32) -> (rows: Int, columns: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0) }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
