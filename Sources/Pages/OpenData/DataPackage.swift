internal import Content
internal import Datasets
internal import SourceText

/// All datasets of a site as one Frictionless Data Package (specification 1, the profile of tabular
/// data), `datapackage.json` at the root of the site.
struct DataPackage {
  let tables: [PublishedTable]
  let configuration: SiteConfiguration

  init(of tables: [PublishedTable], configuration: SiteConfiguration) {
    self.tables = tables
    self.configuration = configuration
  }

  /// Where the package lies.
  static let path: SitePath = {
    guard let path = SitePath("datapackage.json") else {
      preconditionFailure("a bare name is safe")
    }
    return path
  }()

  var file: OutputFile {
    OutputFile(path: Self.path, contents: JSONWriter.bytes(of: value, form: .file))
  }

  private var value: JSONValue {
    JSONValue([
      "profile": "tabular-data-package",
      "name": .text(Self.name(of: Slug(of: configuration.title)?.text ?? "data")),
      "title": .text(configuration.title),
      "homepage": .text(WebAddress.encoded(configuration.baseURL)),
      "licenses": .list([licence(configuration.licence)]),
      "sources": .list(sources),
      "contributors": .list([
        JSONValue(["title": .text(configuration.organisation), "role": "publisher"])
      ]),
      "resources": .list(tables.map(resource)),
    ])
  }

  /// What the datasets come from, each source once.
  private var sources: [JSONValue] {
    var seen: Set<[String?]> = []
    return tables.map(\.dataset.description).filter { description in
      seen.insert([description.sourceInWords, description.source.link.given]).inserted
    }.map(source)
  }

  private func resource(_ table: PublishedTable) -> JSONValue {
    let description = table.dataset.description
    let remarks = table.hasDefusedText ? [TableMetadata.defused] : []
    return JSONValue([
      "profile": "tabular-data-resource",
      "name": .text(Self.name(of: table.dataset.name.text)),
      "title": .text(description.title),
      "description": .text(([description.fullText] + remarks).joined(separator: "\n\n")),
      "path": .text(table.file.path.text),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "bytes": .number(table.file.contents.count),
      "hash": .text("sha256:\(SHA256(of: table.file.contents).hex)"),
      "licenses": .list([licence(description.licence)]),
      "sources": .list([source(description)]),
      "dialect": JSONValue([
        "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true,
        "skipInitialSpace": false, "header": true,
      ]),
      "schema": JSONValue([
        "fields": .list(table.columns.map(field)),
        "missingValues": .list([""]),
        "primaryKey": .listUnlessEmpty(table.keyColumns.map { .text($0.heading) }),
      ]),
    ])
  }

  private func field(_ column: PublishedColumn) -> JSONValue {
    var type = "string"
    var pattern: JSONValue?
    var words: JSONValue?
    var minimum: JSONValue?
    switch column.form {
    case .text: break
    case .pattern(let text): pattern = .text(text)
    case .oneOf(let texts): words = .texts(texts)
    case .year: type = "year"
    case .month: type = "yearmonth"
    case .number(let isWhole, let isNeverNegative):
      type = isWhole ? "integer" : "number"
      minimum = isNeverNegative ? .number(0) : nil
    }
    let isConstrained = column.isRequired || pattern != nil || words != nil || minimum != nil
    return JSONValue([
      "name": .text(column.heading),
      "title": .text(column.label),
      "description": column.description.map { .text($0) },
      "type": .text(type),
      "constraints": !isConstrained
        ? nil
        : JSONValue([
          "required": column.isRequired ? true : nil, "pattern": pattern, "enum": words,
          "minimum": minimum,
        ]),
    ])
  }

  private func licence(_ licence: Licence) -> JSONValue {
    JSONValue([
      "name": licence.identifier.map { .text($0) },
      "path": .text(WebAddress.encoded(licence.link)),
      "title": .text(licence.name),
    ])
  }

  private func source(_ description: DatasetDescription) -> JSONValue {
    JSONValue([
      "title": .text(description.sourceInWords),
      "path": description.source.link.given.map { .text(WebAddress.encoded($0)) },
    ])
  }

  /// A slug as a name of a package or resource: these hold ASCII only, so any other letter becomes
  /// its number between underscores, which no slug holds.
  private static func name(of slug: String) -> String {
    slug.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }.joined()
  }
}
