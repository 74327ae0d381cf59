import ArgumentParser
import Diagnostics

extension DiagnosticFormatter.Format: ExpressibleByArgument {}

/// `tally check`: everything that a build would find, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds everything that is wrong, and writes nothing.",
    discussion: "Silent, with exit code 0, when nothing is; else it ends with 1.")

  @OptionGroup var options: SourceOptions

  @Option(name: .long, help: "How to print what is found: text, json or github.")
  var format: DiagnosticFormatter.Format = .text

  func run() async throws {
    _ = try await Report.build(options, format: format)
  }
}
