/// Where a conversation's lines come from.
public protocol LineReader {
  /// Waits for the next line. Shows the prompt only if somebody is there to see it.
  mutating func nextLine(prompt: String) -> LineEvent
}
