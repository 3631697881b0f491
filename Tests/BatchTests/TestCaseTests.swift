import Testing

@testable import Batch

/// What JUnit's XML may hold.
@Suite struct TestCaseTests {
  @Test(arguments: [
    ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"), ("a\nb\tc\rd", "a&#10;b&#9;c&#13;d"),
    ("a\u{1B}[31m\u{0}", "a\u{FFFD}[31m\u{FFFD}"), ("ü😀", "ü😀"), ("]]>", "]]&gt;"),
  ])
  func textsAreEscaped(text: String, escaped: String) {
    #expect(TestCase.escaped(text) == escaped)
  }
}
