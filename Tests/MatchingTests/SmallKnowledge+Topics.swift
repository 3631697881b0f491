extension SmallKnowledge {
  /// A topic's id, the lines of its header, and its phrasings, several on a line with semicolons between them.
  typealias TopicText = (id: String, header: String, phrasings: String)

  static let topics: [TopicText] = [
    (
      "dose", "silent: No dose.\nplaces: [{section: Dosage}]",
      """
      how much should i take; how much {drug} a day; how many tablets; how many a day; what is the dose;
      dose for adults; what dose should i take; the right dose please; number of tablets a day;
      how much is enough; tablets each day; usual dose of {drug}
      """
    ),
    (
      "daily", "silent: No every day.\nplaces: [{section: FAQs, says: [every day]}]",
      """
      can i take it every day; every day use; is it fine every day; daily use of {drug};
      can it be used every day; safe every day; do i take {drug} every day; every single day;
      must it be every day; can {drug} be taken every day; every day or not; use it daily
      """
    ),
    (
      "storage", "silent: No storage.\nplaces: [{section: FAQs, says: [keep]}]",
      """
      where do i store it; how do i keep {drug}; keep it in the fridge; store it in the bathroom;
      where should i keep them; storage; can i keep it in the car; does it need a cool place;
      store {drug} in the kitchen; keep in a cupboard; how to store; storage of {drug}
      """
    ),
    (
      "effects", "silent: No such effect.\nfocus: [symptom]\nneeds-focus: true\nplaces: [{section: Side Effects}]",
      """
      does it cause nausea; can it cause a headache; will {drug} give me a headache; nausea after taking it;
      can it make me feel sick; does {drug} cause a cough; i have a headache since i took it; is a rash from it;
      does it cause itching; side effect cough; i feel sick from {drug}; can it cause a rash
      """
    ),
    (
      "together",
      "silent: Not named.\nfocus: [medicine]\ngeneral: true\nplaces: [{section: Precautions, says: [medic*]}]",
      """
      can i take it with aspirin; aspirin and {drug}; is it ok with warfarin; does it mix with warfarin;
      i am on aspirin; together with other medicines; i take warfarin can i have it; {drug} with my medicine;
      mix with aspirin; interaction with warfarin; can {drug} be taken with aspirin; my other medication
      """
    ),
    (
      "price", "silent: It does not say what it costs.",
      """
      how much does it cost; what is the price; price of {drug}; is it expensive; cheapest {drug};
      what does {drug} cost; cost of a box; is there a discount; how many pounds is it; is it cheap;
      the price please; what do i pay
      """
    ),
    (
      "greeting", "kind: smalltalk",
      """
      hello; hi; good morning; hi there; hello there; hey; good evening; good day; hiya; hello bot; morning;
      hey there
      """
    ),
    (
      "overdose", "kind: emergency",
      """
      i took the whole box; i took too many; he swallowed all of them; my baby swallowed the tablets;
      she took twenty tablets; swallowed the whole bottle; took too many tablets by mistake;
      the whole packet is gone he took it; i have taken far too many; overdose; my son took the whole box;
      swallowed far too many
      """
    ),
    (
      "world", "kind: none",
      """
      what is the weather; who won the football; tell me a joke; play some music; book a flight; set an alarm;
      what time is it in rome; best film of the year; write a poem; what is the capital of france;
      turn on the lights; order a pizza
      """
    ),
  ]

  /// The phrasings of a topic, one by one.
  static func phrasings(of topic: TopicText) -> [String] {
    topic.phrasings.replacing("\n", with: " ").split(separator: "; ").map(String.init)
  }
}
