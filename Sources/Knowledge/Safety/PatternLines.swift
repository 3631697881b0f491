import Yams

extension YAMLText {
  /// The patterns of a value, one per line of a block of text or one per item of a list.
  ///
  /// Lines that begin with `#` are remarks. What is no pattern, or names a group that is not known, becomes an error
  /// finding on its own line and is left out.
  func patterns(_ node: Node, groups: Set<String>, findings: inout [Finding]) -> [String] {
    var patterns: [String] = []
    for (text, place) in lines(node) where !text.hasPrefix("#") && !text.isEmpty {
      do {
        let unknown = try SignPattern(text).groupNames.filter { !groups.contains($0) }
        if unknown.isEmpty { patterns.append(text) }
        for name in unknown {
          let hint = NearestName.hint(for: name, among: groups.sorted())
          findings.append(finding(at: place, "There is no group “\(name)” under “words”.\(hint)"))
        }
      } catch {
        findings.append(finding(at: place, error.message))
      }
    }
    return patterns
  }

  /// Where a pattern stands: a line of the file within a block of text, else an item of the list.
  private enum Place {
    case line(Int)
    case item(Node)
  }

  private func finding(at place: Place, _ message: String) -> Finding {
    switch place {
    case .line(let line): source.finding(.error, line: line, message)
    case .item(let node): finding(.error, at: node, message)
    }
  }

  private func lines(_ node: Node) -> [(text: String, place: Place)] {
    guard case .scalar(let scalar) = node, scalar.style == .literal, let mark = node.mark else {
      let items = node.sequence.map { Array($0) } ?? [node]
      return items.map { ($0.scalar?.string.whiteSpaceFolded ?? "", .item($0)) }
    }
    // The block begins on the line after its mark.
    let start = firstLine + mark.line
    let lines = scalar.string.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { (String($1).whiteSpaceFolded, .line(start + $0)) }
  }
}
