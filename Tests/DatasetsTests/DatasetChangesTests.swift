import SourceText
import Testing

@testable import Datasets

@Suite struct DatasetChangesTests {
  private let before = """
    area,period,value
    Trafford,2015-04,53.0
    Bury,2015-04,65.2
    Oldham,2015-04,80.6
    Wigan,2015-04,[x]
    Force Average,2015-04,74.9

    """

  private func rates(_ csv: String) throws -> Dataset {
    let read = try SampleDatasets.read(
      "crime-rate", csv: csv, description: SampleDatasets.rateDescription)
    #expect(read.diagnostics == [])
    return try #require(read.dataset)
  }

  private func changes(to csv: String) throws -> DatasetChanges {
    DatasetChanges(
      name: "crime-rate", released: try rates(before), current: try rates(csv), described: [])
  }

  /// The same rows with one column more, which only Trafford's has something in.
  private func withColumn(_ heading: String, _ cell: String) -> String {
    let lines = before.split(separator: "\n").enumerated().map { number, line in
      "\(line),\(number == 0 ? heading : number == 1 ? cell : "")\n"
    }
    return lines.joined()
  }

  @Test("the same rows in another order are no change")
  func sameRows() throws {
    let lines = before.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    #expect(try changes(to: turned).isEmpty)
  }

  @Test("a value with another number of noughts behind its point is the same")
  func sameValue() throws {
    #expect(try changes(to: before.replacing("53.0", with: "53.00")).isEmpty)
  }

  @Test("a new period is told by its rows and its name")
  func newPeriod() throws {
    let found = try changes(to: before + "Trafford,2016-04,50.1\nBury,2016-04,60.0\n")
    #expect(found.new == ["trafford/2016-04", "bury/2016-04"])
    #expect(found.newPeriods == ["2016-04"])
    #expect(!found.touchesReleased)
  }

  @Test("a revised value is told as it is shown, before and now")
  func revisedValue() throws {
    let found = try changes(to: before.replacing("53.0", with: "57.94"))
    #expect(
      found.revised
        == [DatasetChanges.Revision(row: "trafford/2015-04", before: "53.0", now: "57.9")])
    #expect(found.touchesReleased)
  }

  @Test("a revision that rounding hides is told with all decimals")
  func hiddenRevision() throws {
    let found = try changes(to: before.replacing("53.0", with: "53.04"))
    #expect(
      found.revised
        == [DatasetChanges.Revision(row: "trafford/2015-04", before: "53.0", now: "53.04")])
  }

  @Test("a value that comes in the place of a marker is a revision")
  func filledMarker() throws {
    let found = try changes(to: before.replacing("[x]", with: "61.2"))
    #expect(
      found.revised
        == [DatasetChanges.Revision(row: "wigan/2015-04", before: "not published", now: "61.2")])
  }

  @Test("a value that is marked provisional or ceases to be is a revision of the row")
  func markedValue() throws {
    let marked = withColumn("marker", "[p]")
    #expect(
      try changes(to: marked).revised
        == [
          DatasetChanges.Revision(row: "trafford/2015-04", before: "53.0", now: "53.0, provisional")
        ])
  }

  @Test("a value that is withheld now, and a row that is gone, are never stated")
  func withheldAndWithdrawn() throws {
    let found = try changes(
      to: before.replacing("65.2", with: "[c]").replacing("Oldham,2015-04,80.6\n", with: ""))
    #expect(found.withheld == ["bury/2015-04"])
    #expect(found.withdrawn == ["oldham/2015-04"])
    #expect(found.revised == [])
    #expect(found.touchesReleased)
  }

  @Test("ranks are those of the latest period then and now")
  func ranks() throws {
    let found = try changes(
      to: before + "Trafford,2016-04,90.1\nBury,2016-04,60.0\nOldham,2016-04,[c]\n")
    #expect(
      found.ranks == [
        DatasetChanges.RankChange(row: "bury", before: 2, now: 1),
        DatasetChanges.RankChange(row: "oldham", before: 3, now: nil),
        DatasetChanges.RankChange(row: "trafford", before: 1, now: 2),
      ])
  }

  @Test("the words of a list, and a note, are reworded and need no reason")
  func rewordedList() throws {
    let description = SampleDatasets.description("measure: list\ndimensions: [group]\n")
    func list(_ csv: String) throws -> Dataset {
      try #require(
        try SampleDatasets.read("powers", csv: csv, description: description).dataset)
    }
    let found = DatasetChanges(
      name: "powers", released: try list("group,power,since\nold,Order A,1998\nold,Order B,2003\n"),
      current: try list("group,power,since\nold,Order A,1999\nnew,Order C,2014\n"), described: [])
    #expect(found.reworded.count == 1)
    #expect(found.new.count == 1)
    #expect(found.withdrawn.count == 1)

    let noted = withColumn("note", "counted anew")
    #expect(try changes(to: noted).reworded == ["trafford/2015-04"])
    #expect(try !changes(to: noted).touchesReleased)
  }

  @Test("a dataset that is new, and one that is gone")
  func wholeDataset() throws {
    let rates = try rates(before)
    let new = DatasetChanges(name: "crime-rate", released: nil, current: rates, described: [])
    #expect(new.new.count == 5)
    #expect(!new.touchesReleased)
    let gone = DatasetChanges(name: "crime-rate", released: rates, current: nil, described: [])
    #expect(gone.withdrawn.count == 5)
    #expect(gone.touchesReleased)
  }

  @Test("another unit or measure revises every value, another title none")
  func redefinition() throws {
    let rates = try rates(before)
    func changes(_ keys: [String]) -> DatasetChanges {
      DatasetChanges(name: "crime-rate", released: rates, current: rates, described: keys)
    }
    #expect(changes(["unit"]).touchesReleased)
    #expect(changes(["measure"]).touchesReleased)
    #expect(!changes(["title", "quality"]).touchesReleased)
    #expect(!changes(["title"]).isEmpty)
  }

  @Test("every row is found again by its path")
  func rowPaths() throws {
    let rates = try rates(before)
    for row in 0..<rates.rowCount { #expect(rates.row(atPath: rates.rowPath(row)) == row) }
    for path in ["", "trafford", "trafford/2014-04", "trafford/2015-04/x", "sale/2015-04"] {
      #expect(rates.row(atPath: path) == nil)
    }
    #expect(rates.rowLabel(0) == "Trafford, 12 months to 30 April 2015")
  }
}
