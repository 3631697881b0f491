import Conversation
import Knowledge
import LineEditing
import Matching

/// Puts together what a person is shown.
struct ViewMaker: Sendable {
  let bot: Bot
  let canPrint: Bool
  var texts: Texts { bot.shelf.texts }

  /// The start page, with so many topics at the most.
  func start(topics limit: Int) -> View {
    let wanted = texts.list(.topics)
    let answered = self.answered
    let topics = wanted.compactMap { id in answered.first { $0.id == id } }.prefix(limit)
    var blocks = [
      Block(texts.kiosk(.pharmacy), isStrong: true),
      Block(texts.kiosk(.greeting, ["titles": titles]) + "\n" + texts.kiosk(.danger, ["emergency": emergency])),
      Block(texts.kiosk(.ask), isStrong: true),
    ]
    if !topics.isEmpty {
      blocks.append(Block(texts.kiosk(.chooseTopic), staysWithNext: true, isTight: true))
      blocks.append(Block(Self.numbered(topics.map(\.title)), indent: 2, isTight: true))
    }
    blocks.append(Block(texts.kiosk(.startHint)))
    return View(
      kind: .start, blocks: blocks, choices: topics.map { .question(question(for: $0)) },
      conversation: Conversation(bot))
  }

  /// Everything that can be asked, by number.
  func menu(_ conversation: Conversation) -> View {
    var blocks = [Block(texts.kiosk(.menu), isStrong: true, staysWithNext: true)]
    var choices: [View.Choice] = []
    for group in bot.shelf.groups {
      let topics = answered.filter { $0.group == group.id }
      guard !topics.isEmpty else { continue }
      blocks.append(Block(group.title, isStrong: true, staysWithNext: true))
      blocks.append(Block(Self.numbered(topics.map(\.title), from: choices.count + 1), indent: 2, isTight: true))
      choices += topics.map { .question(question(for: $0)) }
    }
    blocks.append(disclaimer)
    return View(kind: .menu, blocks: blocks, choices: choices, conversation: conversation)
  }

  /// How this terminal is used.
  func help(_ conversation: Conversation) -> View {
    var lines = [texts.kiosk(.help)]
    if canPrint { lines.append(texts.kiosk(.helpPrint)) }
    let blocks = [
      Block(lines.joined(separator: "\n")), Block(texts.kiosk(.danger, ["emergency": emergency])), disclaimer,
    ]
    return View(kind: .help, blocks: blocks, conversation: conversation)
  }

  /// A reply, in which what to do in an emergency is seen before anything else.
  func reply(_ reply: Reply, to question: String?, _ conversation: Conversation) -> View {
    var blocks: [Block] = []
    if let question, reply.urgency < .today {
      blocks.append(Block(texts.kiosk(.asked, ["question": Self.beginning(of: question)]), staysWithNext: true))
    }
    for block in ReplyText(texts: texts).blocks(of: reply) {
      switch block.role {
      case .message: blocks.append(Block(block.text, isStrong: reply.urgency >= .today))
      case .heading: blocks.append(Block(block.text, isStrong: true, staysWithNext: true))
      case .quotation: blocks.append(Block(block.text, staysWithNext: true, indent: 2))
      case .source: blocks.append(Block(block.text, isTight: true))
      case .disclaimer: blocks.append(Block(block.text))
      case .suggestions: blocks += suggestions(of: reply)
      }
    }
    let choices = reply.suggestions.map { reply.outcome == .clarify ? .number : View.Choice.question($0.title) }
    return View(kind: .reply(reply), blocks: blocks, choices: choices, conversation: conversation)
  }

  /// Whether words call for help by themselves, whatever was said before.
  func isUrgent(_ typed: String) -> Bool {
    var conversation = Conversation(bot)
    return conversation.reply(to: typed).urgency == .now
  }

  /// A reply as it is printed on paper, in rows of a width that every printer takes.
  func printed(_ reply: Reply) -> String {
    TextWrapper(width: 72).wrap(Sanitizer.text(ReplyText(texts: texts).text(of: reply)))
  }

  private func suggestions(of reply: Reply) -> [Block] {
    let list = Block(Self.numbered(reply.suggestions.map(\.title)), indent: 2, isTight: true)
    return reply.outcome == .clarify ? [list] : [Block(texts.sentence(.nearest), staysWithNext: true), list]
  }

  private var disclaimer: Block {
    let reply = bot.note("")
    return Block(ReplyText(texts: texts).text(of: reply))
  }

  private var titles: String { bot.titles }
  private var emergency: String { bot.emergencyNumber }

  /// So many leaflets speak for a large shelf when it is shown what can be asked.
  private static let mostLeaflets = 16

  /// The topics that some leaflet answers, in the order of the groups.
  private var answered: [Topic] {
    let ids = Set(bot.leaflets.prefix(Self.mostLeaflets).flatMap { bot.shelf.answeredTopics(leaflet: $0) }.map(\.id))
    return bot.shelf.topics.filter { ids.contains($0.id) }
  }

  /// The words that lead to the topic: the leaflet's own question or heading where there is one leaflet only, for a
  /// leaflet always understands those; else the topic's title.
  private func question(for topic: Topic) -> String {
    guard bot.leaflets.count == 1, let leaflet = bot.leaflets.first,
      let passage = bot.shelf.passage(on: topic.id, leaflet: leaflet)
    else { return topic.title }
    let found = bot.shelf.leaflets[leaflet].passages[passage]
    return found.heading == found.section ? topic.title : found.heading
  }

  private static func numbered(_ titles: some Collection<String>, from first: Int = 1) -> String {
    let width = String(first + titles.count - 1).count
    return zip(first..., titles).map { number, title in
      String(repeating: " ", count: width - String(number).count) + "\(number). \(title)"
    }.joined(separator: "\n")
  }

  /// As much of a question as is needed to know it again.
  private static func beginning(of question: String) -> String {
    question.count <= 60 ? question : question.prefix(59) + "…"
  }
}
