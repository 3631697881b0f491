import Foundation

/// A knowledge folder with some leaflets beside the one of this repository, and a cache of its own.
struct TrialShelf {
  private let root: URL
  private let leaflets: [URL]

  private var knowledge: String { root.path + "/Knowledge" }
  private var environment: [String: String] { ["XDG_CACHE_HOME": root.path + "/cache"] }

  /// Copies the knowledge of the repository, in whose folder this runs, and the leaflets.
  init(leaflets: [URL]) throws {
    self.leaflets = leaflets
    let files = FileManager.default
    root = files.temporaryDirectory.appending(path: "galen-shelf-\(UUID().uuidString)")
    try files.createDirectory(at: root, withIntermediateDirectories: true)
    try files.copyItem(at: URL(filePath: "Knowledge"), to: root.appending(path: "Knowledge"))
    for leaflet in leaflets {
      let copy = root.appending(path: "Knowledge/leaflets/" + leaflet.lastPathComponent)
      if !files.fileExists(atPath: copy.path) { try files.copyItem(at: leaflet, to: copy) }
    }
  }

  /// Removes it.
  func remove() { try? FileManager.default.removeItem(at: root) }

  /// Its figures as a row of the table.
  func row(galen: String) throws -> String {
    let built = try (0..<3).map { _ in
      try? FileManager.default.removeItem(atPath: root.path + "/cache")
      return try measured([galen, "index"])
    }
    let index = built.min { $0.wall < $1.wall } ?? built[0]
    let first = try (0..<15).map { _ in try measured([galen, "ask", "what if i miss a dose of magnesium glycinate"]) }
    let firstPeak = first.map(\.peak).max() ?? 0
    let answered = first.map(\.wall).sorted()[first.count / 2]
    let onOne = try cost(of: questionsOnOne(), galen: galen)
    let onAny = try cost(of: questionsOnAny(), galen: galen)
    return "| \(leaflets.count + 1) | \(seconds(index.wall)) | \(seconds(index.processor)) | \(megabytes(index.peak)) "
      + "| \(megabytes(fileSize())) | \(milliseconds(answered)) | \(megabytes(firstPeak)) "
      + "| \(microseconds(onOne)) | \(microseconds(onAny)) |"
  }

  private func measured(_ command: [String]) throws -> Measured {
    try Measured(command + ["--quiet", "--knowledge", knowledge], environment: environment)
  }

  /// Seconds a question costs on one core, without the start.
  private func cost(of questions: [String], galen: String) throws -> Double {
    let few = try best(of: Array(questions.prefix(1)), galen: galen)
    return (try best(of: questions, galen: galen) - few) / Double(questions.count - 1)
  }

  private func best(of questions: [String], galen: String) throws -> Double {
    let file = root.path + "/questions.txt"
    try (questions.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return try (0..<3).map { _ in try measured([galen, "batch", file, "--jobs", "1", "--format", "jsonl"]).wall }.min()
      ?? 0
  }

  /// Questions in many words on one leaflet, which each names; no two are the same, because Galen remembers replies.
  private func questionsOnOne() throws -> [String] {
    struct Line: Decodable { var question: String }
    return try ["tuning", "tuning-a", "tuning-b"].flatMap { name in
      try String(contentsOfFile: "Tests/Evaluation/\(name).jsonl", encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8)).question
      }
    }.map { "magnesium glycinate: " + $0.replacingOccurrences(of: "\n", with: " ") }
  }

  /// A thousand short questions, each on the next leaflet; no two are the same.
  private func questionsOnAny() -> [String] {
    let names =
      ["magnesium glycinate"]
      + leaflets.map { $0.deletingPathExtension().lastPathComponent.replacingOccurrences(of: "-", with: " ") }
    let count = 1000
    return (0..<count).map { place in
      let name = names[place % names.count * max(1, names.count / count) % names.count]
      return [
        "what if i miss dose \(place) of \(name)", "can i drink \(place) glasses of wine with \(name)",
        "does \(name) still work after \(place) days",
      ][place % 3]
    }
  }

  private func fileSize() -> Double {
    let cache = root.appending(path: "cache/galen")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cache.path)) ?? []
    let sizes = names.filter { $0.hasPrefix("shelf-") }.map { name in
      (try? FileManager.default.attributesOfItem(atPath: cache.path + "/" + name)[.size] as? Int) ?? 0
    }
    return Double(sizes.max() ?? 0) / 1e6
  }

  private func seconds(_ value: Double) -> String { String(format: "%.1f s", value) }
  private func milliseconds(_ value: Double) -> String { String(format: "%.0f ms", value * 1e3) }
  private func microseconds(_ value: Double) -> String { String(format: "%.0f µs", value * 1e6) }
  private func megabytes(_ value: Double) -> String { String(format: "%.0f MB", value) }
}
