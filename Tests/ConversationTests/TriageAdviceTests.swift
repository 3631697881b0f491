import Conversation
import Knowledge
import Testing
import Triage

@Suite("What Galen says in an emergency")
struct TriageAdviceTests {
  private let safety = TriageSupport.project.safety
  private var advice: EmergencyAdvice { EmergencyAdvice(safety) }

  private func message(_ said: String, _ region: String?) throws -> String {
    advice.message(for: try #require(TriageSupport.alarm(said)), region: region.flatMap(safety.region))
  }

  @Test("begins with the call and names the region's own numbers")
  func numbers() throws {
    #expect(try message("crushing chest pain", "UK").hasPrefix("Call 999 now."))
    #expect(try message("my toddler swallowed a tablet", "us").hasPrefix("Call Poison Help (1-800-222-1222) now"))
    #expect(try message("I want to die", "CA").contains("call or text 9-8-8"))
    #expect(try message("I took the whole bottle", "IN").contains("1800 116 117"))
    #expect(try message("he drank bleach", "EU").hasPrefix("Call 112 now"))
  }

  @Test("without a region tells where each number holds")
  func anywhere() throws {
    let message = try message("crushing chest pain", nil)
    #expect(message.hasPrefix("Call your local emergency number (112, 911 or 999) now."))
    #expect(message.contains("911 in the US and Canada, 999 in the UK and Ireland"))
  }

  @Test("leaves no placeholder, in any region, at any flag and level")
  func everyFlag() {
    for flag in safety.flags {
      for level in [flag.level, flag.levelIfAsked ?? flag.level] {
        let alarm = Alarm(flag: flag.id, title: flag.title, level: level, line: flag.line, words: [])
        for region in safety.regions.map(Optional.some) + [nil] {
          let message = advice.message(for: alarm, region: region)
          #expect(!message.isEmpty && !message.contains("{") && !message.contains("  "), "\(flag.id)")
          #expect(level != .now || message.contains(region?.line(.emergency)?.number ?? "112"), "\(flag.id)")
        }
      }
    }
  }

  @Test("tells nobody in crisis that they are alone, and gives the line")
  func crisis() throws {
    let message = try message("I want to kill myself", "UK")
    #expect(message.contains("You are not alone"))
    #expect(message.contains("116 123") && message.contains("999"))
  }

  @Test("knows the eight regions by their codes")
  func regions() {
    #expect(safety.regions.map(\.code) == ["US", "CA", "UK", "IE", "EU", "AU", "NZ", "IN"])
    #expect(safety.region(code: "uk")?.name == "United Kingdom")
    #expect(safety.region(code: "XX") == nil)
  }
}
