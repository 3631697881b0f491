/// The files that a batch reads and writes, each of which may play one part only.
///
/// Two parts in one file would destroy it: the one that is written last would take the place of the other.
public struct FileRoles {
  /// What a file is for, as the person says it, and all places that are written to for it.
  private struct Role {
    var option: String
    var path: String
    var places: [String]
  }

  private let inputs: Set<String>
  private let written: [Role]

  /// The files of a batch; nil is none.
  public init(inputs: [String], output: String?, junit: String?, summary: String?) {
    self.inputs = Set(inputs.filter { $0 != "-" }.map(WholeFile.resolved))
    func role(_ option: String, _ path: String?, _ places: (String) -> [String]) -> Role? {
      guard let path else { return nil }
      let target = WholeFile.resolved(path)
      // A pipe or device holds nothing that could be replaced.
      return Role(option: option, path: path, places: WholeFile.isReplaceable(target) ? [target] + places(target) : [])
    }
    written = [
      role("--output", output) { [OutputFile.draft(of: $0), OutputFile.checkpoint(of: $0)] },
      role("--junit", junit) { [JUnitFile.draft(of: $0)] },
      role("--summary-json", summary) { _ in [] },
    ].compactMap(\.self)
  }

  /// Says which file has two parts to play and what to do; nil when none has.
  public var clash: String? {
    for (number, role) in written.enumerated() {
      if role.path.isEmpty { return "\(role.option) must name a file." }
      if role.places.contains(where: inputs.contains) {
        return "\(role.option) would replace a file of questions, “\(role.path)”. Choose another file."
      }
      for other in written[..<number] where other.places.contains(where: role.places.contains) {
        return
          "\(other.option) and \(role.option) would write the same file, “\(role.path)”. Give each a file of its own."
      }
    }
    return nil
  }
}
