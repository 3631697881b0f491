/// A few topics, each with a dozen phrasings.
enum SmallTopics {
  /// The files by their path.
  static var files: [String: String] {
    var files = Dictionary(uniqueKeysWithValues: topics.map { ("topics/\($0.path).txt", $0.text) })
    files["topics/groups.yaml"] = """
      taking: Taking it
      safety: Is it safe
      smalltalk: Talking
      dialogue: Finding your way
      outside: Other things

      """
    return files
  }

  /// A topic's file in the making.
  private struct Topic {
    var path: String
    var header: String
    /// One after the other, with semicolons between them.
    var phrasings: String

    var text: String { "---\n\(header)\n---\n" + phrasings.replacing("; ", with: "\n") + "\n" }
  }

  private static let topics = [
    Topic(
      path: "taking/dose",
      header: """
        title: How much to take
        places:
          - section: Dosage
            says: [adults]
        silent: This leaflet does not say how much to take.
        """,
      phrasings: """
        how much should i take; what is the dose; dosage; how many tablets a day; how many do i take; what dose for \
        adults; how much {drug} is right; usual amount; how many pills should i have; daily dose; what amount do i \
        need; how much a day
        """),
    Topic(
      path: "taking/children",
      header: """
        title: Children
        places:
          - section: Dosage
            says: [children]
        silent: This leaflet does not say whether children may take it.
        """,
      phrasings: """
        can children take it; is it safe for kids; my child is six; children; for my son; can my daughter have \
        {drug}; is it ok for a toddler; baby; kids; and for children; may a young child have this; under twelve
        """),
    Topic(
      path: "taking/storage",
      header: """
        title: Storage
        places:
          - section: FAQs
            says: [store]
        silent: This leaflet does not say how to store it.
        """,
      phrasings: """
        how do i store it; where do i keep it; storage; does it go in the fridge; how to keep {drug}; keep in the \
        cupboard; should it stay cool; can it stand in the sun; where should it be kept; storing it; right place for \
        the box; shelf or fridge
        """),
    Topic(
      path: "taking/missed-dose",
      header: """
        title: Missed dose
        places:
          - section: FAQs
            says: [miss]
        silent: This leaflet does not say what to do after a missed dose.
        """,
      phrasings: """
        i missed a dose; what if i miss one; missed dose; forgot my tablet; i forgot to take it; skipped one by \
        accident; what if i forget {drug}; forgotten dose; missed my morning pill; did not take it yesterday; forgot \
        it last night; missed it
        """),
    Topic(
      path: "safety/kidney",
      header: """
        title: Kidney problems
        places:
          - section: Precautions
            says: [kidney]
        silent: This leaflet does not mention kidneys.
        """,
      phrasings: """
        i have bad kidneys; kidney disease; is it safe for my kidneys; renal failure; kidneys; can i take {drug} \
        with kidney trouble; one kidney only; my kidneys are weak; kidney patient; on dialysis; kidney stones; does \
        it harm the kidneys
        """),
    Topic(
      path: "safety/driving",
      header: """
        title: Driving
        places:
          - section: Precautions
            says: [driv*]
        silent: This leaflet does not say whether you can drive.
        """,
      phrasings: """
        can i drive; driving; is it safe to drive a car; may i drive with {drug}; can i use machines; driving a \
        lorry; am i fit to drive; car and motorbike; drive to work; behind the wheel; can i ride a motorbike; \
        operate machinery
        """),
    Topic(
      path: "smalltalk/greeting",
      header: """
        title: Greeting
        kind: smalltalk
        """,
      phrasings: """
        hello; hi; hey; good morning; good evening; hi there; hello galen; hiya; good day; greetings; morning; yo
        """),
    Topic(
      path: "outside/nonsense",
      header: """
        title: Nonsense
        kind: none
        """,
      phrasings: """
        asdf; qwertz; blah blah; what is the weather; tell me a joke; who won the match; purple monkey; x; write a \
        poem; capital of france; book a flight; play music
        """),
  ]
}
