import Reporting

extension Figures {
  /// An interval in per cent, or the word for none.
  static func interval(_ interval: Interval?) -> String {
    interval.map { "\(decimal($0.lower * 100, places: 1)) to \(decimal($0.upper * 100, places: 1)) %" } ?? undefined
  }
}
