@testable import Charts

/// A chart's markup, read back: what the tests measure.
struct Drawing {
  let markup: String

  init(_ chart: some Chart) {
    var bytes: [UInt8] = []
    chart.render(into: &bytes)
    markup = String(decoding: bytes, as: UTF8.self)
  }

  /// The elements called `name`, each as its attributes.
  func elements(_ name: String) -> [[String: String]] {
    markup.split(separator: "<").filter { $0.hasPrefix(name + " ") }.map { element in
      var attributes: [String: String] = [:]
      for match in element.matches(of: /([a-z0-9-]+)="([^"]*)"/) {
        attributes[String(match.1)] = String(match.2)
      }
      return attributes
    }
  }

  /// The lines of a class, once for each time they are drawn.
  func lines(_ name: String) -> [[String: String]] {
    elements("line").filter { $0["class"] == name }
  }

  /// The number before the percent sign of each `attribute` of the rectangles of a class.
  func percentages(_ attribute: String, ofRectangles name: String? = nil) -> [Double] {
    elements("rect").filter { $0["class"] == name }.map { rectangle in
      rectangle[attribute].flatMap { Double($0.dropLast()) } ?? 0
    }
  }

  /// The text without its elements.
  var text: String { markup.replacing(/<[^>]*>/, with: "") }
}

extension RankingChart {
  /// A ranking of areas that are called A, B, C… and of which the first is highlighted.
  static func sample(
    _ numbers: [Double?], comparator: Double? = nil, firstName: String = "A"
  ) -> RankingChart {
    let rows = numbers.enumerated().map { index, number in
      RankingChart.Row(
        rank: number == nil ? "–" : "\(index + 1)",
        name: index == 0 ? firstName : String(UnicodeScalar(UInt8(65 + index))),
        value: PlottedValue(number, text: number.map { "\($0)" } ?? "not published"),
        isHighlighted: index == 0)
    }
    return RankingChart(
      caption: "Crimes by borough",
      headings: RankingChart.Headings(rank: "Rank", name: "Borough", value: "Crimes"), rows: rows,
      comparator: comparator.map {
        Comparator(name: "Force Average", value: PlottedValue($0, text: "74.9"))
      })
  }
}
