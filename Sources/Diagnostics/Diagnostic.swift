/// Something an author did that stops the site, or that they should know of.
///
/// Diagnostics are values: every stage collects them and goes on, so that one run reports all.
package struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic weighs.
  package enum Severity: String, Sendable {
    /// The site cannot be published.
    case error
    /// The site can be published; somebody should look.
    case warning
  }

  package let severity: Severity
  package let position: SourcePosition
  /// One sentence, without a full stop, that names the wrong value in quotes.
  package let message: String
  /// What to do about it, if that can be said.
  package let hint: String?

  package init(
    _ severity: Severity = .error, at position: SourcePosition, _ message: String,
    hint: String? = nil
  ) {
    self.severity = severity
    self.position = position
    self.message = message
    self.hint = hint
  }
}

extension [Diagnostic] {
  /// Whether anything here stops the site from being published.
  package var containsErrors: Bool { contains { $0.severity == .error } }

  /// In order of place, each once; those at one place keep the order in which they were found.
  package var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0).inserted }
  }

  /// Adds an error at `position`.
  package mutating func error(_ message: String, at position: SourcePosition, hint: String? = nil) {
    append(Diagnostic(.error, at: position, message, hint: hint))
  }

  /// Adds a warning at `position`.
  package mutating func warn(_ message: String, at position: SourcePosition, hint: String? = nil) {
    append(Diagnostic(.warning, at: position, message, hint: hint))
  }
}
