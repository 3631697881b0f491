import Testing

/// Command lines that are wrong, and those that ask for help.
@Suite struct UsageTests {
  @Test(arguments: [
    ["ask", "--leaflet", "aspirin", "storage"], ["ask", "--region", "XX", "storage"], ["ask", "--nonsense", "storage"],
    ["ask", "--format", "xml", "storage"], ["ask", "--width", "3", "storage"], ["batch"], ["--nonsense"],
    ["batch", "--fail-on", "nothing", "-"], ["chat", "--leaflet", "aspirin"], ["batch", "--region", "XX", "-"],
  ])
  func aWrongCommandLineIsRefused(arguments: [String]) throws {
    let run = try Galen.run(arguments)
    #expect(run.code == 64, "\(run)")
    #expect(run.output.isEmpty && !run.errors.isEmpty, "\(run)")
  }

  @Test func whatThereIsIsNamed() throws {
    let leaflet = try Galen.run(["ask", "--leaflet", "aspirin", "storage"])
    #expect(leaflet.errors.contains("aspirin") && leaflet.errors.contains("magnesium-glycinate"), "\(leaflet)")
    let region = try Galen.run(["ask", "--region", "XX", "storage"])
    #expect(region.errors.contains("XX") && region.errors.contains("UK"), "\(region)")
  }

  @Test(arguments: [["--help"], ["ask", "--help"], ["batch", "--help"], ["chat", "--help"], ["--version"]])
  func helpAndVersionNeedNoKnowledge(arguments: [String]) throws {
    let run = try Galen.run(arguments, changes: ["GALEN_KNOWLEDGE": nil])
    #expect(run.code == 0 && !run.output.isEmpty && run.errors.isEmpty, "\(run)")
  }

  @Test func helpNamesTheCommands() throws {
    let run = try Galen.run(["--help"])
    for command in ["chat", "ask", "batch", "check", "topics"] { #expect(run.text.contains(command), "\(run)") }
  }

  @Test func theLeafletAndTheRegionCanBeNamed() throws {
    let run = try Galen.run(["ask", "--leaflet", "magnesium-glycinate", "--region", "UK", "storage"])
    #expect(run.code == 0, "\(run)")
  }
}
