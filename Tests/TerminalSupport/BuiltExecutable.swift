import Glibc

/// Executables that are built together with the tests.
package enum BuiltExecutable {
  /// The path of a product of this package; it stands beside the running tests.
  package static func path(of name: String) throws(PseudoTerminalError) -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else {
      throw PseudoTerminalError("The path of the running tests is not known", errno: errno)
    }
    defer { free(resolved) }
    let directory = String(cString: resolved).split(separator: "/").dropLast().joined(separator: "/")
    return "/\(directory)/\(name)"
  }
}
