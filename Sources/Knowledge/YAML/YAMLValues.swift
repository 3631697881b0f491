import Yams

extension YAMLText {
  /// The text of a scalar with its white space folded, just as it is written: `no` and `5` are words here.
  ///
  /// Nil, with an error finding, when the value is no scalar or is empty.
  func string(_ node: Node, _ expectation: String, findings: inout [Finding]) -> String? {
    guard case .scalar(let scalar) = node, !scalar.string.whiteSpaceFolded.isEmpty else {
      findings.append(finding(.error, at: node, expectation))
      return nil
    }
    return scalar.string.whiteSpaceFolded
  }

  /// Like `string`, but line breaks stay.
  func lines(_ node: Node, _ expectation: String, findings: inout [Finding]) -> String? {
    guard string(node, expectation, findings: &findings) != nil, let text = node.scalar?.string else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.whiteSpaceFolded)
    return lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }

  /// The texts of a sequence of scalars, or of one scalar; what is something else becomes an error finding.
  func strings(_ node: Node, _ expectation: String, findings: inout [Finding]) -> [(text: String, node: Node)] {
    guard case .sequence(let sequence) = node else {
      return string(node, expectation, findings: &findings).map { [($0, node)] } ?? []
    }
    var strings: [(text: String, node: Node)] = []
    for item in sequence {
      if let text = string(item, expectation, findings: &findings) { strings.append((text, item)) }
    }
    return strings
  }

  /// A truth value; nil, with an error finding, when it is neither `true` nor `false`.
  func bool(_ node: Node, key: String, findings: inout [Finding]) -> Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      findings.append(finding(.error, at: node, "“\(key)” is either true or false."))
      return nil
    }
  }
}
