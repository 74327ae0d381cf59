import ArgumentParser

/// Where the site goes.
struct OutputOptions: ParsableArguments {
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

  /// The folder for the site in a source folder.
  func folder(of options: SourceOptions) -> String {
    output ?? (options.source == "." ? "site" : options.source + "/site")
  }
}
