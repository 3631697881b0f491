/// How soon somebody should speak to a person instead of a program.
public enum Urgency: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing in the words asks for haste.
  case none
  /// A pharmacist should hear of it before the next dose.
  case pharmacist
  /// A doctor should hear of it today.
  case today
  /// Somebody should call for help now.
  case now

  /// The less urgent comes first.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

  /// 0 for `none` up to 3 for `now`.
  private var rank: Int {
    switch self {
    case .none: 0
    case .pharmacist: 1
    case .today: 2
    case .now: 3
    }
  }
}
