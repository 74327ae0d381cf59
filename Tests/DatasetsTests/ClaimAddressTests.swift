import Datasets
import Testing

/// What is said of a claim's address that cannot be asked.
@Suite struct ClaimAddressTests {
  @Test(arguments: [
    (
      "d/a/2015",
      "the claim 'd/a/2015' does not say what it claims | end it with one of lowest, "
        + "highest, among-lowest, among-highest, joint-lowest, joint-highest, "
        + "below-comparator, above-comparator, about-the-same, rose, fell, unchanged, better, "
        + "worse, rank/N, rose-for/N, fell-for/N, at-least/X, at-most/X, equals/X"
    ),
    ("d/a/lowst", "the claim 'd/a/lowst' does not say what it claims | did you mean 'lowest'?"),
    (
      "d",
      "the claim 'd' does not say what it claims | end it with one of lowest, highest, "
        + "among-lowest, among-highest, joint-lowest, joint-highest, below-comparator, "
        + "above-comparator, about-the-same, rose, fell, unchanged, better, worse, rank/N, "
        + "rose-for/N, fell-for/N, at-least/X, at-most/X, equals/X"
    ),
    ("d/a/rank", "'rank' needs a number behind it | write rank/3"),
    ("d/a/rank/first", "'first' is not a rank | write a whole number from 1 up"),
    ("d/a/rank/0", "'0' is not a rank | write a whole number from 1 up"),
    ("d/a/rank/-1", "'-1' is not a rank | write a whole number from 1 up"),
    ("d/a/at-least", "'at-least' needs a number behind it | write at-least/3"),
    ("d/a/at-least/95%", "'95%' is not a number | write it without commas and signs"),
    ("d/a/equals/1,200", "'1,200' is not a number | write it without commas and signs"),
    (
      "d/a/lowest/2015",
      "'lowest' takes nothing behind it, and here stands '2015' | a period stands "
        + "before it"
    ),
    ("d/a/lowest?show=rank", "a claim takes nothing behind '?' | only figures do"),
    (
      "d/a/better/2",
      "'better' takes nothing behind it, and here stands '2' | a period stands before it"
    ),
    ("d/a/rose-for", "'rose-for' needs a number behind it | write rose-for/3"),
    (
      "d/a/rose-for/1",
      "'1' is not a number of periods in a row | write a whole number from 2 up behind "
        + "rose-for, and rose for a single period"
    ),
    (
      "d/a/rose-for/two",
      "'two' is not a number of periods in a row | write a whole number from 2 up behind "
        + "rose-for, and rose for a single period"
    ),
    (
      "d/a/fell-for/2.5",
      "'2.5' is not a number of periods in a row | write a whole number from 2 up behind "
        + "fell-for, and fell for a single period"
    ),
    (
      "d/a/fell-for/99999999999999999999",
      "'99999999999999999999' is not a number of periods in a row | write a whole number "
        + "from 2 up behind fell-for, and fell for a single period"
    ),
    (
      "d/a/amonglowest",
      "the claim 'd/a/amonglowest' does not say what it claims | did you mean "
        + "'among-lowest'?"
    ),
    (
      "d/lowest",
      "'d' names no area | behind 'd/' stands area, then a period if it is not the "
        + "latest"
    ),
    ("d/leeds/lowest", "'d' has no area 'leeds' | it has a, average, b, c, e"),
    ("c/a/lowest", "there is no dataset 'c' | did you mean 'd'?"),
    (
      "l/lowest",
      "'l' is a list, of which nothing can be claimed | count its rows with a figure: "
        + "figure:l?show=count"
    ),
    ("s/lowest", "'s' has no rows to rank against each other | it has one row a period"),
    (
      "s/above-comparator",
      "'s' has no comparator | name one under 'comparator' in "
        + "content/data/s.yml"
    ),
    (
      "s/rose", "'s/2015' has no earlier period to compare with | the dataset holds one period only"
    ),
    (
      "t/x/y/lowest",
      "'t' has no rows to rank against each other | name one of one, two under "
        + "'ranks' in content/data/t.yml"
    ),
    (
      "",
      "'' is no address of a row | write the dataset, a slash and the row, like "
        + "crime-rate/trafford"
    ),
  ])
  func saysWhatCannotBeClaimed(address: String, message: String) throws {
    let list = try SampleDatasets.read("l", csv: "Name\nx\n", description: ColumnTests.list)
    let yearly = SampleDatasets.description("measure: index\nperiod: year\n")
    let single = try SampleDatasets.read("s", csv: "period,value\n2015,1\n", description: yearly)
    let two = try SampleDatasets.read(
      "t", csv: "one,two,period,value\nX,Y,2015,1\n", description: yearly)
    let library = DatasetLibrary(
      try [list.dataset, single.dataset, two.dataset, SampleDatasets.yearly().dataset(named: "d")]
        .map { try #require($0) })
    #expect(try SampleDatasets.answer(address, in: library) == "error: \(message)")
  }

  @Test func knowsEachPredicateByItsAddress() throws {
    #expect(Set(Predicate.names).count == 20)
    let library = try SampleDatasets.yearly()
    for name in Predicate.names {
      let number = name == "rank" || name.hasSuffix("-for") || name.hasPrefix("at-") ? "/2" : ""
      let answer = try SampleDatasets.answer(
        "d/a/2015/\(name)\(name == "equals" ? "/2" : number)", in: library)
      #expect(answer.hasPrefix("holds: ") || answer.hasPrefix("fails: "), "\(name): \(answer)")
    }
  }
}
