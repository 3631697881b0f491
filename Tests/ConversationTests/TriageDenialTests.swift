import Conversation
import Knowledge
import Testing
import Triage

@Suite("What takes the alarm out of a sign")
struct TriageDenialTests {
  @Test(
    "a denial quiets what it denies",
    arguments: [
      "no chest pain", "I have no pain in my chest", "I don't have chest pain", "my lips are not swollen",
      "without chest pain", "never had a seizure", "no chest pain, swelling or trouble breathing",
      "I have not taken too many", "he hasn't collapsed", "no vomiting blood", "she is not having a stroke",
      "no one has overdosed", "hives on my arm, no swelling, my doctor has seen them",
    ])
  func denied(said: String) { #expect(TriageSupport.alarm(said) == nil) }

  @Test(
    "a denial quiets nothing else",
    arguments: [
      "no chest pain but I can't breathe", "no chest pain, I can't breathe", "no chest pain and I can't breathe",
      "no, he is not breathing", "not sure if I'm having a heart attack", "I don't know what to do, my chest hurts",
      "I didn't mean to but I took 20 pills", "I do not feel well, chest pain", "he is not breathing",
      "it's not only the rash, my tongue is swelling", "no fever. Chest pain.", "nothing helps, I have chest pain",
      "I can't stop vomiting blood", "why am I not able to breathe",
    ])
  func stillUrgent(said: String) { #expect(TriageSupport.alarm(said)?.level == .now) }

  @Test(
    "the past is past",
    arguments: [
      "I had a stroke last year", "In 2019, I had a heart attack", "I fainted a few months ago", "I used to faint",
      "history of anaphylaxis", "my dad died of a heart attack", "when I was 12 I had a fit",
      "my nan had a stroke years ago and takes aspirin", "I was poisoned by shellfish, ages ago, and am well",
      "he was poisoned in the nineties", "in the film he swallows a bottle of pills",
      "the nurse in last night's soap found a man unconscious",
    ])
  func past(said: String) { #expect(TriageSupport.alarm(said) == nil) }

  @Test(
    "the past does not quiet the present",
    arguments: [
      "I had a stroke last year and now my face is drooping", "chest pain since last week",
      "I had a heart attack in 2010, I have chest pain again", "he used to have fits and is having a seizure",
    ])
  func present(said: String) { #expect(TriageSupport.alarm(said)?.level == .now) }

  @Test(
    "asking and supposing raise no alarm",
    arguments: [
      "can it cause seizures", "is chest pain a side effect", "what happens if someone overdoses",
      "is there a risk of overdose", "can magnesium make your throat swell", "what if I faint",
      "does it help against heart attacks", "what are the signs of a stroke",
    ])
  func asked(said: String) { #expect(TriageSupport.alarm(said) == nil) }

  @Test(
    "asking does not quiet what is told",
    arguments: [
      "can this cause swelling? my tongue is swelling", "does it make you dizzy because I just collapsed",
      "what should I do if I took 30 of them", "what if I can't breathe", "should I call 999, he has chest pain",
    ])
  func told(said: String) { #expect(TriageSupport.alarm(said)?.level == .now) }

  @Test(
    "nothing quiets thoughts of suicide",
    arguments: [
      "I don't want to die but I keep thinking about killing myself", "how many would kill someone",
      "asking for a friend, what is the lethal dose", "last year I wanted to kill myself",
      "what if I killed myself", "not suicidal, but how many of these are lethal",
    ])
  func always(said: String) { #expect(TriageSupport.alarm(said)?.line == .crisis) }

  @Test("a quieted sign is told apart from no sign")
  func quieted() {
    func isQuieted(_ said: String) -> Bool {
      TriageSupport.triage.examination(words: TriageSupport.words(said)).isQuieted
    }
    #expect(isQuieted("I don't have any chest pain"))
    #expect(isQuieted("I can't breathe through my nose"))
    #expect(isQuieted("can it cause suicidal thoughts"))
    #expect(!isQuieted("how should I store it"))
  }
}
