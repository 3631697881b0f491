/// Ways in which people ask for each passage, bare words among them.
///
/// What is fair to expect stands here whether it works or not.
enum Wordings {
  /// The wordings, one after the other with semicolons between them.
  static let all: [(wanted: Wanted, wordings: String)] = [
    (.name, "generic name; what is the generic name; what is this medicine called; name of the medicine"),
    (
      .uses,
      """
      uses; usage; what is it for; what is magnesium glycinate used for; why would I take this; does it help \
      with insomnia; is it good for muscle cramps; premenstrual syndrome
      """
    ),
    (
      .dosage,
      """
      dosage; dose; how much should I take; how many mg a day; how many; what's the usual dose for adults; max dose
      """
    ),
    (.forms, "forms; what forms does it come in; capsule or powder?; is there a liquid"),
    (.forms, "children; kids; can my child take it; is it safe for a 6 year old"),
    (
      .commonEffects,
      """
      side effects; common side effects; what are the side effects; diarrhea; nausea; stomach upset; vomiting; \
      does it make you feel sick
      """
    ),
    (
      .seriousEffects,
      """
      serious side effects; low blood pressure; irregular heartbeat; muscle weakness; are there dangerous side \
      effects
      """
    ),
    (.whatToDo, "what should I do if I get side effects; side effects what to do; what if I get a bad side effect"),
    (
      .howItWorks,
      """
      how it works; how does it work; mechanism of action; what does it do in the body; muscle and nerve \
      function; blood sugar control; protein synthesis; energy production
      """
    ),
    (.kidney, "kidney disease; kidneys; can I take it with kidney problems; renal failure"),
    (
      .interactions,
      """
      interactions; interactions with medications; can I take it with antibiotics; diuretics; heart \
      medication; other medicines; does it interact with other drugs
      """
    ),
    (.pregnancy, "pregnancy; pregnant; breastfeeding; can I take it while pregnant; is it ok when nursing a baby"),
    (
      .otherConditions,
      """
      other health conditions; medical conditions; can I take it if I have another illness; I have asthma, can \
      I take it
      """
    ),
    (.daily, "daily use; daily; every day; can I take it every day; is it safe to take daily"),
    (.storage, "storage; store; how should I store it; how do i stor it; where should I keep it; how to store"),
    (
      .comparison,
      """
      comparison; is it better than other forms; is it better than magnesium citrate; which form of magnesium \
      is best
      """
    ),
    (.missedDose, "missed dose; I missed a dose; forgot to take it; what if I forget a tablet; missed"),
    (.constipation, "constipation; constipated; does it cause constipation; will it make me constipated"),
    (.disclaimer, "disclaimer; is this medical advice; can I rely on this instead of a doctor"),
  ]
}
