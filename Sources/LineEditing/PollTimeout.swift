extension Duration {
  /// Whole milliseconds as `poll` wants them, rounded up so that a short wait is not none.
  var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = Double(seconds) * 1_000 + (Double(attoseconds) / 1e15).rounded(.up)
    return Int32(min(max(milliseconds, 0), Double(Int32.max)))
  }
}
