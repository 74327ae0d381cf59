import Testing

@testable import Pages

/// The log only grows: whatever else becomes of it is an error.
@Suite struct ChangeLogTests {
  private static let hint =
    "\n  hint: the log only grows, and tally release alone writes it: restore content/released as it "
    + "was at the last release"
  private static let log = "content/released/changes.yml"

  /// Three releases: the first, a new period, a revision.
  private static func site() async throws -> TestSite {
    try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Force Average,", with: "Oldham,2015-04,80.1\nForce Average,", in: TestSite.rates)
      .released(on: "2016-02-18")
      .replacing("64.0", with: "64.5", in: TestSite.rates)
      .released(
        on: "2016-05-18", kind: .correction, reason: "The force has \"counted\" again:\n# so.")
  }

  private func expectError(
    _ message: String, line: Int, from site: TestSite,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await expectMessages(
      "\(Self.log):\(line):1: error: \(message)" + Self.hint, from: site,
      sourceLocation: sourceLocation)
  }

  @Test("what a release wrote reads as it was meant")
  func roundTrip() async throws {
    let site = try await Self.site()
    await expectMessages("", from: site)
    #expect(
      site.log.contains(
        """
        - entry: 3
          date: "2016-05-18"
          kind: "correction"
          reason: "The force has \\"counted\\" again:\\n# so."
          revised:
            - {dataset: "crime-rate", row: "bury/2014-04", before: "64.0", now: "64.5"}
          pages:
            - {address: "data/crime-rate/", title: "Recorded crime"}

        """))
  }

  @Test("line ends as another system writes them are no alteration")
  func lineEnds() async throws {
    let site = try await Self.site()
    await expectMessages("", from: site.adding([Self.log: site.log.replacing("\n", with: "\r\n")]))
  }

  @Test("an altered value, reason or date is an error")
  func altered() async throws {
    let site = try await Self.site()
    let line = try #require(site.lineOfEntry(3))
    await expectError(
      "entry 3, of 18 May 2016, has been altered", line: line,
      from: site.replacing("before: \"64.0\"", with: "before: \"64.4\"", in: Self.log))
    await expectError(
      "entry 3, of 18 May 2016, has been altered", line: line,
      from: site.replacing("has \\\"counted", with: "had \\\"counted", in: Self.log))
    await expectError(
      "entry 1, of 19 November 2015, has been altered", line: 4,
      from: site.replacing("\"2015-11-18\"", with: "\"2015-11-19\"", in: Self.log))
  }

  @Test("an entry that is missing at the start, between or at the end is an error")
  func missing() async throws {
    let site = try await Self.site()
    let starts = try (1...3).map { try #require(site.lineOfEntry($0)) }
    let lines = site.log.split(separator: "\n", omittingEmptySubsequences: false)
    func without(_ range: Range<Int>) -> TestSite {
      let rest = lines[..<(range.lowerBound - 1)] + lines[(range.upperBound - 1)...]
      return site.adding([Self.log: rest.joined(separator: "\n")])
    }
    await expectError(
      "entry 2 does not follow the one before it: an entry is missing or altered", line: starts[0],
      from: without(starts[0]..<starts[1]))
    await expectError(
      "entry 3 does not follow the one before it: an entry is missing or altered", line: starts[1],
      from: without(starts[1]..<starts[2]))
    await expectError(
      "what content/released holds is not what entry 2, of 18 February 2016, kept there: it was "
        + "altered, or an entry behind it is missing", line: starts[1],
      from: without(starts[2]..<lines.count))
  }

  @Test("a redaction without the release that it came with is an error")
  func endsInRedaction() async throws {
    let site = try await Self.site().replacing("64.5", with: "[c]", in: TestSite.rates)
      .released(on: "2016-08-18", reason: "Too few to publish.")
    let last = try #require(site.lineOfEntry(5))
    let redaction = try #require(site.lineOfEntry(4))
    let lines = site.log.split(separator: "\n", omittingEmptySubsequences: false)
    await expectError(
      "what content/released holds is not what entry 4, of 18 August 2016, kept there: it was "
        + "altered, or an entry behind it is missing", line: redaction,
      from: site.adding([Self.log: lines[..<(last - 1)].joined(separator: "\n") + "\n"]))
  }

  @Test("data as released that were edited by hand are an error")
  func editedData() async throws {
    let site = try await Self.site()
    await expectError(
      "what content/released holds is not what entry 3, of 18 May 2016, kept there: it was altered, "
        + "or an entry behind it is missing", line: try #require(site.lineOfEntry(3)),
      from: site.replacing("64.5", with: "64.6", in: "content/released/data/crime-rate.csv")
        .replacing("64.5", with: "64.6", in: TestSite.rates))
  }

  @Test("a log that is gone, empty, or written by somebody else")
  func foreign() async throws {
    let site = try await Self.site()
    await expectError(
      "the log of the releases is missing", line: 1, from: site.adding([Self.log: nil]))
    await expectError("the log has no entry", line: 1, from: site.adding([Self.log: ""]))
    await expectError(
      "this is not as tally release wrote it", line: 1,
      from: site.adding([Self.log: "entries: []\n"]))
    let line = try #require(site.lineOfEntry(2))
    await expectError(
      "this is not as tally release wrote it", line: line + 1,
      from: site.replacing("- entry: 2\n", with: "- entry: 2\n  # a note\n", in: Self.log))
    await expectError(
      "this is not as tally release wrote it", line: line,
      from: site.replacing("- entry: 2\n", with: "- entry: 2\n  note: \"x\"\n", in: Self.log))
  }

  @Test("a file that no release writes is an error, since the next would remove it")
  func strayFile() async throws {
    let site = try await Self.site().adding(["content/released/notes.txt": "mine"])
    await expectMessages(
      """
      content/released/notes.txt:1:1: error: 'notes.txt' is nothing that a release keeps
        hint: move it out of content/released, which tally release writes anew each time
      """, from: site)
  }

  @Test("whatever byte of the log is altered, it shows")
  func anyByte() async throws {
    let site = try await Self.site()
    let bytes = Array(site.log.utf8)
    let start = try #require(site.log.firstRange(of: "# kept: ")).lowerBound
    let offset = site.log.utf8.distance(from: site.log.startIndex, to: start)
    for index in stride(from: offset, to: bytes.count - 1, by: 7) {
      var altered = bytes
      altered[index] = altered[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      let built = await site.adding(Self.log, bytes: altered).build()
      #expect(built.files.isEmpty, "byte \(index)")
    }
  }
}

extension TestSite {
  /// The line of the log on which an entry begins, from 1.
  func lineOfEntry(_ number: Int) -> Int? {
    log.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0 == "- entry: \(number)" }.map { $0 + 1 }
  }
}
