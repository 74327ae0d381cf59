internal import Charts

/// Prints what one chart of each kind takes, in microseconds: the best of several rounds, because
/// whatever else the machine does can only add to it.
@main
struct ChartBenchmark {
  private static let rounds = 20
  private static let chartsPerRound = 500

  static func main() {
    for sample in Sample.all {
      let clock = ContinuousClock()
      var best = Duration.seconds(1)
      var size = 0
      for _ in 0..<rounds {
        let taken = clock.measure {
          for _ in 0..<chartsPerRound {
            var bytes: [UInt8] = []
            sample.chart.render(into: &bytes)
            size = bytes.count
          }
        }
        best = min(best, taken)
      }
      print("\(tenths(best / chartsPerRound)) µs  \(size) bytes  \(sample.name)")
    }
  }

  /// Microseconds with one decimal.
  private static func tenths(_ duration: Duration) -> String {
    let tenths = duration.components.attoseconds / 100_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
