/// What triage finds in somebody's words.
public struct Examination: Sendable, Hashable {
  /// The most urgent flag; nil when none is raised.
  public var alarm: Alarm?
  /// Whether a sign was there that was denied, long past, only asked about, or meant something else.
  ///
  /// Whoever else reads the same words, such as a classifier, should then not cry for help in triage's place.
  public var isQuieted: Bool

  /// Makes an examination; without arguments nothing was found.
  public init(alarm: Alarm? = nil, isQuieted: Bool = false) {
    self.alarm = alarm
    self.isQuieted = isQuieted
  }

  /// Takes over what another examination found, the earlier alarm winning where both are of one level.
  public mutating func add(_ other: Examination) {
    isQuieted = isQuieted || other.isQuieted
    guard let alarm = other.alarm, self.alarm.map({ $0.level < alarm.level }) ?? true else { return }
    self.alarm = alarm
  }
}
