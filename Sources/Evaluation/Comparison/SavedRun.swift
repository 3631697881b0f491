import FoundationEssentials

/// The verdicts of a run, to be kept and compared with a later one; the questions themselves are not kept.
public struct SavedRun: Sendable, Hashable {
  /// A question's place with its verdict.
  public struct Entry: Sendable, Hashable, Codable {
    /// Where the question stands.
    public var place: LabelledQuestion.Place
    /// How good its reply was.
    public var verdict: Verdict
  }

  /// The verdicts, in the order of the questions.
  public var entries: [Entry]

  /// The run that gave these judgements.
  public init(_ judgements: [Judgement]) {
    entries = judgements.map { Entry(place: $0.question.place, verdict: $0.verdict) }
  }

  /// The form in which a run is written.
  private struct File: Codable {
    var format: String
    var entries: [Entry]

    static let format = "galen run 1"
  }

  /// Reads a run that was kept; nil when these bytes are none.
  public init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.format == File.format else {
      return nil
    }
    entries = file.entries
  }

  /// The run as JSON, to be kept.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Texts and whole numbers always encode.
    guard let data = try? encoder.encode(File(format: File.format, entries: entries)) else { return "{}" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
