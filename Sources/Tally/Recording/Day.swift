internal import Glibc

/// A day of the calendar, which is the finest time that a tally knows.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1 January 1970; negative before.
  let number: Int

  private init(number: Int) { self.number = number }

  /// A day by its date, such as 2026, 11, 26; nil when the calendar has no such day, or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    number = Self.number(year: year, month: month, day: day)
    // A day that a month does not have, such as 30 February, comes back as another.
    guard date == (year, month, day) else { return nil }
  }

  /// A day written as `2026-11-26`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that it is now, where the machine stands.
  public static var today: Day {
    var (now, parts) = (time(nil), tm())
    guard localtime_r(&now, &parts) != nil else { return Day(number: now / 86_400) }
    return Day(
      number: number(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)))
  }

  /// The day so many days later; earlier for a negative number.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// The Monday of its week.
  public var startOfWeek: Day {
    // 1 January 1970 was a Thursday.
    let daysSinceMonday = ((number + 3) % 7 + 7) % 7
    return advanced(by: -daysSinceMonday)
  }

  /// The date as ISO 8601 writes it, such as `2026-11-26`.
  public var description: String {
    func padded(_ value: Int, _ length: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(length - digits.count, 0)) + digits
    }
    let (year, month, day) = date
    return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
  }

  /// Whether a day comes before another.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  // The two conversions are those of Howard Hinnant, "chrono-compatible low-level date algorithms",
  // https://howardhinnant.github.io/date_algorithms.html: years begin in March, so that leap days end them, and 400
  // years, an era, are always 146,097 days.

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var date: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
