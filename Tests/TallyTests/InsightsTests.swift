import Conversation
import Knowledge
import Tally
import Testing

/// What a pharmacist reads.
@Suite struct InsightsTests {
  private static let names = TopicNames([
    Topic(id: "alcohol", group: "all", title: "Alcohol <b>", file: "topics/taking/alcohol.txt"),
    Topic(id: "storage", group: "all", title: "Storage", file: "topics/taking/storage.txt"),
  ])

  private static func count(_ outcome: Outcome, _ topic: String?, _ count: Int, days: Int = 0) -> TallyContents.Count {
    TallyContents.Count(day: TallyHouse.today.advanced(by: -days), asked: Asked(outcome, topic: topic), count: count)
  }

  private static let contents = TallyContents(
    counts: [
      count(.answered, "storage", 7), count(.answered, "storage", 5, days: 40), count(.clarify, "storage", 6),
      count(.unanswered, "alcohol", 21), count(.answered, "driving", 2), count(.unanswered, nil, 9),
      count(.urgent, nil, 5), count(.smalltalk, nil, 1),
    ],
    unanswered: [
      ("can i drink whisky …", 1), ("is whisky allowed", 6), ("… purple", 1), ("what of whisky and gin", 1),
    ].map { TallyContents.Unanswered(week: TallyHouse.today.startOfWeek, words: $0, count: $1) })

  @Test func theTextSaysItAll() {
    #expect(
      Insights(Self.contents, names: Self.names).text(width: nil) == """
        What became of the questions
        ----------------------------
        Questions by outcome:
          Outcome         Questions, at least
          Answered                         12
          Choice offered                    6
          Not answered                     30
          Emergency                         5
          Small talk                       <5

        From 2026-10-17 to 2026-11-26; something was asked on <5 days.
        Counts under 5 are shown as <5, nought included. “At least”, because nothing is added up that would give one of \
        them away.

        The most asked topics
        ---------------------
        Questions by topic and outcome:
          Topic        Answered  Choice offered  Not answered
          Alcohol <b>        <5              <5            21
          Storage            12               6            <5

        Asked too seldom to be counted here: driving.

        What was not answered
        ---------------------
        Questions that were not answered, by topic:
          Topic             Questions
          Alcohol <b>              21
          (not understood)          9

        Unanswered questions, reduced
        -----------------------------
        With the word “whisky”:
          Question                Asked
          can i drink whisky …       <5
          is whisky allowed           6
          what of whisky and gin     <5

        With no word in common:
          Question  Asked
          … purple     <5

        Only words that Galen's topics and lexicon use are kept; “…” stands for all others.

        Where wording should be added
        -----------------------------
        What to do:
          Topic             Questions                       Do
          Alcohol <b>       21 found the leaflet silent     Ask for a passage in the leaflet.
          Storage           6 had to be chosen from a list  Add wordings to topics/taking/storage.txt.
          (not understood)  9 were not understood           Teach the wordings that recur.
        """)
  }

  @Test func anEmptyTallyIsToldSo() {
    let text = Insights(TallyContents(counts: []), names: TopicNames()).text(width: 40)
    #expect(text.hasSuffix("Nothing has been counted yet."))
  }

  @Test func thePageEscapesAndNeedsNothingFromOutside() {
    let html = Insights(Self.contents, names: Self.names).html
    #expect(html.contains("Alcohol &lt;b&gt;") && !html.contains("<b>"))
    #expect(html.contains("<svg") && html.contains("<caption>") && html.contains("<h1>What was asked</h1>"))
    for reference in ["src=", "href=", "url(", "@import", "<link", "<script"] { #expect(!html.contains(reference)) }
  }

  @Test func aNarrowTableBecomesAList() {
    let lines = Insights(Self.contents, names: Self.names).text(width: 30).split(separator: "\n")
    #expect(lines.contains("    Choice offered: 6") && lines.contains("  Storage"))
  }
}
