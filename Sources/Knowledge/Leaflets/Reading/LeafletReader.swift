/// Reads leaflets: Markdown in the standard layout, with a header that names the medicine.
public enum LeafletReader {
  /// Files beyond this size, in bytes, are no leaflets; most have fewer than ten thousand.
  private static let largestFile = 256 << 10

  /// Reads one leaflet.
  ///
  /// - Returns: The leaflet, and what its author should know. The leaflet is nil when the file cannot be used as one; an
  ///   error among the findings then says why. Any bytes may be given.
  public static func read(_ file: FolderContents.File) -> (leaflet: Leaflet?, findings: [Finding]) {
    var findings: [Finding] = []
    guard file.bytes.count <= largestFile else {
      findings.append(
        Finding(file: file.path, severity: .error, message: "This file is larger than 256 kB, so it is no leaflet."))
      return (nil, findings)
    }
    guard let source = SourceText(file, findings: &findings) else { return (nil, findings) }
    let header = FrontMatter(source, findings: &findings)
    let leaves = MarkdownReader.leaves(of: source, from: header.bodyStart)
    let disclaimer = Disclaimer(LeafSplitter.split(leaves, of: source), of: source)
    let body = SectionBuilder(disclaimer.leaves, title: header.title)
    var passages: [Passage] = []
    for section in body.sections {
      var builder = PassageBuilder(section, of: source)
      builder.build()
      passages += builder.passages
      findings += builder.findings
    }
    let review = LeafletReview(
      source: source, header: header, leaves: leaves, body: body, passages: passages, disclaimer: disclaimer.passage)
    findings += review.findings
    findings.sort()
    guard let title = header.title ?? body.title, review.isUsable else { return (nil, findings) }
    passages += disclaimer.passage.map { [$0] } ?? []
    return (Leaflet(stem: stem(of: file.path), title: title, passages: passages), findings)
  }

  /// A file's name without folders and extension.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}
