/// Cuts leaves where an author began something new without leaving a blank line.
///
/// CommonMark takes a line below a list item for the item's own, so a disclaimer right below the last answer would
/// become a part of it. A bold label or question at the beginning of a line, and a disclaimer anywhere, begin anew.
struct LeafSplitter {
  private let source: SourceText
  private var leaves: [Leaf] = []
  /// Lists that were broken off by a line at the margin, with the number that the rest of them goes by.
  ///
  /// These numbers are counted downwards from -1, those of unbroken lists upwards from 1.
  private var continued: [Int: Int] = [:]
  private var breakCount = 0

  static func split(_ leaves: [Leaf], of source: SourceText) -> [Leaf] {
    var splitter = LeafSplitter(source: source)
    for leaf in leaves { splitter.add(leaf) }
    return splitter.leaves
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func add(_ leaf: Leaf) {
    var leaf = leaf
    let list = leaf.items.first?.list
    if let list, let other = continued[list] { leaf.items[0].list = other }
    guard leaf.kind == .paragraph else { return leaves.append(leaf) }
    let cuts = leaf.runs.indices.dropFirst().filter { Self.begins(at: $0, in: leaf.runs) }
    guard !cuts.isEmpty else { return leaves.append(leaf) }
    var isAtMargin = false
    for (start, end) in zip([0] + cuts, cuts + [leaf.runs.count]) {
      let part = part(of: leaf, from: start, to: end, isAtMargin: &isAtMargin)
      leaves.append(part)
    }
    if isAtMargin, let list {
      breakCount += 1
      continued[list] = -breakCount
    }
  }

  /// A part of a leaf.
  ///
  /// Once a line stands further left than the leaf, the rest is taken out of its list.
  private func part(of leaf: Leaf, from start: Int, to end: Int, isAtMargin: inout Bool) -> Leaf {
    var runs = Array(leaf.runs[start..<end])
    let first = start == 0 ? leaf.lines.lowerBound : runs[0].line
    let last =
      end == leaf.runs.count ? leaf.lines.upperBound : leaf.runs[end].line - (leaf.runs[end].startsLine ? 1 : 0)
    var column = leaf.column
    if start > 0, runs[0].startsLine {
      column = source.lines.content(of: first).prefix { $0 == 0x20 || $0 == 0x09 }.count + 1
      isAtMargin = isAtMargin || column < leaf.column
      runs[0].startsLine = false
    }
    return Leaf(
      kind: leaf.kind, lines: first...max(first, last), column: column, items: isAtMargin ? [] : leaf.items, runs: runs)
  }

  private static func begins(at index: Int, in runs: [Run]) -> Bool {
    let run = runs[index]
    let previous = runs[index - 1]
    let isMarked = run.isStrong || run.isEmphasised
    let opensMark = isMarked && (run.startsLine || !(previous.isStrong || previous.isEmphasised))
    guard run.startsLine || opensMark else { return false }
    let tail = Leaf(kind: .paragraph, lines: 1...1, column: 1, items: [], runs: lineEnd(from: index, in: runs))
    if opensMark, Marks.disclaimer(tail.lead) != nil { return true }
    guard run.startsLine else { return false }
    if let rest = Marks.disclaimer(tail.text), !rest.isEmpty { return true }
    if Marks.question(tail.text) != nil { return true }
    guard run.isStrong else { return false }
    return tail.lead.hasSuffix("?") || (Label(tail) != nil && Marks.answer(tail.text) == nil)
  }

  /// The runs from an index to the end of what is marked alike, or to the end of the line, whichever is later.
  ///
  /// No mark is longer than the limit, which keeps the time within bounds for any file.
  private static func lineEnd(from index: Int, in runs: [Run]) -> [Run] {
    let start = runs[index]
    let limit = min(index + 64, runs.count)
    let end = runs[(index + 1)..<limit].firstIndex { run in
      run.startsLine && !(run.isStrong == start.isStrong && run.isEmphasised == start.isEmphasised && start.isStrong)
    }
    return Array(runs[index..<(end ?? limit)])
  }
}
