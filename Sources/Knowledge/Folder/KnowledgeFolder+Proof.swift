extension KnowledgeFolder {
  /// Checks each passage of each leaflet against the bytes of its file.
  ///
  /// - Parameter contents: The contents that the folder was read from, or what stands on disk by now.
  /// - Returns: An error for each passage that is not the leaflet's own wording any more; empty when all are proven.
  package func unproven(in contents: FolderContents) -> [Finding] {
    leaflets.flatMap { leaflet -> [Finding] in
      guard let path = leaflet.passages.first?.source.file else { return [] }
      let lines = RawLines(contents.files.first { $0.path == path }?.bytes ?? [])
      return leaflet.passages.compactMap { passage in
        VerbatimProof.failure(of: passage, in: lines).map { failure in
          Finding(
            file: path, line: passage.source.lines.lowerBound, severity: .error,
            message: "The passage “\(passage.heading)” cannot be proven to be the leaflet's own wording: \(failure).")
        }
      }
    }
  }
}
