import Foundation

/// Where this repository's own files are, found from this file.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  /// The knowledge that Galen comes with.
  static let knowledge = root + "/Knowledge"

  /// A file of the repository as text; empty when it is not there.
  static func text(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: root + "/" + path) ?? Data(), as: UTF8.self)
  }
}
