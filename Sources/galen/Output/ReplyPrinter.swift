import Conversation
import Glibc
import Knowledge
import LineEditing

/// Shows replies as text: wrapped and set off where a person reads them, plain where a program does.
struct ReplyPrinter {
  private let text: ReplyText
  private let fixedWidth: Int?
  private let isForFile: Bool
  private let usesColor: Bool

  /// A printer for standard output, or for a file whatever standard output is.
  init(texts: Texts, options: SharedOptions, isForFile: Bool = false) {
    text = ReplyText(texts: texts)
    fixedWidth = options.width
    self.isForFile = isForFile
    usesColor = ColorPolicy.usesColor(
      isTerminal: !isForFile && isatty(STDOUT_FILENO) != 0, environment: Environment.ofColor,
      noColorOption: options.noColor)
  }

  /// The reply, ready to be written.
  func text(of reply: Reply) -> String { shown(text.blocks(of: reply)) }

  /// A paragraph of the program's own, wrapped like a reply.
  func wrapped(_ paragraph: String) -> String { shown([ReplyText.Block(role: .message, text: paragraph)]) }

  private func shown(_ blocks: [ReplyText.Block]) -> String {
    // The width is asked for each time, because a terminal may have been resized.
    let width = fixedWidth ?? (isForFile ? nil : TerminalSize.columns(of: STDOUT_FILENO))
    let wrapper = width.map(TextWrapper.init)
    return blocks.map { block in
      let plain = Sanitizer.text(ReplyText.text(of: block))
      let lines = wrapper?.wrap(plain) ?? plain
      return style(of: block.role)(lines)
    }.joined(separator: "\n\n")
  }

  private func style(of role: ReplyText.Block.Role) -> Style {
    guard usesColor else { return .none }
    return switch role {
    case .heading: .bold
    case .source, .disclaimer: .dim
    case .message, .quotation, .suggestions: .none
    }
  }
}
