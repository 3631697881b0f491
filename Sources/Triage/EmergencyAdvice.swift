public import Knowledge

/// Says what to do about an alarm, in the words of `advice.yaml` and with the numbers of `phone-numbers.yaml`.
public struct EmergencyAdvice: Sendable {
  private let safety: Safety

  /// Takes the advice and the numbers.
  public init(_ safety: Safety) {
    self.safety = safety
  }

  /// The advice, and below it the lines to call, each on a line of its own.
  ///
  /// Without a region it names no number of one country as if it were everybody's. When the flag has no advice, which
  /// `galen check` reports, the lines still stand.
  public func message(for alarm: Alarm, region: Region?) -> String {
    let region = region ?? safety.anywhere
    let text = safety.advice(for: alarm.flag, line: alarm.line, level: alarm.level) ?? ""
    let advice = AdviceTemplate(text).pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): PhoneLine.Kind(rawValue: name).flatMap(region.line)?.spoken ?? ""
      }
    }.joined()
    return ([advice] + lines(for: alarm, region).map(\.listed)).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The alarm's own line first; whatever is urgent also gets the emergency number.
  private func lines(for alarm: Alarm, _ region: Region) -> [PhoneLine] {
    var kinds = alarm.line.map { [$0] } ?? []
    if alarm.level == .now { kinds.append(.emergency) }
    var lines: [PhoneLine] = []
    for line in kinds.compactMap(region.line) where !line.number.isEmpty && !lines.contains(line) {
      lines.append(line)
    }
    return lines
  }
}

extension PhoneLine {
  /// The line within a sentence: the bare number for emergencies, the name with the number for all others.
  fileprivate var spoken: String {
    if !say.isEmpty { return say }
    return kind == .emergency ? number : "\(name) (\(number))"
  }

  /// The line in a list of lines.
  fileprivate var listed: String {
    hours.isEmpty ? "\(name): \(number)" : "\(name): \(number) (\(hours))"
  }
}
