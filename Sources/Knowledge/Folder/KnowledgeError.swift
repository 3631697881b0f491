/// Why a knowledge folder cannot be used at all.
public enum KnowledgeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no folder at this path.
  case folderMissing(String)
  /// The folder at this path, or a file in it, is there but cannot be read; the reason is the system's own.
  case unreadable(String, reason: String)
  /// The folder at this path holds no leaflet that could be read.
  case noUsableLeaflet(String)
  /// The folder at this path holds no topic that questions could be learnt from.
  case noTopics(String)

  /// One or two plain sentences: what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .folderMissing(let path):
      "There is no knowledge folder at “\(path)”. Name the right one with --knowledge."
    case .unreadable(let path, let reason):
      "“\(path)” cannot be read: \(reason). Check its permissions, then start again."
    case .noUsableLeaflet(let path):
      "The knowledge folder “\(path)” holds no leaflet that can be used. "
        + "Put at least one into its folder “leaflets”, or run “galen check” to see what is wrong with those there."
    case .noTopics(let path):
      "The knowledge folder “\(path)” holds no topics with phrasings to learn from. "
        + "Put them into its folder “topics”, or run “galen check” to see what is wrong with those there."
    }
  }
}
