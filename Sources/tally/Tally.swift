import ArgumentParser

/// The command line: parse, call, print.
@main
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Publishes a dashboard from Markdown and CSV, and no sentence that its data do not "
      + "support.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, FixCommand.self, ChangesCommand.self,
      ReleaseCommand.self,
    ])
}
