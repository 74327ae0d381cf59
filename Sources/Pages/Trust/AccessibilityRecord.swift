internal import Content
internal import SourceText

/// What the template of the accessibility statement is given.
struct AccessibilityRecord {
  let statement: AccessibilityStatement

  var record: TemplateRecord {
    TemplateRecord([
      "standard": .text(statement.standard),
      "compliance": .text("\(statement.compliance.rawValue) compliant"),
      "isFull": .flag(statement.compliance == .fully),
      "faults": .list(statement.faults.map(Self.record)),
      "hasFaults": .flag(!statement.faults.isEmpty),
      "burdens": .list(statement.burdens.map { TemplateRecord(["text": .text($0)]) }),
      "hasBurdens": .flag(!statement.burdens.isEmpty),
      "outOfScope": .list(statement.outOfScope.map { TemplateRecord(["text": .text($0)]) }),
      "hasOutOfScope": .flag(!statement.outOfScope.isEmpty),
      "testDate": statement.testDate.map { .text($0.longText) },
      "testMethod": statement.testMethod.map { .html(Self.paragraphs($0)) },
      "problemContact": contact.map { .text($0.name) },
      "problemLink": contact?.link.map { .text($0) },
      "noContactReason": noContactReason.map { .text($0) },
      "responseTime": statement.responseTime.map { .text($0) },
      "isNorthernIreland": .flag(statement.enforcement == .ecni),
      "prepared": .text(statement.prepared.longText),
      "lastReviewed": statement.reviewed.map { .text($0.longText) },
    ])
  }

  private var contact: Contact? { statement.contact.given }

  private var noContactReason: String? {
    guard case .none(let reason) = statement.contact else { return nil }
    return reason
  }

  private static func record(of fault: AccessibilityStatement.Fault) -> TemplateRecord {
    TemplateRecord([
      "text": .text(fault.text),
      "criterion": fault.criterion.map { .text($0) },
      "remedy": fault.remedy.map { .text($0) },
      "deadline": fault.deadline.map { .text($0.longText) },
    ])
  }

  private static func paragraphs(_ text: String) -> HTML {
    var html = HTML()
    for paragraph in Paragraphs.of(text) {
      html.append(literal: "<p>")
      html.append(escaping: paragraph)
      html.append(literal: "</p>\n")
    }
    return html
  }
}
