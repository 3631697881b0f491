/// What happens at the terminal while a person is there.
public enum VisitEvent: Sendable, Hashable {
  /// A line was typed and Enter was pressed.
  case line(String)
  /// A key for the next or the previous page.
  case pageDown, pageUp
  /// A key to show the screen anew, or a key that answers the warning.
  case redraw
  /// A key to leave.
  case leave
  /// More was typed than a line can hold.
  case tooLong
  /// Nobody has pressed a key for a while.
  case absent
  /// Nobody has answered the warning.
  case gone
  /// The window has another size.
  case resized(Display)
  /// There is new knowledge for the next person.
  case renewed
  /// The terminal has gone.
  case hungUp
  /// What was to be printed was printed, or not.
  case printed(Bool)
}
