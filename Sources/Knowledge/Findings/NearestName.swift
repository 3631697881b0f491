/// Finds the known name that somebody probably meant.
enum NearestName {
  /// “, did you mean “title”?” for `titel`; empty when nothing known is near.
  static func hint(for name: String, among known: [String]) -> String {
    let name = Array(name.lowercased().unicodeScalars.prefix(40))
    let near = known.map { (name: $0, distance: distance(name, Array($0.lowercased().unicodeScalars))) }
      .min { $0.distance < $1.distance }
    guard let near, near.distance <= max(1, near.name.count / 3) else { return "" }
    return " Did you mean “\(near.name)”?"
  }

  /// The number of letters to add, drop or change, two neighbours that changed places counting as one.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
