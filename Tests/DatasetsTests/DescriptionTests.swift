import Datasets
import Diagnostics
import SourceText
import Testing

/// What a description has to say, and what is said of one that does not.
@Suite struct DescriptionTests {
  static let reason = "write 'none: ' and the reason on a line below"

  /// Each takes a sound description, replaces a line of it and names what is then wrong.
  @Test(arguments: [
    ("title: T", "", "2:1 the description of a dataset has no 'title' | add a line 'title: …'"),
    ("title: T", "title:", "1:1 'title' has nothing behind it | write it behind 'title: '"),
    (
      "title: T", "title: [T]",
      "1:8 'title' has to be text, not a list | "
        + "text that starts with [ or { or holds ': ' needs quotes around it"
    ),
    (
      "title: T", "titel: T\ntitle: T",
      "1:1 the description of a dataset knows no 'titel' | did you mean 'title'?"
    ),
    ("title: T", "title: T\ntitle: U", "1:1 'title' stands here twice | keep one of them"),
    ("measure: count", "measure: rates", "2:10 'measure' cannot be 'rates' | did you mean 'rate'?"),
    (
      "measure: count", "measure: metres",
      "2:10 'measure' cannot be 'metres' | it is one of rate, percent, count, money, index, list"
    ),
    (
      "measure: count", "",
      "1:1 the description of a dataset has no 'measure' | add a line 'measure: …'"
    ),
    ("unit: things", "", "1:1 the description of a dataset has no 'unit' | add a line 'unit: …'"),
    (
      "better: lower", "better: less",
      "4:9 'better' cannot be 'less' | it is one of lower, higher, neither"
    ),
    (
      "better: lower", "",
      "1:1 the description of a dataset has no 'better' | add a line 'better: …'"
    ),
    (
      "period: year", "",
      "1:1 the description of a dataset has no 'period' | add a line 'period: …'"
    ),
    (
      "period: year", "period: financial year",
      "5:9 'period' cannot be 'financial year' | did you mean 'financial-year'?"
    ),
    (
      "period: year", "period: listed",
      "1:1 the description of a dataset has no 'periods' | add a line 'periods: …'"
    ),
    (
      "period: year", "period: year\nperiods: [a: A]",
      "6:1 'periods' stands only beside 'period: listed', and here the period is 'year' | "
        + "leave it away, or write 'period: listed'"
    ),
    (
      "period: year", "period: year\nyear-starts: may",
      "6:14 'year-starts' cannot be 'may' | it is one of january, april"
    ),
    (
      "period: year", "period: year\ndecimals: 13",
      "6:11 'decimals' has to lie between 0 and 12, not be 13"
    ),
    (
      "period: year", "period: year\ndecimals: one",
      "6:11 'decimals' has to be a whole number, not 'one'"
    ),
    (
      "source: {name: S, link: \"https://example.org/\"}", "source: A report",
      "6:9 the source has to be lines of 'key: value', not 'A report'"
    ),
    (
      "source: {name: S, link: \"https://example.org/\"}", "",
      "1:1 the description of a dataset has no 'source' | add a line 'source: …'"
    ),
    (
      "link: \"https://example.org/\"", "link: \"javascript:alert(1)\"",
      "6:26 'javascript:alert(1)' is no web address | write the whole address, https:// included"
    ),
    (
      "link: \"https://example.org/\"", "link: www.example.org",
      "6:25 'www.example.org' is no web address | write the whole address, https:// included"
    ),
    (
      "link: \"https://example.org/\"", "link: none",
      "6:25 'link' says none but not why | \(reason) 'link:'"
    ),
    (
      "link: \"https://example.org/\"", "date: 2015-11-18",
      "6:9 the source has no 'link' | add it, or \(reason) 'link:'"
    ),
    (
      "name: S,", "name: S, date: 2015-02-29,",
      "6:25 'date' has to be a date, not '2015-02-29' | "
        + "write year, month and day like 2015-11-18"
    ),
    (
      "licence: {name: L, link: \"https://example.org/l\"}",
      "licence: {name: L, link: \"data:text/html,x\"}",
      "7:27 'data:text/html,x' is no web address | write the whole address, https:// included"
    ),
    (
      "licence: {name: L, link: \"https://example.org/l\"}", "licence: {name: L}",
      "7:10 the licence has no 'link' | add a line 'link: …'"
    ),
    (
      "next-update: 2016-02-18", "next-update: none",
      "8:14 'next-update' says none but not why | \(reason) 'next-update:'"
    ),
    (
      "next-update: 2016-02-18", "next-update: {none: }",
      "8:14 'next-update' has to be a value, or 'none' and the reason | \(reason) 'next-update:'"
    ),
    (
      "next-update: 2016-02-18", "next-update: soon",
      "8:14 'next-update' has to be a date, not 'soon' | write a date like 2016-02-18, or "
        + "'none: ' and the reason on a line below it"
    ),
    (
      "next-update: 2016-02-18", "",
      "1:1 the description of a dataset has no 'next-update' | add it, or \(reason) "
        + "'next-update:'"
    ),
    (
      "period: year", "period: year\npublished: 18/11/2015",
      "6:12 'published' has to be a date, not '18/11/2015' | "
        + "write year, month and day like 2015-11-18"
    ),
    (
      "period: year", "period: year\ncomparator: Force Average",
      "6:13 'comparator' names a row, not 'Force Average' | write the dimension and the row, "
        + "like 'area: Force Average', on a line below it"
    ),
    (
      "period: year", "period: year\ncomparator: {weighting: none}",
      "6:13 'comparator' needs one row and may say its 'weighting' | write the dimension and the "
        + "row, like 'area: Force Average', on a line below it"
    ),
    (
      "period: year", "period: year\nbreaks: {period: 2014}",
      "6:9 'breaks' is a list, not a group of keys"
    ),
    (
      "period: year", "period: year\nbreaks: [{period: 2014}]",
      "6:10 a break has no 'reason' | add a line 'reason: …'"
    ),
    (
      "period: year", "period: year\ndisclosure: {threshold: 0}",
      "6:25 'threshold' has to be 1 or more, not 0"
    ),
    (
      "measure: count", "measure: rate\ndisclosure: {threshold: 5}",
      "3:25 a threshold is kept for counts only, and this measure is 'rate' | "
        + "withhold such values with [c] yourself, and leave it away"
    ),
    (
      "measure: count", "measure: list\nwide: {dimension: period, columns: [a]}",
      "3:1 a list has no values, so no columns of values either | leave 'wide' away"
    ),
    (
      "period: year", "period: year\nwide: {dimension: area}",
      "6:7 'wide' has no 'columns' | add a line 'columns: …'"
    ),
    (
      "period: year", "period: year\ndimensions: [area, area]",
      "6:20 the dimension 'area' is listed twice | keep one of them"
    ),
    (
      "period: year", "period: year\ncolumns: {Rate: }",
      "6:11 'Rate' needs the name that the column stands for behind it | write 'Rate: …'"
    ),
    (
      "period: year", "period: year\nquality: [x",
      "7:7 this YAML cannot be read: did not find expected ',' or ']' | text that starts with [ or "
        + "{ or holds ': ' or ' #' needs quotes around it; indent with spaces, not tabs"
    ),
  ])
  func saysWhatIsWrong(line: String, replacement: String, message: String) {
    let (description, diagnostics) = read(Self.sound.replacing(line, with: replacement))
    #expect(description == nil)
    #expect(fullLines(diagnostics) == [message])
  }

