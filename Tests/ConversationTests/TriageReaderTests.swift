import Knowledge
import Testing
import Triage

@Suite("Findings on the safety files")
struct TriageReaderTests {
  private func flag(_ rest: String, words: String = "") -> String {
    words + "flags:\n  - id: chest\n    title: Chest\n" + rest
  }

  @Test("sound files have none") func sound() { #expect(TriageSupport.findings() == []) }

  @Test("the project's files have none")
  func project() { #expect(TriageSupport.project.findings.map(\.description) == []) }

  @Test("a group that does not exist, on its own line, with the nearest name")
  func unknownGroup() {
    let text = flag(
      "    level: now\n    line: emergency\n    signs: |\n      chest pain\n      {airwy} closing\n"
        + "    unless: |\n      {airway} x\n",
      words: "words:\n  airway: [throat]\n")
    #expect(
      TriageSupport.findings(flags: text) == [
        "safety/red-flags.yaml:10:7: error: There is no group “airwy” under “words”. Did you mean “airway”?"
      ])
  }

  @Test("a level that does not exist")
  func unknownLevel() {
    #expect(
      TriageSupport.findings(flags: flag("    level: soon\n    line: emergency\n    signs: chest pain\n")) == [
        "safety/red-flags.yaml:4:12: error: “soon” is no level. A level is “now”, “today” or “pharmacist”."
      ])
  }

  @Test("a flag without signs")
  func noSigns() {
    #expect(
      TriageSupport.findings(flags: flag("    level: now\n    line: emergency\n")) == [
        "safety/red-flags.yaml:2:5: error: The flag “chest” has no signs, so it is never raised."
      ])
  }

  @Test("what to look up is text")
  func lookUp() {
    let text = flag("    level: now\n    line: emergency\n    look-up: [a]\n    signs: chest pain\n")
    #expect(
      TriageSupport.findings(flags: text) == ["safety/red-flags.yaml:6:14: error: What to look up is text."])
    let sound = text.replacing("[a]", with: "chest pain")
    #expect(TriageSupport.findings(flags: sound) == [])
  }

  @Test("a key that no flag has")
  func unknownKey() {
    let text = flag("    level: now\n    line: emergency\n    signs: chest pain\n    unles: x\n")
    #expect(
      TriageSupport.findings(flags: text) == [
        "safety/red-flags.yaml:7:5: error: A flag has no “unles”. Did you mean “unless”?"
      ])
  }

  @Test("a pattern that is none")
  func brokenPattern() {
    let text = flag("    level: now\n    line: emergency\n    signs: |\n      chest pain\n      chest ..\n")
    #expect(
      TriageSupport.findings(flags: text) == [
        "safety/red-flags.yaml:8:7: error: “chest ..” ends too early; a word, a group or a number must come last."
      ])
  }

  @Test("a group that nothing uses")
  func idleGroup() {
    let text = flag(
      "    level: now\n    line: emergency\n    signs: chest pain\n", words: "words:\n  airway: [throat]\n")
    #expect(
      TriageSupport.findings(flags: text) == [
        "safety/red-flags.yaml:2:3: warning: No pattern uses the group “airway”."
      ])
  }

  @Test("advice that is missing, never given, or names an unknown line")
  func advice() {
    #expect(
      TriageSupport.findings(advice: "poison-now: Call {poison}.\n") == [
        "safety/red-flags.yaml:1:1: error: The flag “chest” has no advice. Write some under “chest” in "
          + "“safety/advice.yaml”, or for all such flags under “emergency-now”."
      ])
    #expect(
      TriageSupport.findings(advice: "chest: Call {emergancy} now.\nchset: Rest.\n") == [
        "safety/advice.yaml:1:8: error: “{emergancy}” is not known here. "
          + "Use {emergency}, {poison}, {crisis} or {advice}.",
        "safety/advice.yaml:2:1: warning: No flag is called “chset”, so this advice is never given. "
          + "Did you mean “chest”?",
      ])
  }

  @Test("a region without an emergency number, a line without a source")
  func numbers() {
    let text = """
      anywhere:
        emergency: {name: Help, number: 112, source: EU}
      regions:
        UK:
          name: UK
          crisis: {name: Samaritans, number: 116 123}

      """
    #expect(
      TriageSupport.findings(numbers: text) == [
        "safety/phone-numbers.yaml:6:13: warning: “source” is missing: who vouches for this number, and on which page?",
        "safety/phone-numbers.yaml:4:3: error: The region “UK” has no emergency number.",
      ])
  }

  @Test("a file that is not there")
  func missing() {
    var findings: [Finding] = []
    _ = SafetyReader.read(files: [], findings: &findings)
    #expect(findings.map(\.file) == ["red-flags", "denials", "advice", "phone-numbers"].map { "safety/\($0).yaml" })
    #expect(findings.allSatisfy { $0.severity == .error })
  }
}
