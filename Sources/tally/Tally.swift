import ArgumentParser

@main
struct Tally: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tally")
}
