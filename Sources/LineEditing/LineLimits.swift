/// What all readers agree on.
public enum LineLimits {
  /// The bytes of a line that are read when nothing else is said; no question is as long as that.
  public static let bytes = 64 * 1024
}
