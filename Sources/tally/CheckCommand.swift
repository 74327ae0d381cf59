import ArgumentParser
import Diagnostics
import SourceText

extension DiagnosticFormatter.Format: ExpressibleByArgument {}

/// `tally check`: everything that a build would find, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds everything that is wrong, and writes nothing.",
    discussion: """
      Silent, with exit code 0, when nothing is; else it ends with 1. Warns of every number and \
      every comparing word in the text that is tied to no data; with --strict these are errors.
      """)

  @OptionGroup var options: SourceOptions

  @Option(name: .long, help: "How to print what is found: text, json or github.")
  var format: DiagnosticFormatter.Format = .text

  @Flag(name: .long, help: "Take numbers and comparing words that are tied to no data for errors.")
  var strict = false

  @Option(name: .long, help: "The day against which announced updates are held, like 2016-02-18.")
  var today: CalendarDate?

  func run() async throws {
    _ = try await Report.build(
      options, format: format, untied: strict ? .error : .warning, today: today)
  }
}
