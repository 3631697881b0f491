extension SmallKnowledge {
  /// A topic's id, the lines of its header, and its phrasings, several on a line with semicolons between them.
  typealias TopicText = (id: String, header: String, phrasings: String)

  static let topics: [TopicText] = [
    (
      "dose", "silent: No dose.\nplaces: [{section: Dosage}]",
      """
      how much should i take; how much {drug} a day; how many tablets; how many a day; what is the dose;
      dose for adults; what dose should i take; the right dose please; number of tablets a day;
      how much is enough; tablets each day; usual dose of {drug};
      how many tablets should i take a day; how many should i take; how much should an adult take; how many tablets for adults;
      how many {drug} tablets a day; what dose of {drug}; how much {drug} should i take; what is the usual dose;
      is one tablet a day enough; one tablet or two; how many tablets do i need; what dose do adults take;
      number of tablets for an adult; the dose please; dose of {drug}; how many tablets each day; how much of it a day;
      what is the right dose; tell me the dose; how many do i take; how much do i need a day; dose a day;
      how many tablets at once; what is the most i should take
      """
    ),
    (
      "daily", "silent: No every day.\nplaces: [{section: FAQs, says: [every day]}]",
      """
      can i take it every day; every day use; is it fine every day; daily use of {drug};
      can it be used every day; safe every day; do i take {drug} every day; every single day;
      must it be every day; can {drug} be taken every day; every day or not; use it daily;
      can i use it every day; is {drug} fine every day; is it safe every day; do i need it every day; can i have it every day;
      is it for every day; may i take it every day; may i use {drug} daily; is daily use safe; daily use; take it daily;
      can i take {drug} daily; is it ok every day; should i take it every day; every day for a year; every day of the week;
      do i have to use it every day; do people take it every day; is every day too often; every day with no break;
      can it be taken daily; {drug} every single day; daily for months; am i fine to use it daily
      """
    ),
    (
      "storage", "silent: No storage.\nplaces: [{section: FAQs, says: [keep]}]",
      """
      where do i store it; how do i keep {drug}; keep it in the fridge; store it in the bathroom;
      where should i keep them; storage; can i keep it in the car; does it need a cool place;
      store {drug} in the kitchen; keep in a cupboard; how to store; storage of {drug};
      where should i store it; where should i store {drug}; how should i store {drug}; how should i keep it;
      can i store it in the fridge; do i store it in a cool place; where do i keep the box; keep the box in the kitchen;
      is the bathroom fine to keep it in; should i keep {drug} in the fridge; where to store {drug}; where to keep it;
      best place to keep it; how do i store them; where can i keep {drug}; can i store them in the car;
      keep it out of the sun; store in a dry place; how is it stored; should it be stored in the dark; store it dry and cool;
      does {drug} go in the fridge; does it need the fridge; keep it in a cupboard
      """
    ),
    (
      "effects", "silent: No such effect.\nfocus: [symptom]\nneeds-focus: true\nplaces: [{section: Side Effects}]",
      """
      does it cause nausea; can it cause a headache; will {drug} give me a headache; nausea after taking it;
      can it make me feel sick; does {drug} cause a cough; i have a headache since i took it; is a rash from it;
      does it cause itching; side effect cough; i feel sick from {drug}; can it cause a rash;
      does {drug} cause nausea; does it cause a headache; will it cause nausea; will it make me feel sick;
      can {drug} make me feel sick; does it make people feel sick; is nausea a side effect; is a headache a side effect;
      headache after taking {drug}; i feel sick since i took it; does it give you a headache; can it give me a rash;
      can {drug} cause itching; does it cause a rash; i have nausea since i started {drug}; my headache is from it;
      will i feel sick; side effect nausea; side effect rash; could it cause a cough; is my rash from {drug};
      itching after taking it; is it normal to feel sick from it; could {drug} cause a headache
      """
    ),
    (
      "together",
      "silent: Not named.\nfocus: [medicine]\ngeneral: true\nplaces: [{section: Precautions, says: [medic*]}]",
      """
      can i take it with aspirin; aspirin and {drug}; is it ok with warfarin; does it mix with warfarin;
      i am on aspirin; together with other medicines; i take warfarin can i have it; {drug} with my medicine;
      mix with aspirin; interaction with warfarin; can {drug} be taken with aspirin; my other medication;
      can i take {drug} with aspirin; can i take it with warfarin; is it ok with aspirin; does it mix with aspirin;
      does {drug} mix with my medicine; can i have it with aspirin; i am on warfarin; i am on warfarin can i take it;
      i take aspirin; i take aspirin can i have {drug}; {drug} and aspirin; warfarin and {drug}; it and warfarin together;
      together with aspirin; together with warfarin; is {drug} safe with warfarin; safe with my other medicines;
      interaction with aspirin; does it interact with warfarin; does it interact with my medication;
      with my painkiller; can i take a painkiller with it; mix it with a painkiller; other medicines with {drug}
      """
    ),
    (
      "price", "silent: It does not say what it costs.",
      """
      how much does it cost; what is the price; price of {drug}; is it expensive; cheapest {drug};
      what does {drug} cost; cost of a box; is there a discount; how many pounds is it; is it cheap;
      the price please; what do i pay;
      how much is the price; how much does {drug} cost; what does it cost; what does a box cost; how much does a box cost;
      how many pounds does it cost; is {drug} expensive; is {drug} cheap; is it cheap to buy; what is the price of it;
      the price of a box; price of one box; cost of {drug}; what is the cost; where is it cheapest; is there a cheap one;
      does it cost a lot; does {drug} cost much; how much do i pay; do i pay for it; can i get a discount;
      discount on {drug}; price in pounds; tell me the price
      """
    ),
    (
      "greeting", "kind: smalltalk",
      """
      hello; hi; good morning; hi there; hello there; hey; good evening; good day; hiya; hello bot; morning;
      hey there;
      hello my friend; hi bot; hello again; good afternoon; hi hi; hello hello; hey bot; hey you; hi good morning;
      hello good evening; good morning to you; good evening to you; a very good day; hiya there; morning bot; evening;
      well hello; oh hello; oh hi; hi everyone; hello everyone; hey hey; greetings; welcome
      """
    ),
    (
      "overdose", "kind: emergency",
      """
      i took the whole box; i took too many; he swallowed all of them; my baby swallowed the tablets;
      she took twenty tablets; swallowed the whole bottle; took too many tablets by mistake;
      the whole packet is gone he took it; i have taken far too many; overdose; my son took the whole box;
      swallowed far too many;
      i swallowed the whole box; i swallowed too many; he took the whole box; she took the whole box; she took too many;
      he took too many tablets; my son swallowed all of them; my son took too many; my daughter swallowed the whole bottle;
      my daughter took twenty tablets; my baby swallowed a whole box; the baby swallowed them; i took all of them;
      i took twenty tablets; he swallowed the whole packet; she swallowed the whole packet; took the whole packet;
      i took far too many tablets; he has taken far too many; taken an overdose; i took an overdose; she took an overdose;
      my husband swallowed too many tablets; all of them are gone she took them
      """
    ),
    (
      "world", "kind: none",
      """
      what is the weather; who won the football; tell me a joke; play some music; book a flight; set an alarm;
      what time is it in rome; best film of the year; write a poem; what is the capital of france;
      turn on the lights; order a pizza;
      what is the weather in rome; the weather in paris; tell me about the weather; will it rain in rome; tell me a good joke;
      who won the match; who won the cup; play a song; play the radio; book a hotel; book a flight to paris;
      book a table in rome; set a timer; what time is it; what time is it in paris; best film ever; best song of the year;
      write a song; write a poem about paris; what is the capital of italy; who is the king of france; turn off the lights;
      turn on the radio; order a taxi
      """
    ),
  ]

  /// The phrasings of a topic, one by one.
  static func phrasings(of topic: TopicText) -> [String] {
    topic.phrasings.replacing("\n", with: " ").split(separator: "; ").map(String.init)
  }
}
