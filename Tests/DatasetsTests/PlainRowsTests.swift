import Diagnostics
import SeededRandom
import SourceText
import Testing

@testable import Datasets

/// Rows that are typed straight from their bytes come out as those that are read cell by cell.
@Suite struct PlainRowsTests {
  private static let descriptions = [
    "measure: count\nperiod: year\ndisclosure: {threshold: 5}\n",
    "measure: percent\nperiod: month\ndimensions: [area, group]\n",
    "measure: rate\nperiod: year\nwide: {dimension: period, columns: {A: \"2014\", B: \"2015\"}}\n",
    "measure: rate\nperiod: year\nwide: {dimension: sex, columns: {A: men, B: women, C: MEN}}\n",
    "measure: list\ndimensions: [area]\n",
    "measure: money\nperiod: listed\nperiods: [early: An early one, late: A late one]\n",
  ]
  private static let beside = ["lower", "upper", "n", "marker", "direction", "decimals", "note"]

  @Test(arguments: 0..<8) func areTypedAsCellByCell(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sound = 0
    for round in 0..<60 {
      let description = Self.descriptions[round % Self.descriptions.count]
      let csv = Self.csv(for: description, using: &random)
      let (plain, said) = try read(csv, description, cellByCell: false)
      let (slow, saidSlowly) = try read(csv, description, cellByCell: true)
      #expect(said == saidSlowly, "\(csv.debugDescription)")
      #expect(plain == slow, "\(csv.debugDescription)")
      sound += plain.isEmpty ? 0 : 1
    }
    #expect(sound > 6)
  }

