import Testing

@Suite("Markdown renders as the references say")
struct ConformanceTests {
  @Test(
    "each example of CommonMark 0.30",
    .enabled(if: Conformance.isThere("commonmark-0.30.json"), Conformance.absence))
  func commonMark() throws {
    let examples = try Conformance.examples(in: "commonmark-0.30.json")
    #expect(examples.count == 652)
    for example in examples {
      #expect(plainHTML(example.markdown) == example.html, "\(example)")
    }
  }

  /// Tally writes classes, for the content security policy forbids styles and `align` is
  /// obsolete, and says of what a header cell is the header.
  @Test(
    "each example of GFM's tables, with classes for align and a scope for headers",
    .enabled(if: Conformance.isThere("gfm-tables.json"), Conformance.absence))
  func tables() throws {
    let examples = try Conformance.examples(in: "gfm-tables.json")
    #expect(examples.count == 17)
    for example in examples {
      let expected = example.html
        .replacing("<th>", with: "<th scope=\"col\">")
        .replacing("<th align", with: "<th scope=\"col\" align")
        .replacing("align=\"left\"", with: "class=\"align-left\"")
        .replacing("align=\"center\"", with: "class=\"align-center\"")
        .replacing("align=\"right\"", with: "class=\"align-right\"")
      #expect(plainHTML(example.markdown) == expected, "\(example)")
    }
  }
}
