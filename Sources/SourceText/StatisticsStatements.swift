package import Diagnostics

/// What a description, or `site.yml` for all of them, says of its statistics for
/// `StatisticsElement`.
package struct StatisticsStatements: Sendable {
  /// One of the statements.
  package struct Statement: Sendable {
    package let text: String
    /// Where the text leads; of a producer without an address, the reason.
    package let link: Stated<String>?
    /// The day that the text writes out.
    package let date: CalendarDate?
  }

  /// The keys under which they stand.
  package static let keys = StatisticsElement.allCases.map(\.rawValue)
  /// Where nothing is stated.
  package static let none = StatisticsStatements(statements: [:], wrong: [])
  /// Where what is stated cannot be read, which has been reported.
  package static let unreadable = StatisticsStatements(
    statements: [:], wrong: Set(StatisticsElement.allCases))

  private var statements: [StatisticsElement: Stated<Statement>]
  /// The elements of which something is stated that cannot be read, which has been reported.
  private let wrong: Set<StatisticsElement>

  package subscript(element: StatisticsElement) -> Stated<Statement>? { statements[element] }

  /// Whether nothing is said of an element.
  package func lacks(_ element: StatisticsElement) -> Bool {
    statements[element] == nil && !wrong.contains(element)
  }

  /// These statements, and for what they do not say those of `others`.
  package func completed(by others: StatisticsStatements) -> StatisticsStatements {
    StatisticsStatements(
      statements: statements.merging(others.statements) { own, _ in own },
      wrong: wrong.union(others.wrong))
  }

  /// These statements, and where they name no contact the one given.
  package func completed(by contact: Contact?) -> StatisticsStatements {
    guard let contact, lacks(.contact) else { return self }
    var result = self
    result.statements[.contact] = .given(Self.statement(of: contact))
    return result
  }

  private static func statement(of contact: Contact) -> Statement {
    Statement(text: contact.name, link: contact.link.map { .given($0) }, date: nil)
  }
}

extension StatisticsStatements {
  /// Reads the statements among the keys of a description or of the block in `site.yml`.
  package init(in fields: YAMLFields, diagnostics: inout [Diagnostic]) {
    var statements: [StatisticsElement: Stated<Statement>] = [:]
    var wrong: Set<StatisticsElement> = []
    for element in StatisticsElement.allCases where fields[element.rawValue] != nil {
      if let statement = Self.statement(element, in: fields, diagnostics: &diagnostics) {
        statements[element] = statement
      } else {
        wrong.insert(element)
      }
    }
    self.init(statements: statements, wrong: wrong)
  }

  private static func statement(
    _ element: StatisticsElement, in fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> Stated<Statement>? {
    let key = element.rawValue
    return switch element {
    case .status:
      fields.statedText(key, diagnostics: &diagnostics) { status($0, diagnostics: &$1) }
    case .published:
      fields.statedText(key, diagnostics: &diagnostics) { published($0, diagnostics: &$1) }
    case .producer:
      fields.stated(key, diagnostics: &diagnostics) { producer($0, diagnostics: &$1) }
    case .contact:
      fields.stated(key, diagnostics: &diagnostics) { node, diagnostics in
        if node.text != nil { _ = fields.text(key, diagnostics: &diagnostics) }
        return Contact(node, diagnostics: &diagnostics).map(statement(of:))
      }
    case .quality, .revisions, .plan:
      fields.statedText(key, diagnostics: &diagnostics) { text, diagnostics in
        _ = fields.text(key, diagnostics: &diagnostics)
        PlainTextCheck.checkStatement(
          text.value, of: "'\(key)'", at: text.position, diagnostics: &diagnostics)
        return Statement(text: text.value, link: nil, date: nil)
      }
    }
  }

  private static func status(
    _ text: Located<String>, diagnostics: inout [Diagnostic]
  ) -> Statement? {
    if let status = StatisticsStatus(rawValue: text.value) {
      return Statement(text: status.rawValue, link: nil, date: nil)
    }
    let known = StatisticsStatus.allCases.map(\.rawValue)
    diagnostics.error(
      "'status' cannot be '\(text.value)'", at: text.position,
      hint: Suggestion.hint(for: text.value, among: known)
        ?? "it is one of \(known.joined(separator: ", ")), or 'none: ' and the reason")
    return nil
  }

  private static func published(
    _ text: Located<String>, diagnostics: inout [Diagnostic]
  ) -> Statement? {
    guard let date = CalendarDate(text.value) else {
      diagnostics.error(
        "'published' has to be a date, not '\(text.value)'", at: text.position,
        hint: "write year, month and day like 2015-11-18")
      return nil
    }
    return Statement(text: date.longText, link: nil, date: date)
  }

  /// A producer has a name and, since readers are to find it, a link or the reason for none.
  private static func producer(
    _ node: YAMLNode, diagnostics: inout [Diagnostic]
  ) -> Statement? {
    let fields = YAMLFields(
      node, of: "the producer", at: node.position, known: ["name", "link"],
      diagnostics: &diagnostics)
    let name = fields.requiredText("name", diagnostics: &diagnostics)
    if fields["link"] == nil {
      fields.reportMissing(
        "link", hint: "add it, or \(YAMLFields.noneHint("link"))", diagnostics: &diagnostics)
    }
    let link: Stated<String>? = fields.statedText("link", diagnostics: &diagnostics) {
      SafeLink.checked($0, diagnostics: &$1)
    }
    guard let name, let link else { return nil }
    PlainTextCheck.checkStatement(
      name.value, of: "'producer'", at: name.position, diagnostics: &diagnostics)
    return Statement(text: name.value, link: link, date: nil)
  }
}
