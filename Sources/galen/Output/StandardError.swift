import Glibc

/// Standard error, a line at a time.
enum StandardError {
  /// Writes a line; that it cannot be written is nobody's concern.
  static func write(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
