import Reporting

/// What an evaluation found, ready to be shown as text or as a page.
public struct Report: Sendable {
  /// The names of the files that were asked, without their folders.
  public var files: [String]
  /// The number of questions that expect nothing and so were not judged.
  public var unlabelled = 0
  /// The number of records that could not be read.
  public var unreadable = 0
  /// What was measured on the files; nil when no file was given.
  public var measures: Measures?
  /// What changed against another run; nil when there is none.
  public var comparison: Comparison?
  /// What was measured on the knowledge's own phrasings; nil when that was not asked for.
  public var crossValidation: CrossValidation?
  /// The questions that were not answered right, with their words; empty unless they are to be shown.
  public var shown: [Judgement] = []

  /// A report on files.
  public init(files: [String]) { self.files = files }

  /// The parts of the report, the counts first.
  var sections: [ReportSection] {
    var sections: [ReportSection] = []
    if let measures { sections += [counts(measures)] + kinds(measures) }
    if let comparison { sections.append(Self.section(comparison)) }
    if let measures {
      sections += [
        Self.topics(measures.topics), Self.confusions(measures.confusions), Self.coverage(measures.curve),
        Self.calibration(measures.reliability, of: "passages quoted or held back"),
      ]
    }
    if let crossValidation { sections += Self.sections(crossValidation) }
    if !shown.isEmpty { sections.append(questions) }
    return sections
  }
}
