import ArgumentParser
import SourceText

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

  func validate() throws {
    guard !source.isEmpty else { throw ValidationError("--source needs the name of a folder") }
    if let baseURL {
      let isWeb = SafeLink.scheme(of: baseURL).map { $0 == "https" || $0 == "http" } ?? false
      let isPlain = baseURL.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && !"\"'<>\\`".utf8.contains($0)
      }
      guard isWeb, isPlain, SafeLink.isWhole(baseURL) else {
        throw ValidationError("--base-url needs a web address, like https://example.org/safer/")
      }
    }
  }
}
