import Datasets
import SourceText
import Testing

/// How the columns of a file are told apart, renamed and laid out wide.
@Suite struct ColumnTests {
  @Test(arguments: [
    (
      "area,period\nA,2015\n", "",
      [
        "1:1 this file has no column 'value' | name another column under 'columns' in "
          + "content/data/sample.yml, like 'Rate: value'"
      ]
    ),
    (
      "area,value\nA,1\n", "",
      [
        "1:1 this file has no column 'period' | name another column under 'columns' in "
          + "content/data/sample.yml, like 'Year: period'"
      ]
    ),
    (
      "area,period,valu\nA,2015,1\n", "",
      [
        "1:13 there is no column 'valu' | did you mean 'value'? If not, list it under 'dimensions'"
      ]
    ),
    (
      "area,period,value,notes\nA,2015,1,x\n", "",
      [
        "1:19 there is no column 'notes' | did you mean 'note'? If not, list it under 'dimensions'"
      ]
    ),
    (
      "area,period,value,Value\nA,2015,1,1\n", "",
      [
        "1:19 two columns stand for 'value' | rename one of them, or map it to 'ignore' under "
          + "'columns'"
      ]
    ),
    (
      "Area,area,period,value\nA,A,2015,1\n", "",
      [
        "1:6 two columns stand for 'area' | rename one of them, or map it to 'ignore' under "
          + "'columns'"
      ]
    ),
    (
      "area,ward,period,value\nA,B,2015,1\n", "dimensions: [area]\n",
      [
        "1:6 the column 'ward' is not in the description | list it under 'dimensions', or map it to "
          + "'ignore' under 'columns'"
      ]
    ),
    (
      "area,period,value\nA,2015,1\n", "dimensions: [area, question]\n",
      [
        "9:20 content/data/sample.csv has no column 'question' | its columns are area, period, value"
      ]
    ),
    (
      "area,period,value\nA,2015,1\n", "dimensions: [aera]\n",
      [
        "9:14 content/data/sample.csv has no column 'aera' | did you mean 'area'?",
        "1:1 the column 'area' is not in the description | did you mean 'aera'?",
      ]
    ),
    (
      "area,period,value\nA,2015,1\n", "dimensions: [area, period]\n",
      [
        "9:20 the period is not listed: it always stands last | leave it away"
      ]
    ),
    (
      "area,period,value\nA,2015,1\n", "columns: {Rate: value}\n",
      [
        "9:11 content/data/sample.csv has no column 'Rate' | its columns are area, period, value"
      ]
    ),
    (
      "area,Year,Rat\nA,2015,1\n", "columns:\n  Year: period\n  Rate: value\n",
      [
        "11:3 content/data/sample.csv has no column 'Rate' | did you mean 'Rat'?"
      ]
    ),
  ])
  func saysWhatIsWrongWithTheHeading(csv: String, lines: String, messages: [String]) throws {
    let description = SampleDatasets.description("measure: index\nperiod: year\n" + lines)
    #expect(try SampleDatasets.faults(csv: csv, description: description) == messages)
  }

  @Test func readsRenamedColumnsAndPassesOverOthers() throws {
    let library = try SampleDatasets.library(
      "sample", csv: "Code,Local Authority,Year,Rate per 1000\nE08,Trafford,2015,53.0\n",
      description: SampleDatasets.description(
        """
        measure: rate
        period: year
        columns: {Code: ignore, Local Authority: Area, Year: period, Rate per 1000: value}

        """))
    #expect(try library.figure("sample/trafford").text == "53.0")
    #expect(try library.dataset(named: "sample").dimensions.map(\.label) == ["Area"])
  }

  @Test(arguments: [
    "wide:\n  dimension: period\n  columns: {2013/14: 2013-14, 2014/15: 2014-15}\n",
    "wide:\n  dimension: Period\n  columns:\n    2014/15: 2014-15\n    2013/14: 2013-14\n",
  ])
  func readsAColumnForEachPeriod(wide: String) throws {
    let library = try SampleDatasets.library(
      "sample", csv: "area,2013/14,2014/15,note\nA,[x],5 [p],why\nB,3,[c],\n",
      description: SampleDatasets.description("measure: index\nperiod: financial-year\n" + wide))
    let dataset = try library.dataset(named: "sample")
    #expect(dataset.periods.map(\.label) == ["2013/14", "2014/15"])
    #expect(try library.figure("sample/b/2013-14").text == "3")
    let row = try #require(library.figure("sample/a").row)
    #expect(dataset.observation(row).qualifiers == .provisional)
    #expect(dataset.observation(row).note == "why")
  }

  @Test func readsAColumnForEachQuestion() throws {
    let library = try SampleDatasets.library(
      "sample", csv: "period,Feels safe by day,Feels safe after dark\n2014,95,91\n2015,96,93\n",
      description: SampleDatasets.description(
        """
        measure: percent
        period: year
        wide:
          dimension: question
          columns: [Feels safe by day, Feels safe after dark]

        """))
    #expect(try library.figure("sample/feels-safe-after-dark").text == "93%")
    #expect(try library.figure("sample/feels-safe-by-day?show=change").text == "1 percentage point")
  }

