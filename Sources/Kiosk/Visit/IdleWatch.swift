/// Watches whether somebody is still at the terminal.
///
/// It knows no clock: moments are given to it, as times since any fixed one. By WCAG 2.2.1 (Timing Adjustable,
/// https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable) a person is warned and has at least twenty seconds in
/// which any key goes on, as often as they like.
public struct IdleWatch: Sendable {
  /// What is to be done now.
  public enum Finding: Sendable, Hashable {
    /// Nothing.
    case present
    /// Nobody has pressed a key for a while: ask whether they are still there.
    case absent
    /// Nobody has answered.
    case gone
  }

  /// How long after the warning everything is gone.
  public static let grace = Duration.seconds(20)

  private let limit: Duration
  private var lastKey: Duration?
  private var warned: Duration?

  /// Watches from the first key on; until then there is nothing to forget.
  ///
  /// - Parameter limit: The time without a key before the warning.
  public init(limit: Duration) { self.limit = limit }

  /// Whether the warning stands.
  public var isWarning: Bool { warned != nil }

  /// A key was pressed.
  public mutating func keyPressed(at now: Duration) {
    lastKey = now
    warned = nil
  }

  /// Looks at the clock.
  ///
  /// However long it has not been looked at, the warning comes first and has its full time.
  public mutating func look(at now: Duration) -> Finding {
    guard let lastKey else { return .present }
    if let warned { return now - warned >= Self.grace ? .gone : .absent }
    guard now - lastKey >= limit else { return .present }
    warned = now
    return .absent
  }

  /// How long there is nothing to look at; nil: for ever.
  public func rest(at now: Duration) -> Duration? {
    guard let lastKey else { return nil }
    let next = warned.map { $0 + Self.grace } ?? lastKey + limit
    return max(.zero, next - now)
  }
}
