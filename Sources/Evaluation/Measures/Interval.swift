/// A 95 % confidence interval for a share, by Wilson's score method.
///
/// With p = successes / n and z = 1.96 the bounds are (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source:
/// Wilson, Probable Inference, the Law of Succession, and Statistical Inference (JASA 22, 1927).
public struct Interval: Sendable, Hashable {
  /// The lower bound, 0 to 1.
  public var lower: Double
  /// The upper bound, 0 to 1.
  public var upper: Double

  /// The normal distribution's quantile that leaves 2.5 % on each side.
  private static let z = 1.959_963_984_540_054

  /// The interval for a number of successes; nil when nothing was tried.
  public init?(successes: Int, of count: Int) {
    guard count > 0 else { return nil }
    let n = Double(count)
    let share = Double(successes) / n
    let square = Self.z * Self.z
    let middle = share + square / (2 * n)
    let reach = Self.z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    // The bounds hold the share and are shares themselves; only rounding could put them a hair beyond.
    lower = min(max((middle - reach) / (1 + square / n), 0), share)
    upper = max(min((middle + reach) / (1 + square / n), 1), share)
  }
}
