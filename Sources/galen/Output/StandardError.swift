import Glibc

/// Standard error, a line at a time.
enum StandardError {
  /// Writes a line, or a piece of one; that it cannot be written is nobody's concern.
  static func write(_ text: String, isLine: Bool = true) {
    let bytes = Array((isLine ? text + "\n" : text).utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
