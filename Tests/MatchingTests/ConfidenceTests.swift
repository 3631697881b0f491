import Matching
import Testing

/// Probabilities in hundredths.
@Suite struct ConfidenceTests {
  @Test(
    arguments: [
      (0, 0), (0.004, 0), (0.006, 1), (0.254, 25), (0.256, 26), (0.5, 50), (0.996, 100), (1, 100),
      (-0.1, 0), (-.infinity, 0), (1.2, 100), (.infinity, 100),
    ] as [(Float, Int)]) func areRoundedAndHeld(probability: Float, hundredths: Int)
  {
    #expect(Confidence(probability).hundredths == hundredths)
    #expect(Confidence(probability).value == Double(hundredths) / 100)
  }

  @Test func aProbabilityThatIsNoneIsNought() { #expect(Confidence(.nan).hundredths == 0) }

  @Test func areOrderedAsTheyAreRounded() {
    #expect(Confidence(0.751) == 0.75 && !(Confidence(0.751) > 0.75))
    #expect(Confidence(0.1) < 0.2 && Confidence.certain > 0.99 && Confidence.certain == 1.0)
  }
}
