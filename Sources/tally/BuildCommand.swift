import ArgumentParser
import Diagnostics
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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that the site goes into; SOURCE/site if not given.", valueName: "dir"))
  var output: String?

  func validate() throws {
    if let output, output.isEmpty {
      throw ValidationError("--output needs the name of a folder")
    }
  }

  func run() async throws {
    let output = output ?? (options.source == "." ? "site" : options.source + "/site")
    let publisher: SitePublisher
    do throws(PublishingError) {
      publisher = try SitePublisher(output: output, source: options.source)
    } catch {
      throw Report.stop(error)
    }
    let site = try await Report.build(options, format: .text)
    do throws(PublishingError) {
      let result = try publisher.publish(site.files)
      Report.standardOutput(Self.summary(of: site, result, output: output))
      if let warning = result.warning { Report.standardError("warning: \(warning.message)\n") }
    } catch {
      throw Report.stop(error)
    }
  }

  private static func summary(
    of site: BuiltSite, _ result: PublishingResult, output: String
  ) -> String {
    let counts = [
      count(site.pageCount, "page"), count(site.datasetCount, "dataset"),
      count(site.chartCount, "chart"),
    ]
    let change =
      result.changedNothing
      ? "nothing has changed"
      : "\(count(result.written, "file")) written, \(result.unchanged) unchanged"
        + (result.removed > 0 ? ", \(result.removed) removed" : "")
    let recovered =
      result.recovered ? "An earlier run had been broken off; its remains are gone.\n" : ""
    return recovered
      + "The site lies in \(output): \(counts[0]), \(counts[1]) and \(counts[2]) (\(change)).\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
