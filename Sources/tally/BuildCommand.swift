import ArgumentParser
import Diagnostics
import Glibc
import Pages
import Publishing

/// `tally build`: the whole site, or nothing.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the whole site, or nothing where anything is wrong.",
    discussion: """
      Ends with 0 when the site stands, 1 when content or data have errors, 64 when the command was \
      written wrongly and 74 when the disk refused. Whatever happens, the output folder holds \
      either the old site or the new one.
      """)

  @OptionGroup var options: SourceOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    do {
      try await build()
    } catch let error as PublishingError {
      throw Report.stop(error)
    }
  }

  private func build() async throws {
    let folder = output.folder(of: options)
    let publisher = try SitePublisher(output: folder, source: options.source)
    let released = try ReleaseFolder(source: options.source)
    // Only what a release left behind needs the lock: a build beside a build is the publisher's.
    let lock = try released.isInterrupted() ? released.lock() : nil
    let recovery = try lock == nil ? .nothing : released.recover()
    if recovery == .undone { Report.standardOutput(Recovery.undone) }
    let tree = SourceTree(reading: options.source)
    let inputs =
      tree.diagnostics.isEmpty ? BuildInputs(of: tree.files, baseURL: options.baseURL) : nil
    if lock == nil, let inputs, let (counts, result) = try publisher.standing(inputs) {
      return Report.standardOutput(Self.summary(of: counts, result, output: folder))
    }
    let (site, result) = try await publisher.publish { draft throws(PublishingError) in
      let site = try await Report.build(tree, baseURL: options.baseURL, into: draft)
      return (site, site != nil)
    }
    guard let site, let result else { throw Report.contentError }
    // A warning has to be told each time.
    if let inputs, site.diagnostics.isEmpty { publisher.remember(inputs, site.counts, result) }
    if recovery == .awaitsSite {
      try released.finish()
      Report.standardOutput(Recovery.completed)
    }
    Report.standardOutput(Self.summary(of: site.counts, result, output: folder))
    if let warning = result.warning { Report.standardError("warning: \(warning.message)\n") }
    extendLifetime(lock)
    // The system takes back at once what the build held.
    withExtendedLifetime((site, tree)) { Glibc.exit(EXIT_SUCCESS) }
  }

  static func summary(
    of counts: SiteCounts, _ result: PublishingResult, output: String
  ) -> String {
    let parts = [
      count(counts.pages, "page"), count(counts.datasets, "dataset"),
      count(counts.charts, "chart"),
    ]
    let change =
      result.changedNothing
      ? "nothing has changed"
      : "\(count(result.written, "file")) written, \(result.unchanged) unchanged"
        + (result.removed > 0 ? ", \(result.removed) removed" : "")
    let recovered =
      result.recovered ? "An earlier run had been broken off; its remains are gone.\n" : ""
    return recovered
      + "The site lies in \(output): \(parts[0]), \(parts[1]) and \(parts[2]) (\(change)).\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
