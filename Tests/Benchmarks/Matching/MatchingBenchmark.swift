import Conversation
import Foundation
import Knowledge
import Language
import Matching

/// How long a question takes on its way, on one core and one leaflet: the median over the questions of the files given as
/// arguments.
///
/// Run it with `swift run -c release MatchingBenchmark Tests/Evaluation/tuning.jsonl`.
@main
enum MatchingBenchmark {
  /// How often each question is timed; the shortest time counts, because all else is other programs' doing.
  private static let rounds = 7

  /// A part of the way, with the shortest time of each question.
  private struct Stage {
    var name: String
    var times: [Duration]

    var median: Duration { times.sorted()[times.count / 2] }
    var ninetieth: Duration { times.sorted()[times.count * 9 / 10] }
  }

  static func main() throws {
    let questions = try CommandLine.arguments.dropFirst().flatMap(questions)
    guard !questions.isEmpty else {
      print("Name at least one file of questions in JSON Lines.")
      return
    }
    let shelf = try Shelf.open(folder: "Knowledge", cache: nil)
    let bot = try Bot(shelf: shelf)
    let utterances = questions.map { shelf.utterance($0, about: 0) }
    let stages = [
      stage("analysis", of: questions) { _ = shelf.utterance($0, about: 0) },
      stage("matching", of: utterances) { _ = shelf.matcher.read($0, leaflet: 0) },
      stage("one topic model", of: utterances) { _ = shelf.matcher.probabilities(of: $0) },
      stage("whole reply", of: questions) { question in
        var conversation = Conversation(bot)
        _ = conversation.reply(to: question)
      },
    ]
    let matching = stages[1].median
    print("\(questions.count) questions; microseconds a question")
    for stage in stages {
      print(
        "\(stage.name): median \(microseconds(stage.median)), nine in ten below \(microseconds(stage.ninetieth)), "
          + "\(ratio(stage.median, matching)) times matching")
    }
  }

  private static func stage<Input>(_ name: String, of inputs: [Input], _ work: (Input) -> Void) -> Stage {
    let clock = ContinuousClock()
    let times = inputs.map { input in
      (0..<rounds).map { _ in clock.measure { work(input) } }.min() ?? .zero
    }
    return Stage(name: name, times: times)
  }

  private static func questions(in path: String) throws -> [String] {
    struct Line: Decodable { var question: String? }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).question }
  }

  private static func microseconds(_ duration: Duration) -> String {
    String(format: "%.1f", Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6)
  }

  private static func ratio(_ one: Duration, _ other: Duration) -> String { String(format: "%.1f", one / other) }
}