  @Test func areFoundBehindABadRow() throws {
    let csv = "area,period,value\nA,2014,7\nA,2015,seven\nA,2016,9\nB,2014,\"8\"\nB,2015,4\n"
    let (_, said) = try read(csv, Self.descriptions[0], cellByCell: false)
    #expect(
      said == [
        "3:8 'seven' is not a value",
        "6:8 this count is under the threshold of 5 and has to be withheld",
      ])
  }

  @Test func doNotTakeDoubledMarksForThoseThatStandSo() throws {
    let csv = "area,period,value,note\nA,2014,7,a \"\"b\"\"\nA,2015,7,\"a \"\"b\"\"\"\n"
    let (rows, said) = try read(csv, Self.descriptions[0], cellByCell: false)
    #expect(said == [])
    #expect(rows.map { $0.contains(#"a \"\"b\"\""#) } == [true, false, false, false])
    #expect(rows.map { $0.contains(#"a \"b\""#) } == [false, true, false, false])
  }

  /// All that a dataset holds of each row, and what was said.
  private func read(
    _ csv: String, _ description: String, cellByCell: Bool
  ) throws -> (rows: [String], said: [String]) {
    var diagnostics: [Diagnostic] = []
    let described = DescriptionReader.read(
      SourceFile(path: "a.yml", bytes: Array(SampleDatasets.description(description).utf8)),
      diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    let dataset = DatasetReader.read(
      name: try #require(Slug(exactly: "a")),
      table: SourceFile(path: "a.csv", bytes: Array(csv.utf8)),
      description: try #require(described), cellByCell: cellByCell, diagnostics: &diagnostics)
    let said = diagnostics.map {
      "\($0.position.line):\($0.position.column) \($0.message)"
    }
    guard let dataset else { return ([], said) }
    let rows = (0..<dataset.rowCount).map { row in
      let codes = dataset.codes(ofRow: row)
      let place =
        dataset.isList ? nil : dataset.row(codes: codes, period: Int(dataset.periodCodes[row]))
      let labels = zip(dataset.dimensions, codes).map { $0.categories[Int($1)].label }
      let observation = dataset.isList ? "" : "\(dataset.observation(row))"
      return "\(labels) \(dataset.rowPath(row)) \(place ?? -1) \(observation)"
    }
    return (rows + ["\(dataset.latestPeriod ?? -1)", "\(dataset.columns.hasNotes)"], said)
  }

  // MARK: - Files

  /// A file whose rows are mostly sound and each for something else.
  private static func csv(
    for description: String, using random: inout SeededGenerator
  ) -> String {
    let isWide = description.contains("wide")
    let isList = description.contains("list\n")
    let dimensions = description.contains("group") ? ["area", "group"] : ["area"]
    var heading = dimensions
    if !isList, !description.contains("dimension: period") { heading.append("period") }
    if isWide {
      heading += description.contains("MEN") ? ["A", "B", "C"] : ["A", "B"]
    } else if isList {
      heading.append("what")
    } else {
      heading.append("value")
    }
    for name in beside where !isList && Int.random(in: 0..<3, using: &random) == 0 {
      if !isWide || ["decimals", "note"].contains(name) { heading.append(name) }
    }
    heading.shuffle(using: &random)
    let oddity = [0, 0, 60, 6][Int.random(in: 0..<4, using: &random)]
    let end = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    var text = heading.joined(separator: ",") + end
    for row in 0..<Int.random(in: 1...70, using: &random) {
      let cells = heading.map { name -> String in
        let isOdd = oddity > 0 && Int.random(in: 0..<oddity, using: &random) == 0
        let cell =
          isOdd
          ? odd[Int.random(in: 0..<odd.count, using: &random)]
          : Self.cell(name, row: row, isListed: description.contains("listed"), using: &random)
        let isQuoted = cell.contains("\"") || Int.random(in: 0..<8, using: &random) == 0
        return isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }
      text += cells.joined(separator: ",") + end
    }
    return text
  }

  private static func cell(
    _ name: String, row: Int, isListed: Bool, using random: inout SeededGenerator
  ) -> String {
    func any(_ cells: [String]) -> String { cells[Int.random(in: 0..<cells.count, using: &random)] }
    switch name {
    case "area":
      return ["Trafford", "Bury", "Stoke-on-Trent and the hills", "Môn", "St \"X\""][row % 5]
        + (row % 40 > 19 ? " North" : "")
    case "group": return ["all", "men", "women"][row / 5 % 3]
    case "period": return isListed ? ["early", "late"][row / 40 % 2] : year(row, using: &random)
    case "lower": return any(["", "1", "0.50", "-3"])
    case "upper": return any(["", "999999", "1000000.25"])
    case "n": return any(["", "12", "1000"])
    case "marker": return any(["", "", "", "[p]", "[u] [r]"])
    case "direction": return any(["", "", "rose", "fell", "unchanged"])
    case "decimals": return any(["", "1", "12"])
    case "note": return any(["", "", "a note", "a [note] of \"some\" length"])
    default:
      return any([
        "7", "52.994", "20000", "123456.5", "5", "999999999999999999", "8 [p]", "10  [e] [b]",
        "[x]",
        "[low]",
      ])
    }
  }

  private static func year(_ row: Int, using random: inout SeededGenerator) -> String {
    "\(2001 + row / 40)" + (Int.random(in: 0..<400, using: &random) == 0 ? "-04" : "")
  }

  /// Cells that are wrong in most columns, or written in a way of their own.
  private static let odd = [
    "", " ", "x", "[c]", "[x]", "[x] [p]", "[p]", "[c] [x]", "[q]", "[p", "p]", "4", "-4",
    "\u{2212}4",
    "007", "0000000000000000000000008", "1000000000000000000", "12345678901234567890123", "1.",
    ".5",
    "1.2.3", "1,5", "--1", "-", "5[p]", "[p][r]", "5 [x]", "[p] 5", " 6 ", "6 [c]", "1.50 [u]",
    "rose",
    "2015", "2015-04", "Apr-15", "Trafford", "trafford", "Tra\u{202E}fford", "Mo\u{302}n",
    "6\u{202A}",
    "see [it](figure:a/b)", "lowest", "early", "-0", "0", "0.0", "Bury\n", "12.5",
  ]
}
