import Datasets
import Testing

/// What a figure's address leads to and what it shows.
@Suite struct FigureTests {
  @Test(arguments: [
    ("crime/trafford", "53.0"), ("crime/trafford/2015-04", "53.0"),
    ("crime/trafford/2014-04", "55.1"), ("crime/trafford?show=value", "53.0"),
    ("crime/trafford?decimals=3", "52.994"), ("crime/trafford?decimals=0", "53"),
    ("crime/trafford?show=change", "2.1"), ("crime/trafford?show=signed-change", "−2.1"),
    ("crime/bury?show=signed-change", "+10.0"), ("crime/trafford?show=change&decimals=2", "2.11"),
    ("crime/stockport?show=signed-change", "0.0"), ("crime/trafford?show=percent-change", "3.8%"),
    ("crime/trafford?decimals=2&show=percent-change", "3.82%"),
    ("crime/trafford?show=previous", "55.1"), ("crime/trafford?show=rank", "1"),
    ("crime/bury?show=rank", "2"), ("crime/stockport?show=rank", "2"),
    ("crime/trafford?show=difference-from-comparator", "21.9"),
    ("survey/safe", "95%"), ("survey/safe?show=change", "2 percentage points"),
    ("survey/heard?show=change", "1 percentage point"),
    ("survey/safe?show=signed-change", "+2 percentage points"),
    ("survey/safe?show=lower", "94%"), ("survey/safe?show=upper", "96.5%"),
    ("survey/safe?show=upper&decimals=0", "97%"), ("survey/safe?show=n", "1,200"),
    ("funding", "£200,000"), ("funding/2014-15", "£210,000"), ("funding?show=change", "£10,000"),
    ("funding?show=signed-change", "−£10,000"), ("funding?show=percent-change", "4.8%"),
    ("reserve", "−£1,234.50"), ("reserve?show=size", "£1,234.50"),
    ("reserve?show=size&decimals=0", "£1,235"), ("reserve/2014?show=value", "£0.00"),
    ("rows?decimals=1&show=previous", "2.6"), ("rows?show=previous", "2.55"),
    ("rows", "3"), ("powers?show=count", "25"), ("powers/new?show=count", "6"),
  ])
  func showsWhatTheDataSay(address: String, text: String) throws {
    #expect(try SampleDatasets.queries().figure(address).text == text)
  }

  @Test(arguments: [
    ("crime/trafford", "crime/trafford/2015-04"),
    ("crime/trafford?show=rank", "the rank of crime/trafford/2015-04"),
    ("crime/trafford?show=previous", "crime/trafford/2014-04"), ("funding", "funding/2015-16"),
    ("powers/new?show=count", "the number of rows of powers/new"),
    ("powers?show=count", "the number of rows of powers"),
  ])
  func namesWhatItShows(address: String, row: String) throws {
    #expect(try SampleDatasets.queries().figure(address).subject == row)
  }

