internal import Diagnostics
internal import SourceText

/// Reads the block `accessibility` of `site.yml`, and refuses a statement that claims more than it
/// can show.
struct AccessibilityReader {
  private static let keys = [
    "compliance", "standard", "faults", "burden", "out-of-scope", "test", "contact",
    "response-time", "enforcement", "prepared", "reviewed", "aliases",
  ]

  private let fields: YAMLFields
  private var diagnostics: [Diagnostic]

  /// The statement; nil, with errors, where the block is missing or wrong.
  static func read(
    in site: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> AccessibilityStatement? {
    guard let node = site["accessibility"] else {
      site.reportMissing(
        "accessibility",
        hint: "the law asks every public body's site for an accessibility statement; say under "
          + "'accessibility:' at least 'compliance', 'faults', 'test', 'contact', 'enforcement' "
          + "and 'prepared'", diagnostics: &diagnostics)
      return nil
    }
    var found: [Diagnostic] = []
    let fields = YAMLFields(
      node, of: "the block 'accessibility'", at: node.position, known: keys, diagnostics: &found)
    var reader = AccessibilityReader(fields: fields, diagnostics: found)
    let statement = reader.statement()
    diagnostics += reader.diagnostics
    return reader.diagnostics.containsErrors ? nil : statement
  }

  private init(fields: YAMLFields, diagnostics: [Diagnostic]) {
    self.fields = fields
    self.diagnostics = diagnostics
  }

  private mutating func statement() -> AccessibilityStatement? {
    let compliance = required(
      "compliance",
      fields.choice(
        "compliance", as: AccessibilityStatement.Compliance.self, diagnostics: &diagnostics),
      hint: "add a line 'compliance: partially'; it is one of fully, partially, not")
    let faults = faults()
    let burdens = texts("burden")
    let outOfScope = texts("out-of-scope")
    let test = test()
    let contact = contact()
    let enforcement = required(
      "enforcement",
      fields.choice(
        "enforcement", as: AccessibilityStatement.Enforcement.self, diagnostics: &diagnostics),
      hint: "add a line 'enforcement: EHRC' in England, Wales and Scotland, or 'enforcement: ECNI' "
        + "in Northern Ireland")
    let prepared = required(
      "prepared", fields.date("prepared", diagnostics: &diagnostics),
      hint: "add a line 'prepared: ' with the day on which the statement was written")
    let reviewed = fields.date("reviewed", diagnostics: &diagnostics)
    let standard = text("standard") ?? AccessibilityStatement.usualStandard
    let responseTime = text("response-time")
    let aliases = PageAliases.read(in: fields, diagnostics: &diagnostics)
    if let compliance { check(compliance, faults: faults + burdens, test: test) }
    checkDates(prepared: prepared, reviewed: reviewed, test: test.date, faults: faults)
    guard let compliance, let contact, let enforcement, let prepared else { return nil }
    return AccessibilityStatement(
      standard: standard, compliance: compliance.value, faults: faults.map(\.value),
      burdens: burdens.map(\.value.text), outOfScope: outOfScope.map(\.value.text),
      testDate: test.date?.value, testMethod: test.method, contact: contact,
      responseTime: responseTime, enforcement: enforcement.value, prepared: prepared.value,
      reviewed: reviewed?.value, aliases: aliases)
  }
}

// MARK: - What the statement must not claim

extension AccessibilityReader {
  /// Full compliance has to be tested and is without faults; anything less has to say why.
  private mutating func check(
    _ compliance: Located<AccessibilityStatement.Compliance>,
    faults: [Located<AccessibilityStatement.Fault>],
    test: (date: Located<CalendarDate>?, method: String?)
  ) {
    guard compliance.value == .fully else {
      if faults.isEmpty, fields["faults"] == nil, fields["burden"] == nil {
        diagnostics.error(
          "the site is said to be '\(compliance.value.rawValue)' compliant, but no fault is listed",
          at: compliance.position,
          hint: "list under 'faults:' what does not meet the standard, one a line after a hyphen")
      }
      return
    }
    if let fault = faults.first {
      diagnostics.error(
        "the site is said to be 'fully' compliant, but this fault is listed", at: fault.position,
        hint: "write 'compliance: partially', or take out what has been mended")
    }
    let missing = [test.date == nil ? "date" : nil, test.method == nil ? "method" : nil]
      .compactMap { $0 }
    if !missing.isEmpty {
      diagnostics.error(
        "the site is said to be 'fully' compliant without a test \(missing.joined(separator: " and "))",
        at: compliance.position,
        hint: "say under 'test:' when ('date:') and how ('method:') it was tested, or write "
          + "'compliance: partially' and list what is not known to meet the standard")
    }
  }

