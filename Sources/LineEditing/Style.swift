/// How a piece of text looks on a terminal.
public enum Style: Sendable {
  /// As it comes; the only one where ``ColorPolicy`` says no.
  case none
  /// Strong.
  case bold
  /// Faint.
  case dim

  /// The text between the sequences that switch the style on and off.
  public func callAsFunction(_ text: String) -> String {
    guard let (on, off) = sequences else { return text }
    return on + text + off
  }

  /// The same for readline's prompt, where sequences stand between \001 and \002 because they take no room.
  func prompt(_ text: String) -> String {
    guard let (on, off) = sequences else { return text }
    return "\u{1}\(on)\u{2}\(text)\u{1}\(off)\u{2}"
  }

  private var sequences: (on: String, off: String)? {
    switch self {
    case .none: nil
    case .bold: ("\u{1B}[1m", "\u{1B}[0m")
    case .dim: ("\u{1B}[2m", "\u{1B}[0m")
    }
  }
}
