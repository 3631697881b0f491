import Yams

/// The header of a leaflet's file, with the medicine's name.
struct FrontMatter {
  /// The medicine's name; nil when the header does not say it.
  private(set) var title: String?
  /// The line on which the leaflet itself begins.
  private(set) var bodyStart = 1

  /// Keys that leaflets may have; all but the title are for the web site that they come from.
  private static let known = ["layout", "title", "nav_exclude"]

  /// Reads the header of a leaflet; without one, there is a finding and no title.
  init(_ source: SourceText, findings: inout [Finding]) {
    guard let header = Header(source) else {
      findings.append(
        Finding(
          file: source.file, severity: .warning,
          message: "The leaflet has no header with the medicine's name. Begin the file with a line “---”, "
            + "a line “title: …” and another line “---”."))
      return
    }
    guard header.isClosed else {
      findings.append(
        Finding(
          file: source.file, severity: .error,
          message: "The header that begins here has no end. Write a line “---” below its last line."))
      return
    }
    bodyStart = header.bodyStart
    let yaml = YAMLText(source, from: header.yaml.lowerBound, upTo: header.yaml.upperBound)
    let entries = yaml.mapping("The header holds no “title: …”. Write the medicine's name there.", findings: &findings)
    for (key, value) in entries ?? [] {
      switch key.string {
      case "title":
        title = yaml.string(value, "The title is empty. Write the medicine's name there.", findings: &findings)
      case let name where Self.known.contains(name ?? ""): break
      case let name:
        let hint = NearestName.hint(for: name ?? "", among: Self.known)
        findings.append(
          yaml.finding(.warning, at: key, "The header's “\(name ?? "")” means nothing here and is left out.\(hint)"))
      }
    }
  }
}
