import Language
import Testing

/// Forms of one word have one stem.
@Suite struct StemmerTests {
  @Test(arguments: [
    ["dose", "doses", "dosing"], ["take", "takes", "taking"], ["tablet", "tablets"],
    ["interact", "interacts", "interaction", "interactions"],
    ["constipated", "constipation"], ["allergy", "allergies"], ["cramp", "cramps", "cramping"],
    ["stop", "stopped", "stopping"],
  ]) func formsOfOneWord(forms: [String]) {
    #expect(Set(forms.map(Stemmer.stem)).count == 1, "\(forms.map(Stemmer.stem))")
  }

  @Test(arguments: [("dose", "dog"), ("universe", "kidney"), ("general", "gene")]) func differentWords(
    one: String, other: String
  ) {
    #expect(Stemmer.stem(one) != Stemmer.stem(other))
  }

  @Test(arguments: ["", "a", "mg", "привет", "한국", "12", "."]) func whatIsNoEnglishWordIsItsOwnStem(word: String) {
    #expect(Stemmer.stem(word) == word)
  }

  @Test func wordsBeyondAllReasonAreTheirOwnStems() {
    let longest = String(repeating: "do", count: 17) + "dosing"
    #expect(longest.count == 40 && Stemmer.stem(longest) == longest.dropLast(3))
    #expect(Stemmer.stem("d" + longest) == "d" + longest)
    let huge = String(repeating: "doses", count: 100_000)
    #expect(Stemmer.stem(huge) == huge)
  }

  @Test func everyThreadHasTheSameStems() async {
    let words = ["doses", "taking", "allergies", "constipation", "stopped", "cramping"]
    let expected = words.map(Stemmer.stem)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { (0..<500).allSatisfy { _ in words.map(Stemmer.stem) == expected } } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
