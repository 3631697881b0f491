import Conversation
import Knowledge
import Testing
import Triage

@Suite("The project's red flags")
struct TriageSignTests {
  @Test(
    "are raised",
    arguments: [
      ("overdose", "I swallowed 15 capsules"), ("overdose", "took 8 tablets instead of 2"),
      ("overdose", "I took the whole pack"), ("overdose", "OVERDOSE HELP"),
      ("overdose", "he had the whole week's tablets at once"),
      ("seizure", "her eyes are rolling back and she is stiff"),
      ("self-harm", "would it be quick if I took all of these"),
      ("overdose-by-weight", "I took my usual dose and then thirty more"),
      ("overdose-by-weight", "took one tablet, well twenty"),
      ("overdose", "I took the last one in the tub and there had been forty, I swallowed them all"),
      ("overdose", "is it possible to overdose on this, I had too many just now"),
      ("self-harm", "nobody sees that my sister is suicidal"), ("self-harm", "I cannot go on without him"),
      ("chest-pain", "his heart stopped for a minute"), ("poisoning", "I ate a plant I do not know"),
      ("pet", "the cat knocked over the tablets and ate some"),
      ("overdose", "I have not taken too many, my wife has"), ("overdose", "not taken too many, only fifteen"),
      ("chest-pain", "no chest pain except when I lie down"), ("breathing", "no trouble breathing unless I lie down"),
      ("self-harm", "I am hoarding the capsules for the right moment"),
      ("overdose-on-purpose", "I took 30 pills to kill myself"),
      ("child-took-it", "my toddler got into the bottle"), ("child-took-it", "baby swallowed one of these"),
      ("wrong-person", "my husband took my tablets by mistake"), ("poisoning", "he drank bleach"),
      ("breathing", "cant breath"), ("choking", "my son is choking"), ("allergy", "my tongue is swelling up"),
      ("chest-pain", "crushing pain in my chest"), ("heart", "my heart is racing and I feel faint"),
      ("stroke", "her face is drooping"), ("collapse", "he just collapsed"), ("not-waking", "I can't wake my husband"),
      ("seizure", "she's having a seizure"), ("bleeding", "vomiting blood"), ("blue", "his lips are blue"),
      ("confusion", "dad is suddenly very confused"), ("headache", "the worst headache of my life"),
      ("self-harm", "I want to die"), ("self-harm", "lethal dose"), ("self-harm", "my friend is suicidal"),
      ("pregnancy-now", "pregnant and bleeding heavily"), ("asking-for-help", "call an ambulance"),
      ("vital-signs", "bp 62/35"), ("vital-signs", "sats seventy nine"), ("vital-signs", "pulse is 31"),
      ("vital-signs", "her sugar is 1.8 and she is shaking"), ("vital-signs", "temp 41.6"),
      ("vital-signs", "my newborn has a temperature"), ("pet-now", "the puppy ate ten of my tablets"),
      ("leg-clot-today", "my calf is swollen"), ("weakness-today", "my legs are weaker since I started"),
      ("pressure-today", "my blood pressure is 95 over 58"),
      ("palpitations", "my heart is racing"), ("dehydration", "can't keep anything down"),
      ("blood-today", "my poo is black"), ("pregnancy-today", "pregnant and spotting"), ("pet", "the dog ate a tablet"),
      ("double-dose", "took a double dose by mistake"), ("double-dose", "I did not miss it, I doubled it"),
    ])
  func raised(flag: String, said: String) { #expect(TriageSupport.alarm(said)?.flag == flag) }

  @Test(
    "stay down at ordinary questions",
    arguments: [
      "can it cause an irregular heartbeat", "what are the serious side effects", "does it lower blood pressure",
      "is it safe if I have chest problems", "I feel dizzy when standing up, hypotension from this?",
      "will it stop my legs seizing up at night", "I take heart pills", "how much is too much",
      "I can't breathe through my nose", "i took 500 mg last night", "my daughter took her tablet this morning",
      "my blood pressure is 128 over 82", "my pulse is 64", "my sugar is 5.6", "I am type 2, does it change my sugar",
      "store it at a temperature below 30", "I feel odd", "he rolled his eyes at me", "send a text to someone",
      "I cannot go on taking pills of this size", "nobody in this house is suicidal, what is the dose",
      "my heart stopped when I heard what it costs", "is it possible to overdose on vitamins",
      "I took the last one in the packet", "the cat chewed the box but ate nothing",
      "the postman collapsed the boxes for me", "I swallowed the capsule whole", "I drank lots of liquid with it",
      "she had one tablet and is fine, when is the next due", "the cat knocked the tub over",
      "I felt faint at the price",
      "I have taken it for weeks together with iron", "I keep putting them in the evening slot of the box all day",
      "the point of life", "my grandson hates swallowing pills", "this headache is killing me",
      "I'm dying to know how it works", "how do I fit it into my day",
    ])
  func quiet(said: String) { #expect(TriageSupport.alarm(said) == nil) }

  @Test("give way to the more urgent")
  func mostUrgent() {
    #expect(TriageSupport.alarm("took a double dose and now I can't breathe")?.flag == "breathing")
  }

  @Test(
    "are raised through misspelt words",
    arguments: [
      ("seizure", "having a siezure"), ("not-waking", "he is unconcious"), ("overdose", "took an over dose"),
      ("self-harm", "thinking of suicde"), ("stroke", "having a storke"), ("allergy", "my tounge is swolen"),
    ])
  func misspelt(flag: String, said: String) { #expect(TriageSupport.alarm(said)?.flag == flag) }

  @Test("an overdose that is only supposed leaves a hint")
  func supposedOverdose() {
    #expect(TriageSupport.alarm("what should I do if I accidentally take too much")?.level == .pharmacist)
  }
}
