import Yams

/// A piece of YAML within a knowledge file: a whole file, or the header of one.
///
/// Yams reads it; this keeps its places those of the file, and its complaints fit for the file's author.
struct YAMLText {
  let source: SourceText
  /// The line of the file on which the YAML begins.
  let firstLine: Int
  private let text: String

  /// Takes the lines from a first one to the one before an end; without an end, all to the last.
  init(_ source: SourceText, from firstLine: Int = 1, upTo end: Int? = nil) {
    self.source = source
    self.firstLine = firstLine
    text = source.text(from: firstLine, upTo: end ?? source.lines.count + 1)
  }

  /// The entries of the mapping that the YAML holds, in their order; nil, with an error finding, when it holds none.
  func mapping(_ expectation: String, findings: inout [Finding]) -> [(key: Node, value: Node)]? {
    guard !usesAliases else {
      findings.append(
        source.finding(.error, line: firstLine, "Anchors (&) and aliases (*) of YAML are not read here. Write it out."))
      return nil
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      findings.append(finding(for: error))
      return nil
    } catch {
      findings.append(source.finding(.error, line: firstLine, "This is not valid YAML."))
      return nil
    }
    guard case .mapping(let mapping)? = root else {
      findings.append(finding(.error, at: root, expectation))
      return nil
    }
    return mapping.map { ($0.key, $0.value) }
  }

  /// A finding at a node; at the beginning of the YAML when there is none.
  func finding(_ severity: Finding.Severity, at node: Node?, _ message: String) -> Finding {
    finding(severity, at: node?.mark, message)
  }

  private func finding(_ severity: Finding.Severity, at mark: Mark?, _ message: String) -> Finding {
    guard let mark, mark.line > 0 else { return source.finding(severity, line: firstLine, message) }
    // libyaml may point past the last line when something is missing at the end.
    let line = min(firstLine + mark.line - 1, max(source.lines.count, 1))
    let column = source.text(of: line).unicodeScalars.prefix(mark.column - 1).reduce(1) { $0 + UTF8.width($1) }
    return Finding(file: source.file, line: line, column: column, severity: severity, message: message)
  }

  private func finding(for error: YamlError) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      finding(
        .error, at: mark,
        "This is not valid YAML: \(problem). Check the indentation, and put text that holds “: ” or “#” in quotes.")
    case .duplicatedKeysInMapping(let keys, let context):
      finding(.error, at: context.mark, "The key “\(keys.first ?? "")” stands here twice. Keep one.")
    default:
      source.finding(.error, line: firstLine, "This is not valid YAML.")
    }
  }

  /// Whether the YAML has both an anchor and an alias.
  ///
  /// A few lines of them can stand for more text than memory holds.
  private var usesAliases: Bool {
    var hasAnchor = false
    var hasAlias = false
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if " \t\r\n[{,-:".utf8.contains(previous) {
        hasAnchor = hasAnchor || byte == UInt8(ascii: "&")
        hasAlias = hasAlias || byte == UInt8(ascii: "*")
      }
      previous = byte
    }
    return hasAnchor && hasAlias
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 0 }
}
