import Knowledge
import Language
import Matching
import Testing
@Suite struct TmpProbeTests {
  @Test func probe() throws {
    let shelf = try Shelf.open(folder: Repository.root + "/Knowledge", cache: nil)
    for q in ["can i take 1,000 mg", "my ally takes it", "who are the allies", "1st", "2nd", "headache\u{0C}nausea", "is 1.000.000 too much", "10,5", "can i take ½ a tablet", "what is the weather", "a 3/4 tablet"] {
      let u = shelf.analyzer.analyze(q)
      print("PROBE", q.debugDescription, u.tokens.map { "\($0.text)\($0.typed.map { "<" + $0 } ?? "")" }, u.mentions.map { let c = shelf.analyzer.concepts.concept($0.concept); return "\(c.kind)/\(c.id)" }, shelf.matcher.cues.choice(in: u) as Any, shelf.matcher.read(u, leaflet: 0).decision)
    }
  }
}
