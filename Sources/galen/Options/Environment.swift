import Glibc

/// The few variables of the environment that matter to what is shown.
enum Environment {
  /// The variables that decide on colour.
  static var ofColor: [String: String] {
    var values: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }
}