  /// A statement is written before it is reviewed, tells of tests that have been made, and of
  /// faults that are still there.
  private mutating func checkDates(
    prepared: Located<CalendarDate>?, reviewed: Located<CalendarDate>?,
    test: Located<CalendarDate>?, faults: [Located<AccessibilityStatement.Fault>]
  ) {
    guard let prepared else { return }
    if let reviewed, reviewed.value < prepared.value {
      diagnostics.error(
        "the statement was reviewed on '\(reviewed.value)', before it was prepared",
        at: reviewed.position, hint: "it was prepared on \(prepared.value)")
    }
    let latest = reviewed ?? prepared
    if let test, latest.value < test.value {
      diagnostics.error(
        "the statement is of '\(latest.value)', and tells of a test on '\(test.value)'",
        at: test.position,
        hint: "add 'reviewed: \(test.value)' when you have reviewed it since that test")
    }
    for fault in faults {
      guard let deadline = fault.value.deadline, deadline < latest.value else { continue }
      diagnostics.error(
        "this fault was to be mended by '\(deadline)', before the statement of '\(latest.value)'",
        at: fault.position, hint: "take it out if it is mended, or give a new day under 'by'")
    }
  }
}

// MARK: - What stands under single keys

extension AccessibilityReader {
  private mutating func text(_ key: String) -> String? {
    Self.plain(key, in: fields, diagnostics: &diagnostics)?.value
  }

  /// Text that is published as it is written, and so takes no figures.
  private static func plain(
    _ key: String, in fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> Located<String>? {
    guard let text = fields.text(key, diagnostics: &diagnostics) else { return nil }
    PlainTextCheck.checkStatement(
      text.value, of: "'\(key)'", at: text.position, diagnostics: &diagnostics)
    return text
  }

  /// Passes a value on, and reports its key where it is missing altogether.
  private mutating func required<Value>(
    _ key: String, _ value: Located<Value>?, hint: String
  ) -> Located<Value>? {
    if value == nil, fields[key] == nil {
      fields.reportMissing(key, hint: hint, diagnostics: &diagnostics)
    }
    return value
  }

  private mutating func texts(_ key: String) -> [Located<AccessibilityStatement.Fault>] {
    (fields.texts(key, diagnostics: &diagnostics) ?? []).map { text in
      PlainTextCheck.checkStatement(
        text.value, of: "'\(key)'", at: text.position, diagnostics: &diagnostics)
      return text.map {
        AccessibilityStatement.Fault(text: $0, criterion: nil, remedy: nil, deadline: nil)
      }
    }
  }

  /// A list of faults, each a text alone or a group of keys.
  private mutating func faults() -> [Located<AccessibilityStatement.Fault>] {
    guard let node = fields["faults"] else { return [] }
    guard case .sequence(let children) = node.value,
      children.contains(where: { $0.text == nil })
    else { return texts("faults") }
    return children.compactMap { fault($0) }
  }

  private mutating func fault(_ node: YAMLNode) -> Located<AccessibilityStatement.Fault>? {
    if let text = node.text {
      PlainTextCheck.checkStatement(
        text, of: "'faults'", at: node.position, diagnostics: &diagnostics)
      return Located(
        AccessibilityStatement.Fault(text: text, criterion: nil, remedy: nil, deadline: nil),
        at: node.position)
    }
    let fields = YAMLFields(
      node, of: "a fault", at: node.position, known: ["fault", "criterion", "remedy", "by"],
      diagnostics: &diagnostics)
    if fields["fault"] == nil { fields.reportMissing("fault", diagnostics: &diagnostics) }
    let text = Self.plain("fault", in: fields, diagnostics: &diagnostics)
    let criterion = Self.plain("criterion", in: fields, diagnostics: &diagnostics)
    let remedy = Self.plain("remedy", in: fields, diagnostics: &diagnostics)
    let deadline = fields.date("by", diagnostics: &diagnostics)
    guard let text else { return nil }
    return Located(
      AccessibilityStatement.Fault(
        text: text.value, criterion: criterion?.value, remedy: remedy?.value,
        deadline: deadline?.value), at: text.position)
  }

  private mutating func test() -> (date: Located<CalendarDate>?, method: String?) {
    guard let node = fields["test"] else { return (nil, nil) }
    let test = YAMLFields(
      node, of: "the block 'test'", at: node.position, known: ["date", "method"],
      diagnostics: &diagnostics)
    return (
      test.date("date", diagnostics: &diagnostics),
      Self.plain("method", in: test, diagnostics: &diagnostics)?.value
    )
  }

  private mutating func contact() -> Stated<Contact>? {
    if fields["contact"] == nil {
      fields.reportMissing(
        "contact",
        hint: "say whom readers can tell about a problem, with 'name:' and 'link:' on lines below "
          + "'contact:', or \(YAMLFields.noneHint("contact"))", diagnostics: &diagnostics)
    }
    return fields.stated("contact", diagnostics: &diagnostics) {
      Contact($0, diagnostics: &$1)
    }
  }
}
