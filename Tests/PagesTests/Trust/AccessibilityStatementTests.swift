import Testing

@testable import Pages

/// The accessibility statement that the law asks for, made from `site.yml`.
@Suite struct AccessibilityStatementTests {
  /// A site whose block begins on line 8 and has these lines, indented, from line 9 on.
  private func site(_ lines: String) throws -> TestSite {
    let block = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try Repository.templates().adding([
      "content/site.yml": TestSite.configuration + "accessibility:\n" + block
    ])
  }

  private static let rest = """
    contact: {name: The web team, link: "mailto:web@example.org"}
    enforcement: EHRC
    prepared: 2015-11-18
    """

  @Test("a site.yml without the block says that the law asks for it")
  func missing() async {
    let built = await TestSite(["content/site.yml": TestSite.configuration]).buildAsWritten()
    #expect(
      listing(built.diagnostics) == """
        content/site.yml:1:1: error: site.yml has no 'accessibility'
          hint: the law asks every public body's site for an accessibility statement; say under \
        'accessibility:' at least 'compliance', 'faults', 'test', 'contact', 'enforcement' and \
        'prepared'
        """)
    #expect(built.files.isEmpty)
  }

  @Test("full compliance cannot be claimed without the date and the method of a test")
  func fullyUntested() async throws {
    let hint =
      "say under 'test:' when ('date:') and how ('method:') it was tested, or write "
      + "'compliance: partially' and list what is not known to meet the standard"
    await expectMessages(
      """
      content/site.yml:9:15: error: the site is said to be 'fully' compliant without a test date \
      and method
        hint: \(hint)
      """, from: try site("compliance: fully\n" + Self.rest))
    await expectMessages(
      """
      content/site.yml:9:15: error: the site is said to be 'fully' compliant without a test method
        hint: \(hint)
      """, from: try site("compliance: fully\ntest: {date: 2015-11-01}\n" + Self.rest))
    await expectMessages(
      """
      content/site.yml:9:15: error: the site is said to be 'fully' compliant without a test date
        hint: \(hint)
      """, from: try site("compliance: fully\ntest: {method: By hand}\n" + Self.rest))
    await expectMessages(
      "",
      from: try site("compliance: fully\ntest: {date: 2015-11-01, method: By hand}\n" + Self.rest))
  }

  @Test("full compliance cannot be claimed beside a known fault, nor beside a burden")
  func fullyWithFaults() async throws {
    let test = "test: {date: 2015-11-01, method: By hand}\n"
    await expectMessages(
      """
      content/site.yml:11:12: error: the site is said to be 'fully' compliant, but this fault is listed
        hint: write 'compliance: partially', or take out what has been mended
      """,
      from: try site("compliance: fully\n\(test)faults: [Grey on grey]\n" + Self.rest))
    await expectMessages(
      """
      content/site.yml:11:12: error: the site is said to be 'fully' compliant, but this fault is listed
        hint: write 'compliance: partially', or take out what has been mended
      """,
      from: try site("compliance: fully\n\(test)burden: [Old maps]\n" + Self.rest))
  }

  @Test("less than full compliance has to list a fault", arguments: ["partially", "not"])
  func withoutFaults(compliance: String) async throws {
    await expectMessages(
      """
      content/site.yml:9:15: error: the site is said to be '\(compliance)' compliant, but no fault \
      is listed
        hint: list under 'faults:' what does not meet the standard, one a line after a hyphen
      """, from: try site("compliance: \(compliance)\n" + Self.rest))
  }

  @Test("every key that the statement cannot do without is named")
  func missingKeys() async throws {
    await expectMessages(
      """
      content/site.yml:9:3: error: the block 'accessibility' has no 'compliance'
        hint: add a line 'compliance: partially'; it is one of fully, partially, not
      content/site.yml:9:3: error: the block 'accessibility' has no 'contact'
        hint: say whom readers can tell about a problem, with 'name:' and 'link:' on lines below \
      'contact:', or write 'none: ' and the reason on a line below 'contact:'
      content/site.yml:9:3: error: the block 'accessibility' has no 'enforcement'
        hint: add a line 'enforcement: EHRC' in England, Wales and Scotland, or 'enforcement: ECNI' \
      in Northern Ireland
      content/site.yml:9:3: error: the block 'accessibility' has no 'prepared'
        hint: add a line 'prepared: ' with the day on which the statement was written
      """, from: try site("faults: [Grey on grey]"))
  }

  @Test("unknown keys, words and dates")
  func unknown() async throws {
    await expectMessages(
      """
      content/site.yml:9:15: error: 'compliance' cannot be 'mostly'
        hint: it is one of fully, partially, not
      content/site.yml:10:13: error: a fault has no 'fault'
        hint: add a line 'fault: …'
      content/site.yml:10:15: error: a fault knows no 'fix'
        hint: it knows fault, criterion, remedy, by
      content/site.yml:11:17: error: 'date' has to be a date, not 'May'
        hint: write year, month and day like 2015-11-18
      content/site.yml:12:12: error: 'contact' says none but not why
        hint: write 'none: ' and the reason on a line below 'contact:'
      content/site.yml:13:16: error: 'enforcement' cannot be 'EASS'
        hint: it is one of EHRC, ECNI
      content/site.yml:15:13: error: the statement was reviewed on '2015-11-17', before it was prepared
        hint: it was prepared on 2015-11-18
      content/site.yml:16:3: error: the block 'accessibility' knows no 'tests'
        hint: did you mean 'test'?
      content/site.yml:17:14: error: 'about/a11y.html' is no address that a page can have had
        hint: only addresses of folders can lead on; for one with an ending like '.html' ask whoever \
      runs the server
      """,
      from: try site(
        """
        compliance: mostly
        faults: [ { fix: Soon } ]
        test: { date: May }
        contact: none
        enforcement: EASS
        prepared: 2015-11-18
        reviewed: 2015-11-17
        tests: none
        aliases: [ about/a11y.html ]
        """))
  }

  @Test("a test after the statement, a fault that was to be mended before it")
  func contradictoryDates() async throws {
    await expectMessages(
      """
      content/site.yml:11:15: error: this fault was to be mended by '2015-10-01', before the \
      statement of '2015-11-18'
        hint: take it out if it is mended, or give a new day under 'by'
      content/site.yml:12:16: error: the statement is of '2015-11-18', and tells of a test on \
      '2015-11-19'
        hint: add 'reviewed: 2015-11-19' when you have reviewed it since that test
      """,
      from: try site(
        """
        compliance: partially
        faults:
          - {fault: Grey on grey., by: 2015-10-01}
        test: {date: 2015-11-19, method: By hand.}
        """ + "\n" + Self.rest))
  }

  @Test("the statement says everything that it was given, and is linked from every page")
  func statement() async throws {
    let built = try await site(
      """
      compliance: partially
      standard: WCAG 2.2 AA
      faults:
        - Maps have no words.
        - {fault: Grey on grey., criterion: 1.4.3 Contrast, remedy: A darker grey., by: 2016-02-01}
      burden: [Old maps cost more than they serve.]
      out-of-scope: [Minutes of 2012]
      test: {date: 2015-11-01, method: "By hand, <b>and</b> with a screen reader."}
      response-time: 5 working days
      reviewed: 2015-12-01
      """ + "\n" + Self.rest
    ).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let page = try #require(built.text("accessibility/index.html"))
    for words in [
      "This website is <strong>partially compliant</strong> with the WCAG 2.2 AA, because of what "
        + "is listed below.",
      "<li>Maps have no words.</li>",
      "<li>Grey on grey. <span class=\"quiet\">Criterion: 1.4.3 Contrast.</span> What will be done: "
        + "A darker grey. To be mended by 1 February 2016.</li>",
      "<li>Old maps cost more than they serve.</li>", "<li>Minutes of 2012</li>",
      "<p>The site was last tested on 1 November 2015.</p>",
      "<p>By hand, &lt;b&gt;and&lt;/b&gt; with a screen reader.</p>",
      "<a href=\"mailto:web@example.org\">The web team</a>",
      "<p>You can expect an answer within 5 working days.</p>",
      "<a href=\"https://www.equalityadvisoryservice.com/\">",
      "<p>It was prepared on 18 November 2015 and last reviewed on 1 December 2015.</p>",
    ] { #expect(page.contains(words), "\(words)") }
    let home = Markup(try #require(built.text("index.html"))).tags(named: "a")
    #expect(home.contains { $0["href"] == "accessibility/" })
    #expect(built.text("sitemap.xml")?.contains("https://example.org/accessibility/") == true)
  }

  @Test("a fully compliant site, in Northern Ireland, with a reason for no contact")
  func northernIreland() async throws {
    let built = try await site(
      """
      compliance: fully
      test: {date: 2015-11-01, method: By hand.}
      contact: {none: The office has closed.}
      enforcement: ECNI
      prepared: 2015-11-18
      """
    ).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("accessibility/index.html"))
    for words in [
      "This website is <strong>fully compliant</strong> with the Web Content Accessibility "
        + "Guidelines version 2.2, level AA.",
      "<p>No contact is given: The office has closed.</p>",
      "The Equality Commission for Northern Ireland enforces the regulations there.",
      "<p>It was prepared on 18 November 2015.</p>",
    ] { #expect(page.contains(words), "\(words)") }
    for words in ["does not meet", "disproportionate", "do not cover", "Equality Advisory"] {
      #expect(!page.contains(words), "\(words)")
    }
  }

  @Test("a page of the site cannot take the statement's place, and its old address leads on")
  func place() async throws {
    await expectMessages(
      """
      content/accessibility.md:1:1: error: this file would take the place of \
      'accessibility/index.html', which Tally makes itself
        hint: rename it
      """, from: ["content/accessibility.md": TestSite.page("")])
    let built = try await site(
      "compliance: not\nfaults: [All]\naliases: [about/accessibility]\n" + Self.rest
    ).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      try #require(built.text("about/accessibility/index.html"))
        .contains("content=\"0; url=../../accessibility/\""))
  }
}
