/// Why a visit is over; the process of the visit ends with its number.
public enum VisitEnding: Int32, Sendable, Hashable {
  /// The person has left, or started over.
  case over = 0
  /// The operator has typed the exit phrase.
  case operatorLeft = 3
  /// The terminal has gone.
  case hungUp = 4
}