  @Test(arguments: [
    (
      "area,2014,2015\nA,1,2\n", "{2014: 2014, 2016: 2016}",
      [
        "11:25 content/data/sample.csv has no column '2016' | did you mean '2014'?"
      ]
    ),
    (
      "area,2014,x\nA,1,2\nB,1,n/a\n", "[2014, x]",
      [
        "11:19 'x' is not a period | write a year like 2015",
        "3:5 'n/a' is not a value | "
          + "write [x] where a value is not available, [c] where it is withheld",
      ]
    ),
    (
      "area,2014,2015\nA,1,2\nA,3,4\n", "[2014, 2015]",
      [
        "3:3 there is a row for A, 2014 already, on line 2 | keep one of them",
        "3:5 there is a row for A, 2015 already, on line 2 | keep one of them",
      ]
    ),
    (
      ",2014,2015\nA,1,2\n", "[2014, 2015]",
      [
        "1:1 this column has no heading | give it one in the first row"
      ]
    ),
    ("area,2014,2015\n,1,2\n", "[2014, 2015]", ["2:1 this row names no area | each row needs one"]),
    (
      "area,2014,2015\nA,1,2\n", "[2014, 2014]",
      [
        "11:19 the column '2014' is listed twice | keep one of them"
      ]
    ),
    (
      "area,2014,marker\nA,1,[p]\n", "[2014]",
      [
        "1:11 there are columns for each period, and 'marker' cannot stand beside them | "
          + "write each marker behind its value, and map this to 'ignore'"
      ]
    ),
    (
      "area,period,2014,lower\nA,2013,1,0\n", "[2014]",
      [
        "1:6 there are columns for each period, and 'period' cannot stand beside them | "
          + "map it to 'ignore' under 'columns' in content/data/sample.yml",
        "1:18 there are columns for each period, and 'lower' cannot stand beside them | "
          + "map it to 'ignore' under 'columns' in content/data/sample.yml",
      ]
    ),
  ])
  func saysWhatIsWrongWithTheWideForm(
    csv: String, columns: String, messages: [String]
  ) throws {
    let description = SampleDatasets.description(
      "measure: index\nperiod: year\nwide:\n  dimension: period\n  columns: \(columns)\n")
    #expect(try SampleDatasets.faults(csv: csv, description: description) == messages)
  }

  @Test(arguments: ["marker", "Value", "note"])
  func refusesAWideDimensionThatIsAColumnOfItsOwn(name: String) throws {
    let description = SampleDatasets.description(
      "measure: index\nperiod: year\nwide:\n  dimension: \(name)\n  columns: [A, B]\n")
    #expect(
      try SampleDatasets.faults(csv: "period,A,B\n2015,1,2\n", description: description) == [
        "10:14 '\(name.lowercased())' is the name of a column of its own and cannot name a "
          + "dimension | call it by what the columns stand for, like 'question'"
      ])
  }

  @Test func readsOneFileForTwoMeasures() throws {
    let csv = "area,period,Rate,Count\nA,2015,53.0,1200\n"
    for (measure, column, other, shown) in [
      ("rate", "Rate", "Count", "53.0"), ("count", "Count", "Rate", "1,200"),
    ] {
      let library = try SampleDatasets.library(
        measure, csv: csv,
        description: SampleDatasets.description(
          "file: both.csv\nmeasure: \(measure)\nperiod: year\n"
            + "columns: {\(column): value, \(other): ignore}\n"))
      #expect(try library.figure("\(measure)/a").text == shown)
      #expect(
        try library.dataset(named: measure).description.layout.file?.value == "both.csv")
    }
  }

  @Test func readsAListWithFiltersAndTexts() throws {
    let csv = """
      Power,Group,Period
      Closure order,Old,now
      Closure order,Old,now
      Closure order,Old,
      Criminal behaviour order,New,now

      """
    let library = try SampleDatasets.library(
      "powers", csv: csv,
      description: Self.list + "dimensions: [group]\ndimension-labels: {period: When}\n")
    let dataset = try library.dataset(named: "powers")
    #expect(dataset.textColumns.map(\.label) == ["Power", "When"])
    #expect(dataset.textColumns[1].cells == ["now", "now", "", "now"])
    #expect(
      (0..<4).map(dataset.rowPath) == [
        "old/closure-order", "old/closure-order-2", "old/closure-order-3",
        "new/criminal-behaviour-order",
      ])
    #expect(try library.figure("powers?show=count").text == "4")
    #expect(try library.figure("powers/old?show=count").text == "3")
    #expect(try library.figure("powers/old?show=count").accepts("three"))
  }

  @Test func givesEachRowOfALongListItsOwnPlace() throws {
    let csv = "Name\n" + String(repeating: "Same\nSame 2\n", count: 5_000)
    let library = try SampleDatasets.library("names", csv: csv, description: Self.list)
    let dataset = try library.dataset(named: "names")
    #expect(Set((0..<dataset.rowCount).map(dataset.rowPath)).count == 10_000)
  }

  static let list = """
    title: A list
    measure: list
    source: {name: A report, link: {none: no address}}
    licence: {name: OGL, link: "https://example.org/"}
    next-update: {none: not known}

    """
}
