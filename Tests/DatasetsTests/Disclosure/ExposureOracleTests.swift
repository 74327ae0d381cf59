import Datasets
import Diagnostics
import SeededRandom
import Testing

/// The errors about random small tables are held against every possible table: a withheld cell is
/// reported exactly where all of them have the same value in it.
@Suite struct ExposureOracleTests {
  /// A table of two dimensions with totals, or of one, and what is published of it.
  private struct Table {
    enum State { case published, withheld, notAvailable, missing }

    /// The value of each cell, the totals in the last row and the last column.
    var values: [[Int]]
    var states: [[State]]
    /// Whether the columns have a total; a table of one dimension is one column without.
    let hasColumnTotal: Bool
    let least: Int

    var rowCount: Int { values.count - 1 }
    var columnCount: Int { values[0].count - (hasColumnTotal ? 1 : 0) }

    func isTotal(_ row: Int, _ column: Int) -> Bool { row >= rowCount || column >= columnCount }

    var csv: String {
      var lines = [hasColumnTotal ? "row,column,period,value" : "row,period,value"]
      for (row, column) in cells where states[row][column] != .missing {
        let names =
          (row == rowCount ? "All" : "R\(row)")
          + (hasColumnTotal ? (column == columnCount ? ",All" : ",C\(column)") : "")
        let value =
          switch states[row][column] {
          case .withheld: "[c]"
          case .notAvailable: "[x]"
          case .published, .missing: String(values[row][column])
          }
        lines.append("\(names),2015,\(value)")
      }
      return lines.joined(separator: "\n") + "\n"
    }

    var cells: [(row: Int, column: Int)] {
      values.indices.flatMap { row in values[row].indices.map { (row, $0) } }
    }
  }

  /// Every table that fits what is published, one part after the other.
  private static func solutions(of table: Table, range: ClosedRange<Int>) -> [[[Int]]] {
    let open = table.cells.filter {
      !table.isTotal($0.row, $0.column)
        && [.withheld, .notAvailable].contains(table.states[$0.row][$0.column])
    }
    var solutions: [[[Int]]] = []
    var values = table.values
    func fill(_ index: Int) {
      guard index < open.count else {
        if let whole = summed(values, table) { solutions.append(whole) }
        return
      }
      let (row, column) = open[index]
      let least = table.states[row][column] == .withheld ? table.least : range.lowerBound
      for value in max(least, range.lowerBound)...range.upperBound {
        values[row][column] = value
        fill(index + 1)
      }
    }
    fill(0)
    return solutions
  }

  /// The totals of the parts; nil where they are not those that are published.
  private static func summed(_ values: [[Int]], _ table: Table) -> [[Int]]? {
    var values = values
    if table.hasColumnTotal {
      for row in 0..<table.rowCount {
        values[row][table.columnCount] = values[row].prefix(table.columnCount).reduce(0, +)
      }
    }
    for column in values[0].indices {
      values[table.rowCount][column] = values.prefix(table.rowCount).reduce(0) { $0 + $1[column] }
    }
    let fits = table.cells.filter { table.isTotal($0.row, $0.column) }.allSatisfy { row, column in
      switch table.states[row][column] {
      case .published: values[row][column] == table.values[row][column]
      case .withheld: values[row][column] >= table.least
      case .notAvailable, .missing: true
      }
    }
    return fits ? values : nil
  }

  /// The withheld cells that have one possible value, as the rows of the CSV.
  private static func exposed(_ table: Table, _ solutions: [[[Int]]]) -> Set<Int> {
    var line = 1
    var lines: Set<Int> = []
    for (row, column) in table.cells where table.states[row][column] != .missing {
      line += 1
      guard table.states[row][column] == .withheld else { continue }
      if Set(solutions.map { $0[row][column] }).count == 1 { lines.insert(line) }
    }
    return lines
  }

  private static func random(
    hasColumnTotal: Bool, values range: ClosedRange<Int>, least: Int,
    using random: inout SeededGenerator
  ) -> Table {
    let rows = Int.random(in: 2...3, using: &random)
    let columns = hasColumnTotal ? 2 : 1
    var table = Table(
      values: Array(
        repeating: Array(repeating: 0, count: columns + (hasColumnTotal ? 1 : 0)), count: rows + 1),
      states: [], hasColumnTotal: hasColumnTotal, least: least)
    for row in 0..<rows {
      for column in 0..<columns {
        table.values[row][column] = Int.random(in: range, using: &random)
      }
    }
    table.states = table.values.map { $0.map { _ in .published } }
    table.values = summed(table.values, allUnknown(table)) ?? table.values
    for (row, column) in table.cells {
      let number = Int.random(in: 0..<20, using: &random)
      if number < 9 { table.states[row][column] = .withheld }
      if number == 9 { table.states[row][column] = .notAvailable }
      let isSure = table.isTotal(row, column) || table.values[row][column] == 0
      if number == 10, isSure { table.states[row][column] = .missing }
    }
    return table
  }

  private static func allUnknown(_ table: Table) -> Table {
    var table = table
    table.states = table.values.map { $0.map { _ in .missing } }
    return table
  }

  @Test(arguments: ["two", "one"], ["threshold", "counts", "negative"])
  func findsExactlyWhatFollows(dimensions: String, kind: String) throws {
    var random = SeededGenerator(seed: 1988)
    let isTwo = dimensions == "two"
    let totals = isTwo ? "{row: All, column: All}" : "{row: All}"
    var exposedCount = 0
    var safeCount = 0
    for _ in 0..<(isTwo ? 100 : 300) {
      var table = Self.random(
        hasColumnTotal: isTwo, values: kind == "negative" ? -1...1 : 0...2,
        least: kind == "threshold" ? 1 : kind == "negative" ? -100 : 0, using: &random)
      // Where nothing published is negative Tally takes money for nought or more.
      if kind == "negative" { table.values[0][0] = -1 }
      if kind == "negative" {
        table.states[0][0] = .published
        table.values = try #require(Self.summed(table.values, Self.allUnknown(table)))
      }
      var solutions = Self.solutions(of: table, range: kind == "negative" ? -2...2 : 0...3)
      if solutions.isEmpty {
        var lower = table
        lower = Table(
          values: table.values, states: table.states, hasColumnTotal: isTwo, least: 0)
        solutions = Self.solutions(of: lower, range: 0...3)
      }
      let expected = Self.exposed(table, solutions)
      let rule = kind == "threshold" ? "{threshold: 1, totals: \(totals)}" : "{totals: \(totals)}"
      let (_, diagnostics) = try SampleDatasets.read(
        "sample", csv: table.csv,
        description: SampleDatasets.description(
          "measure: \(kind == "negative" ? "money" : "count")\nperiod: year\ndisclosure: \(rule)\n"
        ))
      let found = diagnostics.filter { $0.message.contains("can be worked out") }
      #expect(Set(found.map(\.position.line)) == expected, "\(table.csv)")
      let others = diagnostics.filter { !found.contains($0) }.map(\.message)
        .filter { !$0.contains("no row of this dataset") && !$0.contains("no row has the") }
      #expect(others == [], "\(table.csv)")
      exposedCount += expected.count
      safeCount += table.cells.count { table.states[$0.row][$0.column] == .withheld }
    }
    // The tables have enough of both for the test to tell them apart.
    #expect(exposedCount > 50)
    #expect(safeCount - exposedCount > 50)
  }
}
