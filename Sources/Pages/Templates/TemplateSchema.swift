/// The names that Tally supplies to a kind of template. Every tag of every template is held
/// against it, since a name that nobody supplies is rendered as nothing.
struct TemplateSchema: Sendable {
  indirect enum Kind: Sendable {
    case text
    case html
    case flag
    case list(TemplateSchema)
  }

  let names: [String: Kind]

  init(_ names: [String: Kind]) { self.names = names }

  private func adding(_ more: [String: Kind]) -> TemplateSchema {
    TemplateSchema(names.merging(more) { _, new in new })
  }

  private static let link = TemplateSchema(["label": .text, "link": .text])

  /// What every template has.
  static let common = TemplateSchema([
    "language": .text, "siteTitle": .text, "area": .text, "organisation": .text,
    "documentTitle": .text, "description": .text, "policy": .text, "stylesheet": .text,
    "icon": .text, "home": .text, "navigation": .html, "breadcrumbs": .list(link),
    "hasBreadcrumbs": .flag, "heading": .html, "plainHeading": .text, "contact": .text,
    "contactLink": .text, "licenceName": .text, "licenceLink": .text, "attribution": .html,
    "footerLinks": .list(link), "canonical": .text,
    "changes": .text, "feed": .text, "edition": .text, "search": .text, "isSearch": .flag,
    "alphabet": .text, "siteMap": .text, "topicList": .text, "accessibility": .text,
    "privacy": .text, "shareKind": .text, "shareLocale": .text, "hasShareImage": .flag,
    "shareImage": .text, "shareImageText": .text, "shareImageWidth": .text,
    "shareImageHeight": .text, "pageData": .html,
  ])

  /// What shows on which page of a long list one is.
  private static let pager: [String: Kind] = [
    "pager": .list(link), "hasPager": .flag, "pagerText": .text,
  ]

  /// A page that is a list of links.
  static let listing = common.adding(pager).adding([
    "lead": .text,
    "letters": .list(TemplateSchema(["label": .text, "link": .text, "isCurrent": .flag])),
    "hasLetters": .flag,
    "groups": .list(
      TemplateSchema([
        "groupTitle": .text, "groupAnchor": .text, "groupLink": .text,
        "entries": .list(
          TemplateSchema(["label": .text, "link": .text, "detail": .text, "summary": .text])),
      ])),
  ])

  static let search = listing.adding([
    "script": .text, "index": .text, "parts": .text, "common": .text,
  ])

  static let navigation = TemplateSchema([
    "items": .list(
      TemplateSchema(["label": .text, "link": .text, "isCurrent": .flag, "isOpen": .flag])),
    "search": .text, "isSearch": .flag,
  ])

  static let page = common.adding(pager).adding([
    "topics": .list(link), "hasTopics": .flag,
    "related": .list(TemplateSchema(["label": .text, "link": .text, "detail": .text])),
    "hasRelated": .flag, "hasSteps": .flag, "previousTitle": .text, "previousLink": .text,
    "nextTitle": .text, "nextLink": .text,
    "lead": .html, "body": .html,
    "contents": .list(TemplateSchema(["label": .html, "link": .text])), "hasContents": .flag,
    "sectionTitle": .text, "sectionLink": .text,
    "siblings": .list(TemplateSchema(["label": .text, "link": .text, "isCurrent": .flag])),
    "hasSiblings": .flag,
    "children": .list(TemplateSchema(["label": .text, "link": .text, "summary": .html])),
    "hasChildren": .flag, "owner": .text, "reviewed": .text,
    "sources": .list(TemplateSchema(["title": .text, "link": .text, "detail": .text])),
    "hasSources": .flag, "editionNumber": .text, "editionSection": .text,
  ])

  static let dataset = common.adding([
    "lead": .html, "facts": .list(TemplateSchema(["term": .text, "value": .html])),
    "quality": .html,
    "downloads": .list(TemplateSchema(["label": .text, "link": .text, "note": .text])),
    "parts": .list(link), "hasParts": .flag, "table": .html, "citations": .list(link),
    "hasCitations": .flag, "moreCitations": .text, "changeEntries": .html, "hasMoreChanges": .flag,
    "structuredData": .html,
  ])

  static let changes = common.adding([
    "entries": .html, "table": .text, "years": .list(link), "hasYears": .flag,
  ])

  static let committee = common.adding([
    "editionStylesheet": .text, "reportTo": .text, "date": .text, "reportOf": .text,
    "purpose": .html, "recommendation": .html,
    "sections": .list(
      TemplateSchema(["number": .text, "title": .text, "heading": .html, "body": .html])),
    "notes": .list(
      TemplateSchema([
        "id": .text, "title": .text, "link": .text, "source": .text, "sourceLink": .text,
        "date": .text, "address": .text, "places": .list(link),
      ])), "hasNotes": .flag,
  ])

  static let datasets = common.adding(pager).adding([
    "datasets": .list(
      TemplateSchema([
        "title": .text, "link": .text, "summary": .html, "measure": .text, "latest": .text,
        "published": .text,
      ])), "structuredData": .html,
    "statistics": .list(TemplateSchema(["term": .text, "value": .html])), "hasStatistics": .flag,
  ])

  static let accessibility = common.adding([
    "standard": .text, "compliance": .text, "isFull": .flag,
    "faults": .list(
      TemplateSchema(["text": .text, "criterion": .text, "remedy": .text, "deadline": .text])),
    "hasFaults": .flag, "burdens": .list(TemplateSchema(["text": .text])), "hasBurdens": .flag,
    "outOfScope": .list(TemplateSchema(["text": .text])), "hasOutOfScope": .flag,
    "testDate": .text, "testMethod": .html, "problemContact": .text, "problemLink": .text,
    "noContactReason": .text, "responseTime": .text, "isNorthernIreland": .flag,
    "prepared": .text, "lastReviewed": .text,
  ])

  static let privacy = common.adding(["note": .text])

  /// The page at an address where another stood before.
  static let moved = TemplateSchema([
    "language": .text, "policy": .text, "documentTitle": .text, "title": .text,
    "siteTitle": .text, "canonical": .text, "link": .text, "stylesheet": .text, "icon": .text,
  ])

  /// The schema of the template of a name; pages can have templates of any other name.
  static func schema(ofTemplate name: String) -> TemplateSchema {
    switch name {
    case "navigation": navigation
    case "listing": listing
    case "search": search
    case "accessibility": accessibility
    case "privacy": privacy
    case "moved": moved
    case "changes": changes
    case "committee": committee
    case "dataset": dataset
    case "datasets": datasets
    case "not-found": common
    default: page
    }
  }

  /// Whether a page can ask for the template of a name: not for a partial, nor for one that is
  /// supplied with other names than a page's, which would come out blank.
  static func isForPages(_ name: String) -> Bool {
    !name.contains("/") && (name == "page" || !required.contains(name))
  }

  /// The templates that a site cannot do without.
  static let required = [
    "accessibility", "changes", "committee", "dataset", "datasets", "listing", "moved",
    "navigation", "not-found", "page", "privacy", "search",
  ]
}
