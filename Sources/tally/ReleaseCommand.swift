import ArgumentParser
import Diagnostics
import Pages
import Publishing
import SourceText

/// What a release can be.
enum ReleaseKind: String, CaseIterable, ExpressibleByArgument {
  case scheduled
  case correction

  var entryKind: ChangeLogEntry.Kind { self == .scheduled ? .scheduled : .correction }
}

/// `tally release`: the quarter's last step.
struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Checks, records what has changed, and builds the site.",
    discussion: """
      Adds an entry to the log in content/released, keeps the datasets as they are now, and builds \
      the site with its page of changes. Refuses to revise or withdraw a published value without a \
      reason. Ends with 1 where something stands against the release, and then nothing is changed.
      """)

  @OptionGroup var options: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: "Why something that was published reads otherwise.")
  var reason: String?

  @Option(name: .long, help: "What it is: scheduled, or a correction.")
  var kind: ReleaseKind = .scheduled

  @Option(name: .long, help: "The day of the release, like 2016-02-18; today if not given.")
  var date: CalendarDate?

  @Option(
    name: .long,
    help: "The day against which announced updates are held; that of the release if not given.")
  var today: CalendarDate?

  func run() async throws {
    do {
      try await release()
    } catch let error as PublishingError {
      throw Report.stop(error)
    }
  }

  private func release() async throws {
    let folder = output.folder(of: options)
    let publisher = try SitePublisher(output: folder, source: options.source)
    let released = try ReleaseFolder(source: options.source)
    try readTree()
    let lock = try released.lock()
    let recovery = try released.recover()
    if recovery == .undone { Report.standardOutput(Recovery.undone) }
    // Read again: while nothing was locked another release may have come between.
    let tree = try readTree()
    let day = date ?? SystemClock.today
    let request = ReleaseRequest(
      date: day, today: today ?? SystemClock.today, kind: kind.entryKind, reason: reason,
      seed: SystemClock.randomBytes)
    let release: Release
    do throws(ReleaseRefusal) {
      release = try await Release.prepare(tree.files, baseURL: options.baseURL, request)
    } catch {
      throw try Self.stop(error, about: tree.files)
    }
    let overdue = release.overdue(on: today ?? day)
    try Report.print(release.site.diagnostics + overdue, about: tree.files, format: .text)
    try publisher.check(release.site.files)
    if !release.kept.isEmpty { try released.put(release.kept) }
    let result = try publish(release, with: publisher)
    try released.finish()
    if recovery == .awaitsSite { Report.standardOutput(Recovery.completed) }
    Report.standardOutput(Self.summary(of: release, on: day))
    Report.standardOutput(BuildCommand.summary(of: release.site.counts, result, output: folder))
    extendLifetime(lock)
  }

  @discardableResult
  private func readTree() throws -> SourceTree {
    let tree = SourceTree(reading: options.source)
    try Report.stopAtErrors(tree.diagnostics, about: tree.files)
    return tree
  }

  private func publish(
    _ release: Release, with publisher: SitePublisher
  ) throws -> PublishingResult {
    do throws(PublishingError) {
      return try publisher.publish(release.site.files)
    } catch {
      let code = Report.stop(error)
      if !release.kept.isEmpty { Report.standardError(Recovery.recordedOnly) }
      throw code
    }
  }

  private static func stop(
    _ refusal: ReleaseRefusal, about files: [SourceFile]
  ) throws -> ExitCode {
    switch refusal {
    case .content(let diagnostics):
      try Report.stopAtErrors(diagnostics, about: files)
    case .request(let message, let hint):
      Report.standardError("error: \(message)\n  hint: \(hint)\nNothing was released.\n")
    }
    return ExitCode(1)
  }

  private static func summary(of release: Release, on day: CalendarDate) -> String {
    guard !release.kept.isEmpty else {
      let since = release.changes.since.map { " of \($0.longText)" } ?? ""
      return "Nothing has changed since the release\(since), so there is no new entry.\n"
    }
    let counts = release.changes.rowCounts.map { "\($0.count) \($0.word)" }
    let rows = counts.isEmpty ? "no row has changed" : "rows: \(counts.joined(separator: ", "))"
    let blanked =
      release.blankedCount > 0
      ? "Values that are withheld or withdrawn now were taken out of "
        + "\(release.blankedCount) earlier \(release.blankedCount == 1 ? "entry" : "entries").\n"
      : ""
    return "Released on \(day.longText); \(rows).\n\(blanked)"
  }
}
