import Evaluation

extension QuestionRecord {
  /// The question in a row.
  init(cells: [[UInt8]], header: TableHeader) throws(RecordProblem) {
    if let problem = header.problem { throw problem }
    guard let column = header.question else {
      let names = header.names.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
      throw RecordProblem(
        message: "This table has no column “\(header.questionName)”. Its columns are: \(names). "
          + "Name the one that holds the question with --column.")
    }
    guard cells.count <= header.names.count else {
      throw RecordProblem(
        message: "This row has \(cells.count) cells, and the table has \(header.names.count) columns. "
          + "Put a cell that holds a comma or tab in quotation marks.")
    }
    guard column < cells.count else {
      throw RecordProblem(
        message: "This row ends before the column “\(header.names[column])”: it has \(cells.count) of "
          + "\(header.names.count) cells.")
    }
    let texts = try cells.map { cell throws(RecordProblem) in try Self.text(cell) }
    question = texts[column]
    func text(_ place: Int?) -> String? { place.flatMap { $0 < texts.count && !texts[$0].isEmpty ? texts[$0] : nil } }
    session = try text(header.session).map { name throws(RecordProblem) in try Self.session(name) }
    expectation = try Expectation(cell: text(header.expect), textCell: text(header.expectText))
    carried = Self.carried(cells, header)
  }

  /// The columns that Galen does not read, by name; cells that are no text are left out.
  static func carried(_ cells: [[UInt8]], _ header: TableHeader) -> [JSONText.Member] {
    let known = [header.question, header.expect, header.expectText]
    return zip(header.names.indices, cells).compactMap { place, cell in
      guard !known.contains(place), let text = try? text(cell) else { return nil }
      return JSONText.Member(name: header.carriedName(place), value: JSONText(text))
    }
  }
}
