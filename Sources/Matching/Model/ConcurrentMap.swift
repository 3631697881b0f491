internal import Dispatch
import Synchronization

/// What `work` gives for each number below a count, in their order, worked out on all cores.
func concurrentMap<Result: Sendable>(below count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = work(number)
    results.withLock { $0[number] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