  @Test func takesTheLastPeriodInWhichAnyRowHasAValueOrADirection() throws {
    let library = try SampleDatasets.library(
      "sample",
      csv: """
        area,period,value,direction
        A,2013,1,
        A,2014,[x],fell
        A,2015,[x],
        B,2013,5,

        """, description: SampleDatasets.description("measure: index\nperiod: year\n"))
    #expect(
      try SampleDatasets.fault { try library.figure("sample/a") }
        == "'sample/a/2014' has no value: it is [x], not published")
    #expect(
      try SampleDatasets.fault { try library.figure("sample/b") }
        == "there is no row 'sample/b/2014' | the latest period is 2014; name another one behind it"
    )
    #expect(try library.figure("sample/b/2013").text == "5")
  }

  @Test(arguments: [
    (
      "",
      "'' is no address of a row | write the dataset, a slash and the row, like "
        + "crime-rate/trafford"
    ),
    (
      "crime//2015",
      "'crime//2015' is no address of a row | write the dataset, a slash and the row, "
        + "like crime-rate/trafford"
    ),
    ("crim/trafford", "there is no dataset 'crim' | did you mean 'crime'?"),
    (
      "weather/here",
      "there is no dataset 'weather' | datasets lie in content/data as NAME.csv with "
        + "NAME.yml"
    ),
    (
      "crime",
      "'crime' names no area | behind 'crime/' stands area, then a period if it is not the "
        + "latest"
    ),
    (
      "crime/trafford/2015-04/x",
      "'crime/trafford/2015-04/x' has a part too many, 'x' | behind "
        + "'crime/' stands area, then a period if it is not the latest"
    ),
    ("crime/traford", "'crime' has no area 'traford' | did you mean 'trafford'?"),
    ("crime/Trafford", "'crime' has no area 'Trafford' | did you mean 'trafford'?"),
    (
      "crime/leeds", "'crime' has no area 'leeds' | it has bury, force-average, stockport, trafford"
    ),
    ("crime/trafford/2015-05", "'crime' has no period '2015-05' | did you mean '2015-04'?"),
    ("crime/trafford/now", "'crime' has no period 'now' | it has 2014-04, 2015-04"),
    ("crime/trafford?show=chnge", "a figure cannot show 'chnge' | did you mean 'change'?"),
    (
      "crime/trafford?show=",
      "'show=' has nothing behind it | write show=…, decimals=… or both with "
        + "& between them"
    ),
    (
      "crime/trafford?change",
      "'change' has nothing behind it | write show=…, decimals=… or both "
        + "with & between them"
    ),
    ("crime/trafford?shwo=change", "a figure knows no 'shwo' | did you mean 'show'?"),
    ("crime/trafford?format=x", "a figure knows no 'format' | it knows show and decimals"),
    ("crime/trafford?show=rank&show=value", "'show' stands there twice | keep one of them"),
    (
      "crime/trafford?decimals=13",
      "'13' is not a number of decimals | write a whole number from 0 "
        + "to 12"
    ),
    (
      "crime/trafford?decimals=4",
      "'crime/trafford/2015-04' is published with 3 decimals, not 4 | "
        + "write decimals=3, or fewer"
    ),
    (
      "survey/safe?decimals=1",
      "'survey/safe/2015' is published with 0 decimals, not 1 | write "
        + "decimals=0, or fewer"
    ),
    (
      "crime/trafford?show=rank&decimals=1",
      "'rank' is a whole number, so 'decimals' does nothing | "
        + "leave decimals=… away"
    ),
    (
      "crime/trafford?show=n",
      "'crime/trafford/2015-04' gives no sample size | its cell is empty, or "
        + "the data have no such column"
    ),
    (
      "survey/heard?show=lower",
      "'survey/heard/2015' gives no lower limit | its cell is empty, or "
        + "the data have no such column"
    ),
    (
      "crime/trafford?show=count",
      "'crime' is no list, so there are no rows to count | leave "
        + "?show=count away for the value itself"
    ),
    (
      "crime/trafford/2014-04?show=change",
      "'crime/trafford/2014-04' has no earlier period to "
        + "compare with | it would be compared with 12 months to 30 April 2013"
    ),
    (
      "crime/force-average?show=rank",
      "'crime/force-average/2015-04' is what others are compared "
        + "with and has no rank | name another row"
    ),
    (
      "crime/force-average?show=difference-from-comparator",
      "'crime/force-average/2015-04' is what "
        + "others are compared with | name another row"
    ),
    (
      "funding?show=difference-from-comparator",
      "'funding' has no comparator | name one under "
        + "'comparator' in content/data/funding.yml"
    ),
    (
      "funding?show=rank",
      "'funding' has no rows to rank against each other | it has one row a "
        + "period"
    ),
    (
      "reserve?show=percent-change",
      "'reserve/2015' has no change in percent: it was nought before | "
        + "show=change gives the change itself"
    ),
    ("powers", "'powers' is a list and has no values | add ?show=count to count its rows"),
    ("powers/newer?show=count", "'powers' has no group 'newer' | it has new, old"),
    (
      "powers/new/x?show=count",
      "'powers' cannot be filtered by 'new/x' | its rows are filtered by "
        + "group"
    ),
  ])
  func saysWhyThereIsNoFigure(address: String, message: String) throws {
    #expect(try SampleDatasets.fault { try SampleDatasets.queries().figure(address) } == message)
  }

  @Test func saysNothingOfWhatFollowsFromABrokenDataset() throws {
    let library = DatasetLibrary([], broken: ["crime"])
    #expect(throws: ReferenceFault.follows) { try library.figure("crime/trafford") }
    #expect(throws: ReferenceFault.follows) { try library.claim("crime/trafford/lowest") }
  }

  @Test(arguments: [
    ("crime/trafford", ["53.0"], ["53", "53.00", "53,0", " 53.0", ""]),
    ("funding", ["£200,000"], ["£200000", "200,000"]),
    ("reserve", ["−£1,234.50", "-£1,234.50"], ["£1,234.50", "–£1,234.50"]),
    (
      "survey/safe?show=change",
      [
        "2 percentage points", "2\u{A0}percentage\u{202F}points", "two percentage points",
        "Two percentage points", "2 percentage\npoints",
      ],
      ["2", "two", "twopercentage points", "two percentage point"]
    ),
    (
      "survey/heard?show=change", ["one percentage point", "1 percentage point"],
      ["a percentage point"]
    ),
    ("crime/bury?show=rank", ["2", "2nd", "two", "second", "Second"], ["3rd", "2th", "twond"]),
    ("powers?show=count", ["25"], ["twenty-five", "twenty", "25.0"]),
    ("powers/old?show=count", ["19", "nineteen", "nineteenth", "19th"], ["20"]),
    ("crime/trafford?show=change", ["2.1"], ["two.1", "second.1"]),
    ("survey/heard", ["12%"], ["twelve%", "twelve percent"]),
    ("crime/trafford?show=signed-change", ["−2.1", "-2.1"], ["2.1"]),
  ])
  func acceptsTheSameInOtherWords(address: String, same: [String], other: [String]) throws {
    let figure = try SampleDatasets.queries().figure(address)
    for written in same { #expect(figure.accepts(written), "\(written)") }
    for written in other { #expect(!figure.accepts(written), "\(written)") }
  }

  @Test func acceptsEveryNumberWord() throws {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty",
    ]
    let csv = "period,value\n" + (1...21).map { "20\($0 + 10),\($0)\n" }.joined()
    let library = try SampleDatasets.library(
      "n", csv: csv, description: SampleDatasets.description("measure: count\nperiod: year\n"))
    for (index, word) in words.enumerated() {
      #expect(try library.figure("n/20\(index + 11)").accepts(word), "\(word)")
    }
    #expect(try !library.figure("n/2031").accepts("twenty-one"))
  }
}
