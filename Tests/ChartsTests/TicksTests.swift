import Foundation
import Testing

@testable import Charts

@Suite("Ticks")
struct TicksTests {
  @Test(
    "are those of d3", .enabled(if: TickReference.isThere, "the cases do not stand beside"))
  func agreeWithTheReference() throws {
    let cases = try TickReference.cases()
    #expect(cases.count == 128)
    for item in cases {
      let (start, end, count) = (item.start, item.end, item.count)
      switch item.function {
      case "ticks":
        let found = Ticks(from: start, to: end, count: count)?.all.map(\.approximate) ?? []
        #expect(found == item.expected.sorted(), "\(item)")
      case "tickStep":
        let step = Ticks.step(from: start, to: end, count: count)?.approximate
        #expect(step == item.expected.first { $0 > 0 && $0.isFinite }, "\(item)")
      default:
        let step = Ticks.step(from: start, to: end, count: count)
        let increment = step.map { $0.exponent < 0 ? -1 / $0.approximate : $0.approximate }
        #expect(increment == item.expected.first { $0.isFinite }, "\(item)")
      }
    }
  }

  @Test("are whole numbers and powers of ten")
  func exact() throws {
    let ticks = try #require(Ticks(from: 0, to: 1, count: 10))
    #expect(ticks.all.map(\.units) == Array(0...10))
    #expect(ticks.all.allSatisfy { $0.exponent == -1 })
    #expect(ticks.all[3].approximate == 0.3)
  }

  @Test(
    "are never more than an axis has room for, however odd the numbers",
    arguments: [1e-6, 1e-3, 0.7, 1, 99, 12_345, 1e9, 1e18])
  func anySize(size: Double) throws {
    for lower in [-size, -size / 3, 0, size * 0.999, size / 7] {
      let axis = ValueAxis(covering: [lower, size], wholeNumbers: false) { "\($0.units)" }
      #expect((2...13).contains(axis.labels.count), "\(lower) to \(size)")
      let (first, last) = try (#require(axis.labels.first), #require(axis.labels.last))
      #expect(first.number <= lower && last.number >= size)
      #expect(!axis.labels.contains { $0.number == 0 && $0.number.sign == .minus })
    }
  }

  @Test("are none for numbers that are not finite", arguments: [Double.nan, .infinity, 1e308])
  func notFinite(number: Double) {
    #expect(Ticks(from: -number, to: number, count: 5)?.all ?? [] == [])
    let axis = ValueAxis(covering: [number], wholeNumbers: false) { "\($0.units)" }
    #expect(axis.labels.count <= 8)
  }
}

@Suite("An axis of values")
struct ValueAxisTests {
  @Test(
    "starts at nought where that costs at most half of its height",
    arguments: [
      ([50.0, 100], ["0", "20", "40", "60", "80", "100"]),
      ([80, 95], ["80", "85", "90", "95", "100"]),
      ([7, 7], ["0", "1", "2", "3", "4", "5", "6", "7"]),
      ([0, 0], ["0", "1"]),
      ([-3, -2], ["-3", "-2"]),
      ([-3, -1], ["-3", "-2", "-1", "0"]),
      ([-4, 12], ["-5", "0", "5", "10", "15"]),
      ([], ["0", "1"]),
    ] as [([Double], [String])])
  func ends(numbers: [Double], texts: [String]) {
    let axis = ValueAxis(covering: numbers, wholeNumbers: true) { tick in
      String(Int(tick.approximate))
    }
    #expect(axis.labels.map(\.text) == texts)
    #expect(axis.includesNought == texts.contains("0"))
  }

  @Test("puts its first label at one end and its last at the other")
  func scale() {
    let axis = ValueAxis(covering: [81, 94], wholeNumbers: false) { "\($0.units)" }
    #expect(axis.labels.map(\.number) == [80, 82, 84, 86, 88, 90, 92, 94])
    #expect(axis.scale.position(of: 80) == .zero)
    #expect(axis.scale.position(of: 94) == .whole)
  }

  @Test("parts two values that are far from each other and two that are near")
  func extremes() {
    let wide = ValueAxis(covering: [0.000001, 1_000_000_000], wholeNumbers: false) { "\($0)" }
    #expect(wide.labels.map(\.number) == [0, 2e8, 4e8, 6e8, 8e8, 1e9])
    let narrow = ValueAxis(covering: [1_000_000_000, 1_000_000_001], wholeNumbers: true) {
      String($0.units)
    }
    #expect(narrow.labels.map(\.text) == ["1000000000", "1000000001"])
  }
}

/// The cases of d3-array's own tests that stand beside the project.
private enum TickReference {
  struct Case: Decodable, CustomStringConvertible {
    let fn: String
    let args: [Number]
    let expectedValues: [Number]

    enum CodingKeys: String, CodingKey { case fn, args, expected }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      fn = try values.decode(String.self, forKey: .fn)
      args = try values.decode([Number].self, forKey: .args)
      do {
        expectedValues = try values.decode([Number].self, forKey: .expected)
      } catch {
        expectedValues = [try values.decode(Number.self, forKey: .expected)]
      }
    }

    var function: String { fn }
    var start: Double { args[0].value }
    var end: Double { args[1].value }
    var count: Double { args[2].value }
    var expected: [Double] { expectedValues.map(\.value) }
    var description: String { "\(fn)(\(start), \(end), \(count)) = \(expected)" }
  }

  /// A number, which JSON writes as a text where it is not finite.
  struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        value = try container.decode(Double.self)
      } catch {
        value = try container.decode(String.self) == "NaN" ? .nan : .infinity
      }
    }
  }

  static let file = URL(filePath: #filePath)
    .appending(path: "../../../../shared/conformance/ticks.json").standardized
  static let isThere = FileManager.default.fileExists(atPath: file.path)

  static func cases() throws -> [Case] {
    try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }
}
