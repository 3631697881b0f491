import Knowledge
import Matching
import Testing

/// The knowledge that Galen comes with is sound.
@Suite struct RealKnowledgeTests {
  @Test func nothingIsFound() throws {
    let findings = try KnowledgeCheck.findings(in: Repository.root + "/Knowledge")
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }
}
