import Glibc

/// Why a session at a pseudo-terminal could not go on.
package struct PseudoTerminalError: Error, CustomStringConvertible {
  /// What went wrong, and what had been seen on the terminal.
  package let description: String

  init(_ sentence: String, errno: Int32? = nil, seen: [UInt8]? = nil) {
    var description = sentence
    if let errno { description += ": " + String(cString: strerror(errno)) }
    if let seen { description += ". Seen so far: " + String(decoding: seen, as: UTF8.self).debugDescription }
    self.description = description
  }
}
