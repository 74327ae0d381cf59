import SeededRandom

/// A CSV file of a given size and its description, the same in each run.
struct SampleTable {
  /// How the observations stand in the file.
  enum Shape: String, CaseIterable {
    /// An observation a row, `area,offence,period,value,marker`, each series in one piece.
    case tidy
    /// The same, each month in one piece, so that no cell repeats the one above.
    case monthly
    /// An observation a row with its limits and sample size, all text quoted, lines ended by CRLF.
    case survey
    /// A row for each area and offence, and a column for each month.
    case wide
  }

  private(set) var csv: [UInt8] = []
  let description: String

  private let shape: Shape
  private var random = SeededGenerator(seed: 6)

  /// - Parameter size: how many bytes the file has at least; it ends with the row that reaches it.
  init(_ shape: Shape, size: Int) {
    self.shape = shape
    description = Self.description(shape)
    csv.reserveCapacity(size + 10_000)
    csv += Self.heading(shape).utf8
    var group = 0
    while csv.count < size {
      appendGroup(group, upTo: size)
      group += 1
    }
  }

  /// A series, or a month, or for the wide form a row.
  private mutating func appendGroup(_ group: Int, upTo size: Int) {
    switch shape {
    case .tidy, .survey:
      for month in 0..<Self.months where csv.count < size {
        appendRow(series: group, month: month)
      }
    case .monthly:
      for series in 0..<6_000 where csv.count < size { appendRow(series: series, month: group) }
    case .wide:
      csv += "\(Self.area(group)),\(Self.offence(group))".utf8
      for _ in 0..<Self.months { csv += ",\(value())".utf8 }
      csv.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func appendRow(series: Int, month: Int) {
    let area = Self.area(series)
    let offence = Self.offence(series)
    let period = Self.period(month)
    if shape == .survey {
      let number = Int.random(in: 100...899, using: &random)
      let limits = "\(number / 10).\(number % 10),\(number / 10 - 3).5,\(number / 10 + 3).25"
      csv += "\"\(area)\",\"\(offence)\",\"\(period)\",\(limits),\(number + 400)\r\n".utf8
    } else {
      csv += "\(area),\(offence),\(period),".utf8
      csv += (Int.random(in: 0..<40, using: &random) == 0 ? "[c]," : "\(value()),\(marker())").utf8
      csv.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func value() -> Int { Int.random(in: 5..<20_000, using: &random) }

  private mutating func marker() -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: "[p]"
    case 1: "[r] [u]"
    default: ""
    }
  }

  // MARK: - Names

  private static let months = 120

  private static let offences = [
    "Burglary", "Robbery", "Shoplifting", "Vehicle crime", "Criminal damage and arson",
    "Bicycle theft", "Theft from the person", "Drug offences", "Possession of weapons",
    "Public order", "Violence with injury", "Violence without injury",
  ]

  private static func offence(_ series: Int) -> String { offences[series % offences.count] }

  /// An invented place: a syllable for each digit of its number, and an ending.
  private static func area(_ series: Int) -> String {
    let heads = ["Ash", "Barn", "Carl", "Dun", "Elm", "Far", "Glen", "Hart", "Ips", "Kirk"]
    let middles = ["", "ing", "ers", "le", "ow"]
    let ends = ["ton", "ham", "ford", "bury", "field upon Wye"]
    let place = series / offences.count
    let number = place / 250
    return heads[place % 10] + middles[place / 10 % 5] + ends[place / 50 % 5]
      + (number > 0 ? " \(number)" : "")
  }

  private static func period(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(1900 + month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  // MARK: - Heading and description

  private static func heading(_ shape: Shape) -> String {
    switch shape {
    case .tidy, .monthly: "area,offence,period,value,marker\n"
    case .survey: "\"area\",\"offence\",\"period\",\"value\",\"lower\",\"upper\",\"n\"\r\n"
    case .wide: "area,offence," + (0..<months).map(period).joined(separator: ",") + "\n"
    }
  }

  private static func description(_ shape: Shape) -> String {
    let columns = (0..<months).map { "\"\(period($0))\": \"\(period($0))\"" }
    let wide = "wide: {dimension: period, columns: {\(columns.joined(separator: ", "))}}"
    return """
      title: Recorded offences
      unit: offences
      measure: \(shape == .survey ? "percent" : "count")
      better: lower
      period: month
      source: {name: A sample, link: {none: it is made up}}
      licence: {name: OGL, link: "https://example.org/"}
      next-update: {none: it is made up}
      \(shape == .survey ? "" : "disclosure: {threshold: 5}")
      \(shape == .wide ? wide : "")

      """
  }
}
