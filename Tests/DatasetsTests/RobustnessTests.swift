import Datasets
import Diagnostics
import SeededRandom
import SourceText
import Testing

/// Whatever bytes a file holds, reading ends, and what is said of it points into it.
@Suite struct RobustnessTests {
  static let fragments = [
    "area", "period", "value", "marker", "lower", "n", "2015", "2014-15", "5.1", "[c]", "[p]",
    "\"", "\"\"", ",", ",", ",", "\n", "\n", "\r\n", "\r", " ", "\t", "-", ":", ": ", "- ", "'",
    "#", "&a ", "*a", "[", "]", "{", "}", "|", ">", "?", "!", "%", "é", "\u{2028}", "\u{85}",
    "\u{FEFF}", "\u{0}", "\u{7}", "\u{200F}", "👩‍👩‍👧", "x", "title", "none", "measure: rate\n",
  ]

  @Test(arguments: 0..<8) func readsAnyCSVWithoutFalling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let description = try #require(
      describe(
        SampleDatasets.description(
          "measure: count\nperiod: year\ndisclosure: {threshold: 5}\n")))
    for _ in 0..<250 {
      let start = Bool.random(using: &random) ? Array("area,period,value\n".utf8) : []
      let file = SourceFile(
        path: "a.csv", bytes: start + Self.randomBytes(using: &random))
      var diagnostics: [Diagnostic] = []
      let dataset = DatasetReader.read(
        name: try #require(Slug(exactly: "a")), table: file, description: description,
        diagnostics: &diagnostics)
      #expect((dataset == nil) == diagnostics.containsErrors)
      try expectInside(file, diagnostics)
    }
  }

  @Test(arguments: 0..<8) func readsAnyDescriptionWithoutFalling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sound =
      SampleDatasets.rateDescription + "breaks: [{period: 2015-04, reason: x}]\n"
      + "wide: {dimension: period, columns: {a: 2015-04}}\nperiods: [a: b]\n"
    for _ in 0..<250 {
      let file = SourceFile(
        path: "a.yml",
        bytes: Bool.random(using: &random)
          ? Self.randomBytes(using: &random) : Self.mutated(Array(sound.utf8), using: &random))
      var diagnostics: [Diagnostic] = []
      let description = DescriptionReader.read(file, diagnostics: &diagnostics)
      #expect((description == nil) == diagnostics.containsErrors)
      try expectInside(file, diagnostics)
    }
  }

  @Test(arguments: 0..<8) func readsAnyChangedDatasetWithoutFalling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let csv = """
      area,period,value,lower,upper,n,marker,direction,decimals,note
      Trafford,2015,52.994,50,60,1000,[p],fell,1,"a ""note"", here"
      Trafford,2014,-3,-3,999999999999999999,1000,,,,
      Bury,2015,[c],,,,,,,
      Bury,2014,"12",,,,,rose,,
      Force Average,2015,1,,,,,,,

      """
    let description = try #require(
      describe(
        SampleDatasets.description(
          "measure: percent\nperiod: year\ncomparator: {area: Force Average}\n"
        ).replacing("better: neither", with: "better: lower")))
    for _ in 0..<250 {
      let file = SourceFile(path: "a.csv", bytes: Self.mutated(Array(csv.utf8), using: &random))
      var diagnostics: [Diagnostic] = []
      let dataset = DatasetReader.read(
        name: try #require(Slug(exactly: "a")), table: file, description: description,
        diagnostics: &diagnostics)
      try expectInside(
        file, diagnostics.filter { $0.position.path == file.path })
      if let dataset { try askEverything(of: dataset) }
    }
  }

  @Test(arguments: 0..<4) func answersAnyAddressWithoutFalling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = try SampleDatasets.queries()
    let parts = [
      "crime", "trafford", "bury", "force-average", "2015-04", "survey", "safe", "funding",
      "reserve", "powers", "new", "lowest", "rank", "rose", "at-least", "3",
      "-0.000000000000000001",
      "999999999999999999", "9999999999999999999", "", "é", "/", "/", "/", "/", "?", "&", "=",
      "show=", "decimals=", "change", "signed-change", "percent-change", "count", "12", "18",
    ]
    for _ in 0..<1000 {
      let address = (0..<Int.random(in: 0...9, using: &random))
        .map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
      _ = try SampleDatasets.fault { try library.figure(address) }
      _ = try SampleDatasets.fault { try library.claim(address) }
      _ = try SampleDatasets.fault { try library.claim("crime/\(address)/rose") }
    }
  }

  @Test func staysLinearWhereEverythingIsWrong() throws {
    let rows = String(repeating: "\"A \"\"quoted\"\" name\",x,y\n", count: 20_000)
    let (_, diagnostics) = try SampleDatasets.read(
      "a", csv: "area,period,value\n" + rows,
      description: SampleDatasets.description("measure: rate\nperiod: year\n"))
    #expect(diagnostics.count == 40_000)
    #expect(diagnostics.last?.position.line == 20_001)
  }

  /// Asks for every figure of every row, and for what only numbers have.
  private func askEverything(of dataset: Dataset) throws {
    let library = DatasetLibrary([dataset])
    for row in 0..<dataset.rowCount {
      let path = dataset.qualifiedRowPath(row)
      for show in Figure.Show.allCases {
        let answer = try SampleDatasets.fault {
          try library.figure("\(path)?show=\(show.rawValue)")
        }
        if show == .value, dataset.observation(row).value.number != nil { #expect(answer == nil) }
      }
      for name in Predicate.names {
        let claim = Self.claim(name)
        _ = try SampleDatasets.fault { try library.claim("\(path)/\(claim)") }
      }
    }
  }

  /// A predicate with a number behind it where it takes one.
  private static func claim(_ name: String) -> String {
    let isAlone = !["rank", "equals"].contains(name)
    return isAlone && !name.hasSuffix("-for") && !name.hasPrefix("at-") ? name : name + "/2"
  }

  private func describe(_ text: String) -> DatasetDescription? {
    var diagnostics: [Diagnostic] = []
    return DescriptionReader.read(
      SourceFile(path: "a.yml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
  }

  /// Every position names a line of the file and a column on it, or just behind it.
  private func expectInside(_ file: SourceFile, _ diagnostics: [Diagnostic]) throws {
    let lines = SourceLines(file.bytes)
    for diagnostic in diagnostics {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let line = try #require(
        lines.bytes(ofLine: diagnostic.position.line), "\(text.debugDescription)")
      #expect(
        diagnostic.position.column <= line.count + 1,
        "\(diagnostic.position) \(diagnostic.message) \(text.debugDescription)")
      #expect(!diagnostic.message.contains("\n"), "\(text.debugDescription)")
    }
  }

  private static func randomBytes(using random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...40, using: &random)).flatMap { _ -> [UInt8] in
      Int.random(in: 0..<20, using: &random) == 0
        ? [UInt8.random(in: 0...255, using: &random)]
        : Array(fragments[Int.random(in: 0..<fragments.count, using: &random)].utf8)
    }
  }

  private static func mutated(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...6, using: &random))
      let fragment = fragments[Int.random(in: 0..<fragments.count, using: &random)]
      bytes.replaceSubrange(place..<end, with: Array(fragment.utf8))
      if bytes.isEmpty { bytes = [0x61] }
    }
    return bytes
  }
}
