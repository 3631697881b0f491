/// A few topics, each with three dozen phrasings.
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
        need; how much a day; \
        how many should i take; how many tablets should i take a day; how many tablets; how many tablets for an adult; \
        how many tablets do i need; how many {drug} tablets a day; how much do i take a day; how much should an adult take; \
        what is the usual dose; what is the dose of {drug}; the dose; the right dose; usual dose for adults; dose of {drug}; \
        tablets a day; how many pills a day; how many pills; how much of it; how much; what amount should i take; dose a day; \
        how many a day; how many each day; tell me the dose
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
        {drug}; is it ok for a toddler; baby; kids; and for children; may a young child have this; under twelve; \
        can my child take it; can a child take it; can kids take it; can my kids take {drug}; is it safe for children; \
        is {drug} safe for a child; for a child; for children; for kids; for my daughter; my son is ill; my daughter is four; \
        can my son take it; can my son have {drug}; may children take {drug}; for a baby; for my baby; can a baby have it; \
        my toddler; for a toddler; children under twelve; is my child too young; too young for it; do children take it
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
        the box; shelf or fridge; \
        how should i store it; how should i store {drug}; where should i store it; where should i store {drug}; \
        where do i store it; where do i keep {drug}; how do i keep it; where should i keep it; where can i keep it; where to keep it; \
        where to store it; the storage; storage please; storage of {drug}; keep it in the fridge; store it in the fridge; \
        can i store it in the car; keep it cool; store in a cool place; does it need the fridge; should i keep it in the fridge; \
        best place to store it; keep the box in the fridge; can i keep it in the bathroom
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
        it last night; missed it; \
        what should i do if i miss a dose; what should i do if i miss a dose of {drug}; i miss a dose now and then; \
        if i forget a dose; what if i miss a tablet; i missed my tablet; i missed a tablet; i missed my dose; \
        i missed my evening dose; i forgot my dose; i forgot a dose; i forgot my pill; forgot my morning tablet; forgot my dose; \
        forgot a tablet; missed a tablet; missed a pill; skipped a dose; i skipped a dose; i skipped my tablet; \
        i forgot to take my tablet; i forgot to take {drug}; a missed dose; missed my evening tablet
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
        it harm the kidneys; \
        is it safe with kidney disease; can i take it with kidney disease; i have kidney disease; i have kidney trouble; \
        i have kidney problems; kidney problems; can i take it with bad kidneys; can i take it with weak kidneys; my kidneys are bad; \
        my kidneys do not work well; is it bad for my kidneys; is it bad for the kidneys; is {drug} bad for the kidneys; \
        is it safe for weak kidneys; i am on dialysis; can i take it on dialysis; is it safe on dialysis; my kidneys failed; \
        kidney failure; i have kidney failure; i have one kidney; can i take {drug} with one kidney; i have kidney stones; \
        is {drug} safe for my kidneys
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
        operate machinery; \
        can i drive a car; can i drive with it; can i drive with {drug}; can i drive to work; can i drive a lorry; may i drive; \
        may i drive a car; is it safe to drive; is it safe to drive with {drug}; is driving safe; can i drive my car; \
        should i drive; should i drive a car; driving with {drug}; driving to work; driving a car; driving at night; \
        can i drive at night; can i use machinery; can i operate machines; use of machines; am i safe to drive; \
        can i ride my bike to work; does it affect driving
        """),
    Topic(
      path: "smalltalk/greeting",
      header: """
        title: Greeting
        kind: smalltalk
        """,
      phrasings: """
        hello; hi; hey; good morning; good evening; hi there; hello galen; hiya; good day; greetings; morning; yo; \
        hello there; hello again; hello hello; hi again; hi galen; hey there; hey galen; hi hi; good afternoon; good morning galen; \
        good evening galen; good day to you; a very good morning; well hello; oh hello; oh hi; hiya galen; hello everyone; \
        hi everyone; evening; afternoon; hey hey; good morning to you; welcome
        """),
    Topic(
      path: "outside/nonsense",
      header: """
        title: Nonsense
        kind: none
        """,
      phrasings: """
        asdf; qwertz; blah blah; what is the weather; tell me a joke; who won the match; purple monkey; x; write a \
        poem; capital of france; book a flight; play music; \
        what is the weather in rome; the weather in paris; will it rain; tell me another joke; tell me a good joke; who won; \
        who won the cup; who won the football match; write a song; write me a poem; the capital of italy; capital of spain; \
        what is the capital of france; book a flight to rome; book a hotel; play a song; play the radio; i have a dog; i have a new \
        car; i have a red bike here; i have a big house here; i have a cat and a dog; i have two tickets; order a pizza
        """),
  ]
}
