import Foundation
import TestSupport

extension TemporaryFolder {
  /// Writes a file, with the folders above it, and returns its path.
  @discardableResult
  func file(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    try write(bytes, to: name)
    return path + "/" + name
  }

  /// Writes a file of text, with the folders above it, and returns its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  /// Copies a file or folder to a name in this one.
  func copy(_ source: String, as name: String) throws {
    let target = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: target.path)
  }

  /// The paths of all files and folders in it, relative to it, in order.
  var everything: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }
}
