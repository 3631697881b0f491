import TestSupport
import Testing

@testable import Batch

/// The table that forgets, against one that looks through all its uses.
@Suite struct LeastRecentTests {
  @Test func itAgreesWithAPlainList() {
    var generator = RepeatableGenerator(seed: 60)
    var table = LeastRecent<Int, Int>()
    var list: [(key: Int, value: Int)] = []
    for step in 0..<20_000 {
      let key = Int.random(in: 0..<40, using: &generator)
      let place = list.firstIndex { $0.key == key }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0, 1:
        #expect(table.use(key) == place.map { list[$0].value })
        if let place { list.append(list.remove(at: place)) }
      case 2:
        table[key] = step
        if let place { list.remove(at: place) }
        list.append((key, step))
      case 3:
        table[key] = nil
        if let place { list.remove(at: place) }
      default:
        #expect(table.removeOldest() == list.first?.key)
        if !list.isEmpty { list.removeFirst() }
      }
      #expect(table.count == list.count)
    }
  }
}
