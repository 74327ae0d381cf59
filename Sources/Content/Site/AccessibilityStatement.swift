package import SourceText

/// What `site.yml` says under `accessibility`, from which the accessibility statement is made that
/// the law asks of public bodies: the Public Sector Bodies (Websites and Mobile Applications)
/// (No. 2) Accessibility Regulations 2018, in the form of the model statement (Decision (EU)
/// 2018/1523 as retained).
package struct AccessibilityStatement: Sendable {
  /// How far the site meets the standard; the words are those that the law fixes.
  package enum Compliance: String, CaseIterable, Sendable {
    case fully
    case partially
    case not
  }

  /// The body that enforces the regulations.
  package enum Enforcement: String, CaseIterable, Sendable {
    /// Equality and Human Rights Commission: England, Wales and Scotland.
    case ehrc = "EHRC"
    /// Equality Commission for Northern Ireland.
    case ecni = "ECNI"
  }

  /// Something on the site that does not meet the standard.
  package struct Fault: Sendable {
    package let text: String
    /// The criterion that it breaks, `1.1.1 Non-text content`, where it is known.
    package let criterion: String?
    /// What will be done about it.
    package let remedy: String?
    /// When it will be mended.
    package let deadline: CalendarDate?
  }

  package let standard: String
  package let compliance: Compliance
  package let faults: [Fault]
  /// What it would be a disproportionate burden to mend, each with the reason.
  package let burdens: [String]
  /// What the law leaves out, such as old documents.
  package let outOfScope: [String]
  package let testDate: CalendarDate?
  package let testMethod: String?
  package let contact: Stated<Contact>
  /// How soon an answer can be expected.
  package let responseTime: String?
  package let enforcement: Enforcement
  package let prepared: CalendarDate
  package let reviewed: CalendarDate?
  /// Where the statement stood before.
  package let aliases: [Located<PageAddress>]

  /// The standard that the regulations refer to.
  package static let usualStandard = "Web Content Accessibility Guidelines version 2.2, level AA"
}
