import ArgumentParser
import Diagnostics
import Pages
import Publishing
import SourceText

extension ChangesReport.Format: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// The day that `2016-02-18` writes.
  public init?(argument: String) { self.init(argument) }
}

/// `tally changes`: what the data and pages of today do to what was last released.
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Tells what has changed since the last release.",
    discussion: """
      New, revised, withheld and withdrawn values; ranks; sentences that the data no longer \
      support, with what the data said and say; and the pages that will differ. Writes nothing.
      """)

  @OptionGroup var options: SourceOptions

  @Option(name: .long, help: "How to write it: text, markdown (for an e-mail) or json.")
  var format: ChangesReport.Format = .text

  @Option(name: .long, help: "The day against which announced updates are held, like 2016-02-18.")
  var today: CalendarDate?

  func run() async throws {
    let tree = SourceTree(reading: options.source)
    if tree.files.isEmpty { try Report.stopAtErrors(tree.diagnostics, about: tree.files) }
    let (changes, found) = await SiteChanges.find(
      in: tree.files, baseURL: options.baseURL, today: today)
    try Report.print(tree.diagnostics + found, about: tree.files, format: .text)
    guard let changes else { return }
    Report.standardOutput(ChangesReport(changes).text(as: format))
  }
}