  @Test(arguments: [
    ("- Earlier: x", "13:5 'Earlier' cannot stand for a period in addresses | write 'earlier'"),
    (
      "- lowest: x",
      "13:5 'lowest' cannot stand for a period in addresses | "
        + "for example '- earlier: an earlier survey, date not given'"
    ),
    (
      "- earlier",
      "13:5 a listed period is one line 'slug: label' | "
        + "for example '- earlier: an earlier survey, date not given'"
    ),
    (
      "- earlier:",
      "13:5 a listed period is one line 'slug: label' | "
        + "for example '- earlier: an earlier survey, date not given'"
    ),
    ("- now: again", "13:5 the period 'now' is listed twice | keep one of them"),
  ])
  func saysWhatIsWrongWithAListedPeriod(item: String, message: String) {
    let periods = "periods:\n  - now: now\n  - then: then\n  - before: before\n  \(item)\n"
    let (_, diagnostics) = read(
      Self.sound.replacing("period: year", with: "period: listed") + "\n" + periods)
    #expect(fullLines(diagnostics) == [message])
  }

  @Test func findsAllFaultsInOneRun() {
    let (_, diagnostics) = read(
      "titel: T\nmeasure: x\nbetter: y\ndecimals: z\nlicence: L\nnext-update: soon\nbreaks: b\n")
    #expect(
      lines(diagnostics) == [
        "1:1 the description of a dataset knows no 'titel'",
        "2:10 'measure' cannot be 'x'",
        "1:1 the description of a dataset has no 'unit'",
        "4:11 'decimals' has to be a whole number, not 'z'", "3:9 'better' cannot be 'y'",
        "1:1 the description of a dataset has no 'period'",
        "1:1 the description of a dataset has no 'source'",
        "5:10 the licence has to be lines of 'key: value', not 'L'",
        "6:14 'next-update' has to be a date, not 'soon'", "7:9 'breaks' is a list, not 'b'",
      ])
  }

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
  func readsWhatEditorsWrite(mark: String, end: String) {
    let (description, diagnostics) = read(mark + Self.sound.replacing("\n", with: end))
    #expect(diagnostics == [])
    #expect(description?.title == "T")
    #expect(description?.position == SourcePosition(path: "content/data/d.yml", line: 1, column: 8))
  }

  @Test func takesReasonsInPlaceOfValues() {
    let (description, diagnostics) = read(
      Self.sound.replacing("2016-02-18", with: "{none: the survey has ended}"))
    #expect(diagnostics == [])
    guard case .none(let reason)? = description?.nextUpdate else {
      Issue.record("no reason was read")
      return
    }
    #expect(reason == "the survey has ended")
  }

  @Test func saysThatAnEmptyOneIsEmpty() {
    #expect(lines(read("\n").1) == ["1:1 this description is empty"])
  }

  /// What a description names has to be in the data.
  @Test(arguments: [
    ("ranks: aera", "9:8 there is no dimension 'aera' to rank over | did you mean 'area'?"),
    (
      "comparator: {area: Force Avarage}",
      "9:20 no row has the area 'Force Avarage' | did you mean 'Force Average'?"
    ),
    (
      "comparator: {place: Force Average}",
      "9:21 there is no dimension 'place' | it has area"
    ),
    (
      "breaks: [{period: 2013, reason: why}]",
      "9:19 no row has the period '2013' | did you mean '2014'?"
    ),
    (
      "dimension-labels: {aera: Borough}",
      "9:20 there is no dimension 'aera' | did you mean 'area'?"
    ),
  ])
  func holdsADescriptionAgainstTheRows(line: String, message: String) throws {
    let description = SampleDatasets.description("measure: index\nperiod: year\n\(line)\n")
    let faults = try SampleDatasets.faults(
      csv: "area,period,value\nForce Average,2014,1\nA,2015,1\n", description: description)
    #expect(faults == [message])
  }

  @Test func warnsOfADatasetWithoutAnyValue() throws {
    let (dataset, diagnostics) = try SampleDatasets.read(
      "sample", csv: "area,period,value\nA,2015,[x]\n",
      description: SampleDatasets.description("measure: index\nperiod: year\n"))
    #expect(dataset != nil)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(lines(diagnostics) == ["1:8 no row of this dataset has a value"])
  }

  static let sound = """
    title: T
    measure: count
    unit: things
    better: lower
    period: year
    source: {name: S, link: "https://example.org/"}
    licence: {name: L, link: "https://example.org/l"}
    next-update: 2016-02-18
    """

  private func read(_ text: String) -> (DatasetDescription?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let description = DescriptionReader.read(
      SourceFile(path: "content/data/d.yml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    return (description, diagnostics)
  }
}
