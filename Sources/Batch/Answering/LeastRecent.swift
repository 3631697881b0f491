/// A table that knows which of its keys was used longest ago.
struct LeastRecent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var entries: [Key: (value: Value, use: Int)] = [:]
  // Each use stands here in its order; one that is not its key's last any more is passed over.
  private var uses: [(key: Key, use: Int)] = []
  private var oldest = 0
  private var clock = 0

  /// How many keys there are.
  var count: Int { entries.count }

  /// The value of a key, which counts as a use; nil when it is not there.
  mutating func use(_ key: Key) -> Value? {
    guard let value = entries[key]?.value else { return nil }
    self[key] = value
    return value
  }

  /// Sets the value of a key, which counts as a use; nil takes it out.
  subscript(key: Key) -> Value? {
    get { entries[key]?.value }
    set {
      guard let newValue else {
        entries[key] = nil
        return
      }
      clock += 1
      entries[key] = (newValue, clock)
      uses.append((key, clock))
      if uses.count > 2 * entries.count + 64 { tidy() }
    }
  }

  /// Takes out the key that was used longest ago and returns it; nil when there is none.
  mutating func removeOldest() -> Key? {
    while oldest < uses.count {
      let (key, use) = uses[oldest]
      oldest += 1
      guard entries[key]?.use == use else { continue }
      entries[key] = nil
      return key
    }
    return nil
  }

  private mutating func tidy() {
    uses = uses[oldest...].filter { entries[$0.key]?.use == $0.use }
    oldest = 0
  }
}
