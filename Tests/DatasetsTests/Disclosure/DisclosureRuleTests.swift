import Datasets
import Testing

/// What a disclosure rule has to say, and what a declared total does to ranks.
@Suite struct DisclosureRuleTests {
  @Test(arguments: [
    (
      "{}",
      "9:13 the disclosure rule is empty | write 'threshold: 5' or 'totals: {area: All}' in it, "
        + "or both"
    ),
    ("5", "9:13 the disclosure rule has to be lines of 'key: value', not '5'"),
    ("{treshold: 5}", "9:14 the disclosure rule knows no 'treshold' | did you mean 'threshold'?"),
    ("{threshold: }", "9:14 'threshold' has nothing behind it | write it behind 'threshold: '"),
    ("{totals: }", "9:14 'totals' has nothing behind it | write it behind 'totals: '"),
    (
      "{totals: All}",
      "9:22 'totals' names rows, not 'All' | write the dimension and its total row, like "
        + "'area: All', on a line below it"
    ),
    (
      "{totals: {}}",
      "9:22 'totals' names no row | write the dimension and its total row, like 'area: All', on a "
        + "line below it"
    ),
    (
      "{totals: {area: }}",
      "9:23 'area' needs the name of its total row behind it | one row, like 'area: All'"
    ),
    (
      "{totals: {area: [All, Sum]}}",
      "9:23 'area' needs the name of its total row behind it | one row, like 'area: All'"
    ),
    (
      "{totals: {period: All}}",
      "9:23 a period has no total row | name the total rows of other dimensions, like 'area: All'"
    ),
    (
      "{totals: {aera: All}}",
      "9:23 there is no dimension 'aera' | did you mean 'area'?"
    ),
    (
      "{totals: {place: All}}", "9:23 there is no dimension 'place' | it has area, sex"
    ),
    (
      "{totals: {sex: Al}}", "9:28 no row has the sex 'Al' | did you mean 'All'?"
    ),
    (
      "{threshold: 5, totals: {area: All, sex: Everybody}}",
      "9:53 no row has the sex 'Everybody' | write it as the data do"
    ),
    (
      "{totals: {area: all}}\ncomparator: {area: All}",
      "9:29 'all' is the comparator and cannot be a total too | each part is smaller than its "
        + "total, so comparing them tells nothing: leave 'comparator' away"
    ),
  ])
  func saysWhatIsWrongWithARule(rule: String, message: String) throws {
    let description = SampleDatasets.description(
      "measure: count\nperiod: year\ndisclosure: \(rule)\n")
    #expect(try SampleDatasets.faults(csv: Self.people, description: description) == [message])
  }

  @Test(arguments: ["rate", "percent", "index"])
  func onlyWhatAddsUpHasTotals(measure: String) throws {
    let description = SampleDatasets.description(
      "measure: \(measure)\nperiod: year\ndisclosure: {totals: {area: All}}\n")
    #expect(
      try SampleDatasets.faults(csv: Self.people, description: description) == [
        "9:22 only counts and money add up to a total, and this measure is '\(measure)' | "
          + "leave 'totals' away"
      ])
  }

  @Test(arguments: ["All", "all"], ["{area: NAME}", "{area: NAME, sex: All}"])
  func takesTheLabelOrTheSlugOfATotal(name: String, totals: String) throws {
    let (dataset, diagnostics) = try SampleDatasets.read(
      "d", csv: Self.people,
      description: SampleDatasets.description(
        "measure: count\nperiod: year\ndisclosure:\n  totals: "
          + totals.replacing("NAME", with: name) + "\n"))
    #expect(diagnostics == [])
    #expect(dataset?.totalCode(ofDimension: 0) == 2)
    #expect(dataset?.description.disclosureThreshold == nil)
  }

  @Test func aTotalTakesNoPartInRanks() throws {
    let library = try SampleDatasets.library(
      "d", csv: Self.people,
      description: SampleDatasets.description(
        "measure: count\nperiod: year\ndisclosure: {totals: {area: All, sex: All}}\n"))
    #expect(try library.figure("d/bury/all?show=rank").text == "1")
    #expect(try library.figure("d/ely/all?show=rank").text == "2")
    #expect(try library.claim("d/bury/male/highest").outcome == .holds)
    #expect(
      try SampleDatasets.fault { try library.claim("d/all/male/highest") }
        == "'d/all/male/2015' is the total of the others and has no rank | name another row")
    #expect(
      try SampleDatasets.fault { try library.figure("d/all/all?show=rank") }
        == "'d/all/all/2015' is the total of the others and has no rank | name another row")
  }

  @Test func aTotalThatIsNotThereYetHoldsNoRankBack() throws {
    let csv = "area,period,value\nA,2014,1\nB,2014,2\nAll,2014,3\nA,2015,4\nB,2015,3\n"
    let library = try SampleDatasets.library(
      "d", csv: csv,
      description: SampleDatasets.description(
        "measure: count\nperiod: year\ndisclosure: {totals: {area: All}}\n"))
    #expect(try library.figure("d/a?show=rank").text == "1")
  }

  static let people = """
    area,sex,period,value
    Bury,Female,2015,20
    Bury,Male,2015,30
    Bury,All,2015,50
    Ely,Female,2015,15
    Ely,Male,2015,10
    Ely,All,2015,25
    All,Female,2015,35
    All,Male,2015,40
    All,All,2015,75

    """
}
