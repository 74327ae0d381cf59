import Datasets
import Testing

extension SampleDatasets {
  /// One dataset of each kind that figures and claims are asked of.
  static func queries() throws -> DatasetLibrary {
    let sources: [(name: String, csv: String, description: String)] = [
      ("crime", crime, rateDescription),
      (
        "survey", survey,
        description(
          "measure: percent\nperiod: year\n")
      ),
      (
        "funding", "period,value\n2014-15,210000\n2015-16,200000\n",
        description(
          "measure: money\nperiod: financial-year\n"
        ).replacing("unit: things", with: "unit: £")
      ),
      (
        "reserve", "period,value\n2014,0\n2015,-1234.50\n",
        description(
          "measure: money\nperiod: year\ndecimals: 2\n"
        ).replacing("unit: things", with: "unit: £")
      ),
      (
        "rows", "period,value,decimals\n2014,2.55,2\n2015,3.04,0\n",
        description(
          "measure: index\nperiod: year\n")
      ),
      ("powers", powers, ColumnTests.list + "dimensions: [group]\n"),
    ]
    return DatasetLibrary(
      try sources.map { source in
        let (dataset, diagnostics) = try read(
          source.name, csv: source.csv, description: source.description)
        #expect(diagnostics == [])
        return try #require(dataset)
      })
  }

  private static let crime = """
    area,period,value
    Trafford,2014-04,55.1
    Trafford,2015-04,52.994
    Bury,2014-04,50
    Bury,2015-04,60
    Stockport,2014-04,60.04
    Stockport,2015-04,60.0
    Force Average,2015-04,74.884

    """

  private static let survey = """
    question,period,value,lower,upper,n
    Safe,2014,93,,,
    Safe,2015,95,94,96.5,1200
    Heard,2014,11,,,
    Heard,2015,12,,,

    """

  private static let powers =
    "Power,Group\n"
    + (1...25).map { "Power \($0),\($0 > 19 ? "New" : "Old")\n" }.joined()

  /// What stands in the way of an answer, with its hint; nil where there is one.
  static func fault<Answer>(_ ask: () throws -> Answer) throws -> String? {
    do {
      _ = try ask()
      return nil
    } catch let fault as ReferenceFault {
      switch fault {
      case .wrong(let message, let hint): return message + (hint.map { " | \($0)" } ?? "")
      case .follows: return "follows"
      }
    }
  }
}
