import Conversation
import Evaluation
import Knowledge
import LineEditing
import Matching

/// Answers the questions of files one by one, in their order.
struct BatchRun: ~Copyable {
  /// What became of the whole batch.
  struct Summary {
    /// How often each outcome came.
    var outcomes: [Outcome: Int] = [:]
    /// How many expectations were missed.
    var missedExpectations = 0
  }

  private let bot: Bot
  private let format: BatchCommand.OutputFormat
  private let printer: ReplyPrinter
  private let explains: Bool
  private var sessions: [String: Conversation] = [:]
  private var output = StandardOutput()
  /// What became of the questions so far.
  private(set) var summary = Summary()

  /// Prepares a run.
  init(bot: Bot, format: BatchCommand.OutputFormat, options: SharedOptions) {
    self.bot = bot
    self.format = format
    printer = ReplyPrinter(texts: bot.shelf.texts, options: options)
    explains = options.explain
  }

  /// Answers a file; `-` is standard input.
  mutating func answer(file: String, input: QuestionFormat) throws(Failure) {
    var lines = try ByteLines(path: file)
    var number = 0
    while let line = try lines.next() {
      number += 1
      let read = Result { () throws(BatchQuestion.Problem) in try Self.question(on: line, input: input) }
      switch read {
      case .success(nil): continue
      case .success(let question?): try answer(question, line: number)
      case .failure(let problem): try write(bot.unreadable(problem.message), for: nil, line: number)
      }
    }
  }

  private static func question(
    on line: ByteLines.Line, input: QuestionFormat
  ) throws(BatchQuestion.Problem) -> BatchQuestion? {
    let bytes = try BatchQuestion.bytes(of: line)
    return switch input {
    case .text: try BatchQuestion(textLine: bytes)
    case .jsonl: try BatchQuestion(jsonLine: bytes)
    }
  }

  /// Answers a question in its session's conversation, or in one of its own.
  private mutating func answer(_ question: BatchQuestion, line: Int) throws(Failure) {
    var conversation = question.session.flatMap { sessions[$0] } ?? Conversation(bot)
    let reply = conversation.reply(to: question.question)
    if let session = question.session { sessions[session] = conversation }
    if let expectation = question.expectation, !expectation.isMet(by: Answer(reply)) {
      summary.missedExpectations += 1
    }
    try write(reply, for: question, line: line)
    if explains { Explaining.write(conversation, shelf: bot.shelf) }
  }

  private mutating func write(_ reply: Reply, for question: BatchQuestion?, line: Int) throws(Failure) {
    summary.outcomes[reply.outcome, default: 0] += 1
    switch format {
    case .jsonl:
      var fields = question?.carried ?? [:]
      fields["line"] = .integer(Int64(line))
      if let expectation = question?.expectation {
        fields["verdict"] = .string(expectation.isMet(by: Answer(reply)) ? "pass" : "fail")
      }
      try output.line(ReplyRecord(question: question?.question, reply: reply).adding(fields).json())
    case .text:
      if let question { try output.line("> " + Sanitizer.line(question.question)) }
      try output.line(printer.text(of: reply) + "\n")
    }
    // Whoever stops a batch half-way finds what was finished.
    try output.flush()
  }
}
