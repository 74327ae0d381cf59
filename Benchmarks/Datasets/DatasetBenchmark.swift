internal import Datasets
internal import Diagnostics
internal import SourceText

/// Prints how fast a CSV file of each shape is read, typed and checked on one core, in megabytes a
/// second: the median of several rounds.
///
/// `DatasetBenchmark [SHAPE] [MEGABYTES] [ROUNDS]`. One round of one shape is what an instruction
/// counter wants; none makes the file and does not read it, which is what to take off the count.
@main
struct DatasetBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let named = arguments.compactMap(SampleTable.Shape.init)
    let numbers = arguments.compactMap { Int($0) }
    let megabytes = numbers.first ?? 50
    let rounds = numbers.count > 1 ? numbers[1] : 7
    for shape in named.isEmpty ? SampleTable.Shape.allCases : named {
      measure(shape, size: megabytes * 1_000_000, rounds: rounds)
    }
  }

  private static func measure(_ shape: SampleTable.Shape, size: Int, rounds: Int) {
    let sample = SampleTable(shape, size: size)
    let table = SourceFile(path: "sample.csv", bytes: sample.csv)
    var diagnostics: [Diagnostic] = []
    guard
      let description = DescriptionReader.read(
        SourceFile(path: "sample.yml", bytes: Array(sample.description.utf8)),
        diagnostics: &diagnostics),
      let name = Slug(of: "sample")
    else { return report(diagnostics) }
    let clock = ContinuousClock()
    var taken: [Duration] = []
    var rows = 0
    for _ in 0..<rounds {
      taken.append(
        clock.measure {
          rows =
            DatasetReader.read(
              name: name, table: table, description: description, diagnostics: &diagnostics)?
            .rowCount ?? 0
        })
    }
    guard diagnostics.isEmpty else { return report(diagnostics) }
    let median = rounds == 0 ? .zero : taken.sorted()[rounds / 2]
    let speed = rounds == 0 ? 0 : Int(Double(table.bytes.count) / 1e6 / (median / .seconds(1)))
    print("\(speed) MB/s  \(table.bytes.count) bytes  \(rows) observations  \(shape.rawValue)")
  }

  /// A sample that cannot be read measures nothing.
  private static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.prefix(5) {
      print("\(diagnostic.position.line): \(diagnostic.message)")
    }
  }
}
