import Foundation
import Knowledge
import Matching

/// Prints what speaks for each passage as an answer to labelled questions that name their medicine, for
/// `Tests/Scripts/fit_ranker.py`.
///
///     RankerProbe KNOWLEDGE CACHE FILE…
///
/// A line a passage, with tabs between: the question's number, 1 if the passage is a right answer or else 0, and the signals
/// in the order of `PassageRanker.Signals`. Questions without a passage to find count as those whose leaflet is silent.
@main
enum RankerProbe {
  /// A question of a file in JSON Lines; other keys are of no matter here.
  private struct Question: Decodable {
    var question: String
    var expect: OneOrMore?
    var expectText: [String]?
    var leaflet: OneOrMore?
    var clarify: Bool?

    enum CodingKeys: String, CodingKey {
      case question, expect, leaflet, clarify
      case expectText = "expect_text"
    }
  }

  private enum OneOrMore: Decodable {
    case values([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        self = .values([one])
      } else {
        self = .values(try container.decode([String].self))
      }
    }

    var all: [String] { if case .values(let all) = self { all } else { [] } }
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      print("Name a knowledge folder, a cache and at least one file of questions in JSON Lines.")
      return
    }
    let shelf = try Shelf.open(folder: arguments[1], cache: ShelfCache(directory: arguments[2]))
    var number = 0
    for file in arguments[3...] {
      for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
        let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        guard let leaflet = leaflet(of: question, on: shelf) else { continue }
        number += 1
        let passages = shelf.leaflets[leaflet].passages
        for (passage, signals) in shelf.signals(for: question.question, leaflet: leaflet) {
          let text = folded("\(passages[passage].section) \(passages[passage].heading) \(passages[passage].text)")
          let isRight = (question.expectText ?? []).contains { text.contains(folded($0)) }
          let values = signals.map { String($0) }.joined(separator: "\t")
          print("\(number)\t\(isRight ? 1 : 0)\t\(values)")
        }
      }
    }
  }

  /// The leaflet that a question is about; the seed leaflet when it says none, nil when the question teaches nothing.
  ///
  /// Emergencies, small talk and questions about no medicine in particular teach nothing.
  private static func leaflet(of question: Question, on shelf: Shelf) -> Int? {
    let expected = question.expect?.all ?? []
    guard question.clarify != true, !expected.contains("urgent"), !expected.contains("smalltalk") else { return nil }
    let stems = question.leaflet?.all ?? ["magnesium-glycinate"]
    return stems.lazy.compactMap(shelf.leaflets.index(ofStem:)).first
  }

  private static func folded(_ text: String) -> String {
    text.filter { !"*_`".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
