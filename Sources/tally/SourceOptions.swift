import ArgumentParser

/// What every command that reads a site needs to know.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The folder that holds content/ and templates/.", valueName: "dir"))
  var source = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Publish under this address instead of the one in site.yml.", valueName: "url"))
  var baseURL: String?
}
