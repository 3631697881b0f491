/// The environment that the public terminal lets through.
public enum CleanEnvironment {
  private static let names: Set<String> = ["TERM", "LANG", "LINES", "COLUMNS"]

  /// Only the variables that say what terminal this is and which characters it shows.
  public static func kept(of environment: [String: String]) -> [String: String] {
    environment.filter { names.contains($0.key) || $0.key.hasPrefix("LC_") }
  }
}
