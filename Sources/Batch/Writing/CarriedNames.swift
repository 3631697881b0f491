/// What the columns and keys that are carried through are called in the output.
enum CarriedNames {
  /// The names beside Galen's own, in their order: one that is Galen's gets a number, as in `title (2)`, so that nothing
  /// is lost and nothing takes the place of a reply.
  static func beside(_ own: Set<String>, _ names: [String]) -> [String] {
    guard names.contains(where: own.contains) else { return names }
    var taken = own.union(names)
    return names.map { name in
      guard own.contains(name) else { return name }
      var copy = 2
      while !taken.insert("\(name) (\(copy))").inserted { copy += 1 }
      return "\(name) (\(copy))"
    }
  }
}
