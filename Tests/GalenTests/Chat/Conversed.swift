/// A conversation on a pipe, taken apart into its replies, each of which ends with the disclaimer's line.
struct Conversed {
  let run: Run
  let replies: [String]

  init(_ lines: [String], _ options: [String] = []) throws {
    try self.init(input: lines.map { $0 + "\n" }.joined(), options)
  }

  init(input: String, _ options: [String] = []) throws {
    run = try Galen.run(["chat"] + options, input: input)
    var replies: [String] = []
    var current: [String] = []
    for line in run.lines where !line.isEmpty || !current.isEmpty {
      current.append(line)
      guard line.hasPrefix("Disclaimer: ") else { continue }
      replies.append(current.joined(separator: "\n"))
      current = []
    }
    // What is left over is a reply without its disclaimer, which no test expects.
    self.replies = current.isEmpty ? replies : replies + [current.joined(separator: "\n")]
  }
}
