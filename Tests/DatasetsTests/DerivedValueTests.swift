import Datasets
import Testing

/// What figures show beside the value: each derived value with its kinds of case, and what is said
/// where it cannot be told.
@Suite struct DerivedValueTests {
  @Test(arguments: [
    ("d/b/2015?show=change", "1.25"), ("d/a/2015?show=change", "1"),
    ("d/average/2015?show=change", "0.0"), ("v/a/2015?show=change", "2 percentage points"),
    ("d/b/2015?show=signed-change", "+1.25"), ("d/a/2015?show=signed-change", "−1"),
    ("d/average/2015?show=signed-change", "0.0"),
    ("v/c/2016?show=signed-change", "−13 percentage points"),
    ("v/b/2016?show=signed-change", "−0.1 percentage points"),
    ("v/a/2016?show=signed-change", "0 percentage points"),
    ("s/2009?show=signed-change", "+1"),
    ("d/b/2015?show=percent-change", "31.3%"), ("d/a/2015?show=percent-change", "25.0%"),
    ("d/a/2015?show=percent-change&decimals=0", "25%"),
    ("d/average/2015?show=percent-change", "0.0%"), ("v/a/2015?show=percent-change", "2.2%"),
    ("d/b/2015?show=previous", "4.0"), ("v/a/2015?show=previous", "91%"),
    ("d/a/2015?show=rank", "1"), ("d/c/2015?show=rank", "4"), ("d/b/2014?show=rank", "1"),
    ("d/e/2014?show=rank", "3"), ("v/e/2015?show=rank", "4"),
    ("m/a/2013?show=lower", "9.0"), ("m/a/2013?show=upper", "11.0"),
    ("m/b/2013?show=lower", "11"), ("m/a/2013?show=upper&decimals=0", "11"),
    ("v/a/2015?show=n", "2,000"), ("v/b/2018?show=n", "0"),
    ("d/a/2015?show=difference-from-comparator", "2.5"),
    ("d/c/2015?show=difference-from-comparator", "1.5"),
    ("d/e/2017?show=difference-from-comparator", "0.00"),
    ("v/a/2015?show=difference-from-comparator", "1.5 percentage points"),
    ("v/c/2014?show=difference-from-comparator", "1 percentage point"),
  ])
  func showsDerivedValues(address: String, text: String) throws {
    #expect(try SampleDatasets.figureAnswer(address) == text)
  }

  @Test(arguments: [
    "change", "signed-change", "percent-change", "previous",
  ])
  func tellsNoChangeWhereThereIsNone(show: String) throws {
    let answers = [
      "d/b/2014": "'d/b/2013' has no value: it is [c], withheld",
      "s/2016": "'s/2015' has no value: it is [c], withheld",
      "s/2012": "'s/2011' has no value: it is [x], not published",
      "s/2004": "'s/2004' has no earlier period to compare with | "
        + "it would be compared with 2003",
      "s/2020": "'s/2020' has no earlier period to compare with | "
        + "it would be compared with 2019",
      "s/2007": "nothing can be compared across the break in 2007 (marked [b]) | "
        + "say what each side of the break shows on its own",
      "d/a/2013": "nothing can be compared across the break in 2013 (counted anew) | "
        + "say what each side of the break shows on its own",
    ]
    for (row, answer) in answers {
      #expect(try SampleDatasets.figureAnswer("\(row)?show=\(show)") == "error: \(answer)")
    }
  }

  @Test(arguments: [
    (
      "d/e/2016?show=change",
      "'d/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    (
      "d/e/2016?show=percent-change",
      "'d/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    ("v/f/2014?show=signed-change", "'v/f/2014' has no value: it is [c], withheld"),
    ("d/b/2013?show=rank", "'d/b/2013' has no value: it is [c], withheld"),
    (
      "d/a/2013?show=rank",
      "no rank can be told while 'd/b/2013' is [c], withheld | "
        + "say something of the row alone, without its rank"
    ),
    (
      "d/a/2012?show=rank",
      "no rank can be told while 'd/b/2012' is [x], not published | "
        + "say something of the row alone, without its rank"
    ),
    (
      "m/a/2016?show=upper",
      "'m/a/2016' gives no upper limit | its cell is empty, or the data have no such column"
    ),
    (
      "m/b/2017?show=lower",
      "'m/b/2017' gives no lower limit | its cell is empty, or the data have no such column"
    ),
    (
      "v/f/2014?show=n",
      "'v/f/2014' gives no sample size | its cell is empty, or the data have no such column"
    ),
    (
      "v/f/2014?show=lower",
      "'v/f/2014' gives no lower limit | its cell is empty, or the data have no such column"
    ),
    (
      "v/c/2014?show=n",
      "'v/c/2014' gives no sample size | its cell is empty, or the data have no such column"
    ),
    (
      "v/e/2014?show=difference-from-comparator",
      "'v/e/2014' has no value: it is [x], not published"
    ),
    (
      "v/f/2014?show=difference-from-comparator",
      "'v/f/2014' has no value: it is [c], withheld"
    ),
    (
      "v/a/2020?show=difference-from-comparator",
      "'v/average/2020' has no value: it is [c], withheld"
    ),
    (
      "v/a/2017?show=difference-from-comparator",
      "'v/average/2017' has no value: it is [x], not published"
    ),
    (
      "d/a/2013?show=difference-from-comparator",
      "'d' has no row for Average in 2013 | add it, with [x] if no value is published"
    ),
    (
      "d/average/2015?show=difference-from-comparator",
      "'d/average/2015' is what others are compared with | name another row"
    ),
    (
      "m/a/2013?show=difference-from-comparator",
      "'m' has no comparator | name one under 'comparator' in content/data/m.yml"
    ),
  ])
  func saysWhyNoDerivedValueCanBeTold(address: String, message: String) throws {
    #expect(try SampleDatasets.figureAnswer(address) == "error: \(message)")
  }
}
