/// Where this repository's own files are, found from this file.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  /// The knowledge that Galen comes with.
  static let knowledge = root + "/Knowledge"
}
