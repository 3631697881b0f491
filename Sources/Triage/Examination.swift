/// What triage finds in somebody's words.
public struct Examination: Sendable, Hashable {
  /// The most urgent flag; nil when none is raised.
  public var alarm: Alarm?
  /// Whether a sign was there that was denied, long past, only asked about, or meant something else.
  ///
  /// Whoever else reads the same words, such as a classifier, should then not cry for help in triage's place.
  public var isQuieted: Bool
  /// The most urgent flag that would have been raised, had it not been denied, long past or otherwise quieted; nil when
  /// there is none.
  ///
  /// What is denied now may come.
  public var quieted: Alarm?

  /// Makes an examination; without arguments nothing was found.
  public init(alarm: Alarm? = nil, isQuieted: Bool = false, quieted: Alarm? = nil) {
    self.alarm = alarm
    self.isQuieted = isQuieted
    self.quieted = quieted
  }

  /// Takes over what another examination found, the earlier alarm winning where both are of one level.
  public mutating func add(_ other: Examination) {
    isQuieted = isQuieted || other.isQuieted
    alarm = Self.moreUrgent(alarm, other.alarm)
    quieted = Self.moreUrgent(quieted, other.quieted)
  }

  /// The more urgent of two alarms, the first where both are of one level.
  private static func moreUrgent(_ one: Alarm?, _ other: Alarm?) -> Alarm? {
    guard let one, let other else { return one ?? other }
    return one.level < other.level ? other : one
  }
}
