/// How far the compiling of a knowledge folder has come.
public enum ShelfProgress: Sendable, Hashable {
  /// The topics are being learned, which takes some seconds.
  case learning
  /// So many of all leaflets are compiled.
  case compiling(Int, of: Int)
}
