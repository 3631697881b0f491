import Yams

/// Reads `topics/groups.yaml`: the groups' folder names with their titles, in the order in which people see them.
public enum GroupsReader {
  /// Reads the groups; entries that are wrong are left out and found.
  public static func read(_ file: FolderContents.File) -> (groups: [TopicGroup], findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return ([], findings) }
    let yaml = YAMLText(source)
    let entries = yaml.mapping("Each line here is “folder: Title”.", findings: &findings) ?? []
    var groups: [TopicGroup] = []
    for (key, value) in entries {
      guard let id = yaml.string(key, "The name of the folder is missing.", findings: &findings),
        let title = yaml.string(value, "The group “\(id)” has no title. Write it after the colon.", findings: &findings)
      else { continue }
      groups.append(TopicGroup(id: id, title: title))
    }
    return (groups, findings)
  }
}
