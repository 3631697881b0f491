import Tally
import TestSupport
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    "2026-11-26", "1970-01-01", "2000-02-29", "2024-02-29", "1999-12-31", "0001-01-01", "9999-12-31", "1900-03-01",
  ])
  func aDayIsReadAsItIsWritten(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-11", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-26",
    "2026-11-26 ", "+026-11-26", "2026-11-+6", "0000-01-01", "٢٠٢٦-١١-٢٦", "2026/11/26",
  ])
  func whatIsNoDayIsRefused(text: String) { #expect(Day(text) == nil) }

  @Test func daysFollowEachOther() throws {
    var day = try #require(Day("1899-12-30"))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, number) = (1899, 12, 30)
    for _ in 0..<80_000 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      number += 1
      if number > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, number) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      day = day.advanced(by: 1)
      guard day == Day(year: year, month: month, day: number) else {
        Issue.record("\(day) is not \(year), \(month), \(number)")
        return
      }
    }
  }

  @Test(arguments: [
    ("2026-11-26", "2026-11-23"), ("2026-11-23", "2026-11-23"), ("2026-11-29", "2026-11-23"),
    ("2027-01-01", "2026-12-28"), ("1970-01-01", "1969-12-29"), ("1969-12-28", "1969-12-22"),
  ])
  func aWeekBeginsOnMonday(day: String, monday: String) {
    #expect(Day(day)?.startOfWeek.description == monday)
  }

  @Test func theLaterDayIsGreater() throws {
    let day = try #require(Day("2026-11-26"))
    #expect(day.advanced(by: -1) < day && day.advanced(by: 400) > day && day.advanced(by: 0) == day)
  }
}
