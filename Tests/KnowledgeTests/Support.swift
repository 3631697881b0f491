import Knowledge

extension FolderContents.File {
  /// A file that stands on no disk.
  init(_ path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension Passage {
  /// The passage on one line: kind, section, heading, lines and text, line breaks shown as `/`.
  var summary: String {
    let lines = "\(source.lines.lowerBound)-\(source.lines.upperBound)"
    return "\(kind) | \(section) | \(heading) | \(lines) | \(text.replacing("\n", with: " / "))"
  }
}

/// A leaflet in which nothing is missing: the header takes lines 1 to 3, and each section two lines from line 5 on.
enum Sample {
  static let header = "---\ntitle: Biotin\n---\n"

  static let complete =
    header + """
      # Biotin
      ### Generic Name
      Biotin
      ### Usage
      For hair.
      ### Dosage
      One a day.
      ### Side Effects
      None are known.
      ### How it Works
      Nobody knows.
      ### Precautions
      * **Pregnancy:** Ask first.
      ### FAQs
      * **Q: Is it safe?** A: Mostly.

      **Disclaimer:** Ask a doctor.

      """

  /// Reads a leaflet made of the header and a body, and checks each of its passages against its bytes.
  static func passages(_ body: String) -> [String] {
    let file = FolderContents.File("leaflets/biotin.md", header + body)
    let passages = LeafletReader.read(file).leaflet?.passages ?? []
    return passages.map { passage in
      passage.summary + (VerbatimProof.failure(of: passage, in: file.bytes).map { " UNPROVEN: \($0)" } ?? "")
    }
  }

  /// The findings on a leaflet.
  static func findings(_ text: String) -> [String] {
    LeafletReader.read(FolderContents.File("leaflets/biotin.md", text)).findings.map(\.description)
  }
}
