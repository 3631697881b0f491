import Foundation
import Testing

/// The names by which the leaflet calls its own parts, read from the file without the help of the program.
enum LeafletFile {
  /// A question, label or section name, and the line on which it stands.
  struct Name: Sendable, CustomTestStringConvertible {
    var text: String
    /// 1-based.
    var line: Int
    var testDescription: String { text }
  }

  /// The leaflet's file, relative to the knowledge folder.
  static let path = "leaflets/magnesium-glycinate.md"

  /// The leaflet's lines with their ends, the first at index 0.
  static let lines: [String] = {
    let bytes = FileManager.default.contents(atPath: Repository.knowledge + "/" + path) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
      $0 + "\n"
    }
  }()

  /// The questions that it asks itself.
  static let questions = names(between: "* **Q:", and: "**")
  /// The words in bold with which items of its lists begin.
  static let labels = names(between: "* **", and: ":**").filter { !$0.text.hasPrefix("Q:") }
  /// The names of its sections; that of its disclaimer stands in bold type.
  static let sections =
    names(between: "### ", and: "\n")
    + names(between: "**Disclaimer", and: ":**").map {
      Name(text: "Disclaimer", line: $0.line)
    }

  private static func names(between start: String, and end: String) -> [Name] {
    lines.enumerated().compactMap { index, line in
      guard line.hasPrefix(start), let stop = line.dropFirst(start.count).firstRange(of: end) else { return nil }
      let text = line[line.index(line.startIndex, offsetBy: start.count)..<stop.lowerBound]
      return Name(text: text.trimmingCharacters(in: .whitespaces), line: index + 1)
    }
  }
}
