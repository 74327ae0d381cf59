import ArgumentParser
import Diagnostics
import Glibc
import Pages
import Publishing
import SourceText

/// What the commands print, and the codes that they end with.
enum Report {
  /// Errors in content or data.
  static let contentError = ExitCode(1)
  /// The disk refused (`EX_IOERR` of sysexits.h).
  private static let diskError = ExitCode(74)

  /// Reads and builds a site in memory and prints what is wrong with it; throws the exit code where
  /// that stops it. Messages for machines go to standard output, those for people to the other.
  static func build(
    _ options: SourceOptions, format: DiagnosticFormatter.Format,
    untied: Diagnostic.Severity? = nil, today: CalendarDate? = nil
  ) async throws -> BuiltSite {
    let tree = SourceTree(reading: options.source)
    let hasContent = tree.files.contains { $0.path.hasPrefix("content/") }
    let site =
      hasContent || tree.diagnostics.isEmpty
      ? await SiteBuilder.build(
        tree.files, baseURL: options.baseURL, untied: untied,
        today: today) : nil
    let found = (tree.diagnostics + (site?.diagnostics ?? [])).inOrder
    show(found, about: tree.files, format: format)
    guard let site, !found.containsErrors else { throw contentError }
    return site
  }

  /// Builds a site that was read, hands its files on to `draft`, and prints what is wrong; where that is
  /// an error, there is no site.
  static func build(
    _ tree: SourceTree, baseURL: String?, into draft: SiteDraft
  ) async throws(PublishingError) -> BuiltSite? {
    // What cannot be read makes an error of itself; the rest is built for what else is wrong.
    guard !tree.diagnostics.containsErrors else {
      let hasContent = tree.files.contains { $0.path.hasPrefix("content/") }
      let site =
        hasContent ? await SiteBuilder.build(tree.files, baseURL: baseURL) : nil
      show((tree.diagnostics + (site?.diagnostics ?? [])).inOrder, about: tree.files, format: .text)
      return nil
    }
    let site = try await SiteBuilder.build(tree.files, baseURL: baseURL, into: draft)
    let found = (tree.diagnostics + site.diagnostics).inOrder
    show(found, about: tree.files, format: .text)
    return found.containsErrors ? nil : site
  }

  /// Prints what is wrong with the files of a site; throws the exit code where any of it is an error.
  static func print(
    _ diagnostics: [Diagnostic], about files: [SourceFile], format: DiagnosticFormatter.Format
  ) throws {
    show(diagnostics.inOrder, about: files, format: format)
    if diagnostics.containsErrors { throw contentError }
  }

  /// Prints what is wrong only where that stops the command, and throws the exit code.
  static func stopAtErrors(_ diagnostics: [Diagnostic], about files: [SourceFile]) throws {
    if diagnostics.containsErrors { try print(diagnostics, about: files, format: .text) }
  }

  private static func show(
    _ found: [Diagnostic], about files: [SourceFile], format: DiagnosticFormatter.Format
  ) {
    var linesByPath: [String: SourceLines] = [:]
    for path in Set(found.map(\.position.path)) {
      if let file = files.first(where: { $0.path == path }) {
        linesByPath[path] = SourceLines(file.bytes)
      }
    }
    let formatter = DiagnosticFormatter(format) { [linesByPath] position in
      linesByPath[position.path]?.text(ofLine: position.line)
    }
    switch format {
    case .text:
      if !found.isEmpty { standardError(formatter.text(of: found) + "\n" + closing(found)) }
    case .json, .github: standardOutput(formatter.text(of: found))
    }
  }

  /// Prints why nothing was published; the exit code that says so.
  static func stop(_ error: PublishingError) -> ExitCode {
    standardError("error: \(error.message)\n" + (error.hint.map { "  hint: \($0)\n" } ?? ""))
    return diskError
  }

  static func standardOutput(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func standardError(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func closing(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let words = [
      errors == 0 ? nil : "\(errors) error\(errors == 1 ? "" : "s")",
      warnings == 0 ? nil : "\(warnings) warning\(warnings == 1 ? "" : "s")",
    ]
    let counts = words.compactMap { $0 }.joined(separator: ", ")
    return errors == 0 ? "\(counts).\n" : "\(counts). Nothing was published.\n"
  }

  /// Writes to a descriptor at once, without the buffers of the C library.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
