/// The topics of the kind `dialogue`, by their ids: moves that mean something only after a reply.
enum DialogueMove: String {
  /// "Say that again."
  case `repeat`
  /// "What else?"
  case more
  /// "None of these."
  case noneOfThese = "none-of-these"
}
