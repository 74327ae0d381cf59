import ArgumentParser
import Diagnostics
import Pages
import Publishing
import SourceText

/// `tally fix`: writes current values into stale figures, and nothing else.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Writes current values into stale figures, and nothing else.",
    discussion: """
      A broken claim is a sentence that only a person can rewrite: its paragraph is left as it is, \
      and named. Ends with 1 where something was left.
      """)

  @OptionGroup var options: SourceOptions

  func run() async throws {
    let tree = SourceTree(reading: options.source)
    let site = await SiteBuilder.build(tree.files, baseURL: options.baseURL)
    let fix = FigureFix(of: site, in: tree.files)
    do throws(PublishingError) {
      try SourceRewrite.write(fix.files, in: options.source)
    } catch {
      throw Report.stop(error)
    }
    Report.standardOutput(Self.summary(of: fix))
    if !fix.left.isEmpty { throw ExitCode(1) }
  }

  private static func summary(of fix: FigureFix) -> String {
    var lines = fix.rewritten.map { "\(place($0)): \($0.written) is now \($0.current)" }
    for figure in fix.left {
      let reason =
        figure.standsBesideBrokenClaim
        ? "it stands beside a claim that no longer holds; rewrite the sentence"
        : "it is not written plainly here; write \(figure.current) by hand"
      lines.append("\(place(figure)): \(figure.written) is left as it is: \(reason)")
    }
    if lines.isEmpty { lines.append("No figure is stale.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func place(_ figure: StaleFigure) -> String {
    "\(figure.position.path):\(figure.position.line)"
  }
}
