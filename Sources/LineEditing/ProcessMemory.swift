internal import CReadline

/// The memory of this process.
public enum ProcessMemory {
  /// Keeps it out of dumps and away from other processes of the same user; false when the system refuses.
  @discardableResult
  public static func forbidDumps() -> Bool { galen_forbid_dumps() }
}
