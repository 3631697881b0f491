import Glibc
import LineEditing

// Reads lines as told by its arguments and prints each event as a line of its own, for the tests of the line readers.
//
//   LineEditingProbe plain|readline [--limit BYTES] [--idle MILLISECONDS] [--history FILE] [--bold] [CANDIDATE…]

struct Arguments {
  private var rest = Array(CommandLine.arguments.dropFirst())

  mutating func next() -> String { rest.removeFirst() }

  mutating func option(_ name: String) -> String? {
    guard let index = rest.firstIndex(of: name) else { return nil }
    defer { rest.removeSubrange(index...(index + 1)) }
    return rest[index + 1]
  }

  mutating func flag(_ name: String) -> Bool {
    defer { rest.removeAll { $0 == name } }
    return rest.contains(name)
  }

  var others: [String] { rest }
}

var arguments = Arguments()
let isPlain = arguments.next() == "plain"
let limit = arguments.option("--limit").flatMap { Int($0) } ?? LineLimits.bytes
let idleLimit = arguments.option("--idle").flatMap { Int($0) }.map { Duration.milliseconds($0) }
let history = arguments.option("--history").map { HistoryFile(path: $0) }
let style = arguments.flag("--bold") ? Style.bold : .none

func show(_ event: String) {
  print("event", event)
  fflush(nil)
}

func run(_ reader: some LineReader) {
  var reader = reader
  while true {
    switch reader.nextLine(prompt: "you> ") {
    case .line(let text): show("line \(text.debugDescription)")
    case .cutLine(let text): show("cut \(text.utf8.count) \(text.suffix(8).debugDescription)")
    case .interrupted: show("interrupted")
    case .resized: show("resized \(TerminalSize.columns(of: 0) ?? 0)")
    case .idle: show("idle")
    case .failed(let errno): show("failed \(errno)")
    case .end:
      // Asked again, so that the tests see that the end stays the end.
      show("end \(reader.nextLine(prompt: "") == .end)")
      return
    }
  }
}

if isPlain {
  run(PlainLineReader(limit: limit, idleLimit: idleLimit))
} else {
  let reader = try ReadlineLineReader(
    candidates: arguments.others, history: history, promptStyle: style, limit: limit, idleLimit: idleLimit)
  if (try? ReadlineLineReader()) != nil { show("two readers") }
  if let failure = reader.historyFailure { show("history \(failure)") }
  run(reader)
  if let failure = reader.historyFailure { show("history at the end \(failure)") }
}
