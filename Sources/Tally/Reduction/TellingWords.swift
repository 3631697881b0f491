/// Words that are never kept although a vocabulary may hold them, because they tell who somebody is.
enum TellingWords {
  /// Whether a folded word is a given name, a month or a number.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  /// Words after which a name comes, and how many words are passed over for it.
  static let introducers = [
    "mr": 2, "mrs": 2, "ms": 2, "mx": 2, "dr": 2, "named": 2, "called": 2, "name": 3, "names": 3,
  ]

  /// Numbers, which in words are ages, doses and telephone numbers as much as in digits.
  ///
  /// "One" is left: it is mostly no number.
  private static let numbers = """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand
    """

  /// Those that are ordinary words much more often, such as "may", are left.
  private static let months = "january february april june july august september october november december"

  /// Common given names of people, those first that are words besides: "rose", "penny", "bill".
  ///
  /// Drawn up by hand from the names that are common where English is spoken; what no vocabulary holds would not be kept
  /// anyway.
  private static let givenNames = """
    ali amber angel art basil bill bob carol charity chase chuck clay clifford daisy dale dawn dean dick dolly don drew
    earl ed eve faith fern frank glen grace grant guy harry hazel heath heather holly iris ivy jack jade jasmine jay jean
    jenny jim jo joe john josh joy june kit lance lily lou lucky mark marie marina martin max melody mike miles misty nick
    olive olivia pam pat patience patsy penny peter poppy prudence randy ray rex rich rob robin roger rose rosemary ruby
    rusty sally sam sandy sherry sky stan stella sue summer ted terry tiffany tim tom tony vic victor viola violet wanda
    wayne willow wren
    aaron abdul abigail adam adele agnes ahmed aidan aisha alan albert alex alexander alfie alice alison amanda amelia amy
    andrea andrew andy angela anita ann anna anne annie anthony arthur ashley audrey barbara barry beatrice ben benjamin
    bernard beryl beth betty beverly brenda brian bridget bruce bryan cameron carl carla caroline catherine cathy charles
    charlie charlotte cheryl chloe chris christian christina christine christopher claire clare colin connor craig cynthia
    daniel danny darren dave david deborah debbie denise dennis derek diana diane donald donna doreen doris dorothy douglas
    duncan dylan edith edward eileen elaine eleanor elizabeth ella ellen elsie emily emma eric erin ethan ethel eugene
    evelyn fatima fiona florence frances francis fred freddie gareth gary gavin gemma geoff geoffrey george gerald gillian
    gladys gloria gordon graham greg hannah harold hassan helen henry hilary howard hugh ian isaac isabella isla jackie
    jacob jacqueline jake james jamie jane janet janice jason jeff jennifer jeremy jessica jill joan joanna joanne joel
    johnny jonathan jordan jose joseph joyce juan judith judy julia julian julie justin karen kate katherine kathleen
    kathryn katie keith kelly ken kenneth kevin kieran kim kimberly kyle lauren laura lawrence leah lee leo leon leslie
    liam linda lisa louis louise lucas lucy luke lynn maggie malcolm margaret maria marian marilyn marion marjorie martha
    mary mason matthew maureen megan melanie melissa michael michelle mohammed molly monica muhammad muriel nancy natalie
    nathan neil niall nicholas nicola nicole nigel noah noel nora norma norman oliver oscar owen pamela patel patricia
    patrick paul paula pauline peggy philip phyllis priya rachel ralph raj raymond rebecca richard rita robert ronald rory
    rosie ross roy russell ruth ryan samantha samuel sandra sara sarah scott sean sebastian sharon sheila shirley simon
    singh siobhan sophia sophie stacey stephanie stephen steve steven stewart stuart susan suzanne sylvia tara teresa
    thelma theresa thomas timothy tina toby tracey tracy trevor tyler valerie vanessa vera veronica victoria vincent
    virginia vivian walter wendy wilfred william winifred yvonne zoe
    """

  private static let words = Set(
    [numbers, months, givenNames].joined(separator: " ").split(whereSeparator: \.isWhitespace).map(String.init))
}
