/// Whether output may use colour and bold type.
public enum ColorPolicy {
  /// Only on a terminal that can do it, and only if nobody objects: by `--no-color`, or by a `NO_COLOR` that is not
  /// empty (https://no-color.org).
  public static func usesColor(isTerminal: Bool, environment: [String: String], noColorOption: Bool) -> Bool {
    guard isTerminal, !noColorOption, environment["NO_COLOR", default: ""].isEmpty else { return false }
    return !["", "dumb"].contains(environment["TERM", default: ""])
  }
}
