import Glibc
import Matching

/// Where the knowledge folder and the cache are.
enum KnowledgeLocation {
  /// The knowledge folder: the one named, `$GALEN_KNOWLEDGE`, `./Knowledge`, or the copy installed beside the program.
  static func folder(named option: String?) throws(Failure) -> String {
    if let option { return option }
    if let named = environment("GALEN_KNOWLEDGE") { return named }
    let places = ["Knowledge"] + installed()
    if let found = places.first(where: isFolder) { return found }
    throw Failure(
      message: "There is no knowledge folder here. Name one with --knowledge DIR or in GALEN_KNOWLEDGE, "
        + "or start galen where a folder “Knowledge” is.",
      code: Exit.knowledge)
  }

  /// The knowledge folder of the public terminal: the one named, or the copy installed beside the program; neither where
  /// it was started nor the environment counts.
  static func kioskFolder(named option: String?) throws(Failure) -> String {
    if let found = option ?? installed().first(where: isFolder) { return found }
    throw Failure(
      message: "There is no knowledge folder beside the program. Name one with --knowledge DIR.", code: Exit.knowledge)
  }

  /// The directory for compiled shelves, by the XDG base directory rules; nil when the user has no home.
  static func cache() -> String? {
    if let base = environment("XDG_CACHE_HOME"), base.hasPrefix("/") { return base + "/galen" }
    return environment("HOME").map { $0 + "/.cache/galen" }
  }

  /// The cache of compiled shelves; nil when the user has no home.
  static func shelfCache() -> ShelfCache? { cache().map { ShelfCache(directory: $0) } }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// Beside the program, or in `share/galen` next to its `bin`.
  private static func installed() -> [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return [] }
    let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return [folder + "/Knowledge", folder + "/../share/galen/Knowledge"]
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
