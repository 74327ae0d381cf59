internal import Content
internal import Datasets
internal import SourceText

/// The description of a published table in the W3C's Metadata Vocabulary for Tabular Data (CSVW,
/// Recommendation of 17 December 2015), where readers of CSVW look for it: beside the table.
struct TableMetadata {
  let table: PublishedTable
  let configuration: SiteConfiguration

  init(of table: PublishedTable, configuration: SiteConfiguration) {
    self.table = table
    self.configuration = configuration
  }

  var file: OutputFile {
    OutputFile(
      path: PublishedTable.metadataPath(of: table.dataset),
      contents: JSONWriter.bytes(of: value, form: .file))
  }

  private var description: DatasetDescription { table.dataset.description }

  private var value: JSONValue {
    JSONValue([
      "@context": .list([
        "http://www.w3.org/ns/csvw", JSONValue(["@language": .text(configuration.language)]),
      ]),
      // Beside this file; a slug needs no escape there.
      "url": .text("\(table.dataset.name).csv"),
      "dc:title": .text(description.title),
      "dc:description": .text(description.fullText),
      "dc:license": link(description.licence.link),
      "dc:source": source,
      "dc:publisher": JSONValue([
        "schema:name": .text(configuration.organisation), "schema:url": link(configuration.baseURL),
      ]),
      "dc:issued": description.published(on: configuration).map(date),
      "dialect": dialect,
      "notes": .listUnlessEmpty(notes),
      "tableSchema": schema,
    ])
  }

  private var source: JSONValue {
    JSONValue([
      "@id": description.source.link.given.map { .text(WebAddress.encoded($0)) },
      "dc:title": .text(description.source.name),
      "dc:date": description.source.date.map(date),
    ])
  }

  /// The readers' defaults but for the ends of rows, said because readers differ in them.
  private var dialect: JSONValue {
    JSONValue([
      "encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true,
      "lineTerminators": .list(["\r\n"]), "header": true, "trim": false,
    ])
  }

  /// What each marker means, and what was done to the text.
  private var notes: [JSONValue] {
    let markers = table.markers.map { marker, meaning in
      JSONValue([
        "@type": "skos:Concept", "skos:notation": .text(marker), "skos:prefLabel": .text(meaning),
      ])
    }
    let remarks = table.hasDefusedText ? [JSONValue(["dc:description": .text(Self.defused)])] : []
    return markers + remarks
  }

  /// What a reader has to know of a table with defused text.
  static let defused =
    "An apostrophe stands before each text that a spreadsheet would take for a formula."

  private var schema: JSONValue {
    let keys = table.keyColumns.map(\.variableName)
    return JSONValue([
      "columns": .list(table.columns.map(column)),
      "primaryKey": .listUnlessEmpty(keys.map { .text($0) }),
      "rowTitles": .listUnlessEmpty(keys.map { .text($0) }),
    ])
  }

  private func column(_ column: PublishedColumn) -> JSONValue {
    let titles = column.label == column.heading ? [column.heading] : [column.heading, column.label]
    return JSONValue([
      "name": .text(column.variableName),
      "titles": .texts(titles),
      "dc:description": column.description.map { .text($0) },
      "datatype": datatype(column.form),
      "required": column.isRequired ? true : nil,
      "null": column.isRequired ? nil : "",
      "propertyUrl": column.property(in: table.dataset).map { .text($0) },
    ])
  }

  private func datatype(_ form: PublishedColumn.Form) -> JSONValue {
    switch form {
    case .text: "string"
    case .pattern(let pattern): JSONValue(["base": "string", "format": .text(pattern)])
    case .oneOf(let words):
      JSONValue(["base": "string", "format": .text("(\(words.joined(separator: "|")))")])
    case .year: "gYear"
    case .month: "gYearMonth"
    case .number(isWhole: true, isNeverNegative: true): "nonNegativeInteger"
    case .number(isWhole: true, isNeverNegative: false): "integer"
    case .number(isWhole: false, isNeverNegative: true):
      JSONValue(["base": "decimal", "minimum": "0"])
    case .number(isWhole: false, isNeverNegative: false): "decimal"
    }
  }

  private func link(_ address: String) -> JSONValue {
    JSONValue(["@id": .text(WebAddress.encoded(address))])
  }

  private func date(_ date: CalendarDate) -> JSONValue {
    JSONValue(["@value": .text(date.description), "@type": "xsd:date"])
  }
}

extension PublishedColumn {
  /// The heading as a variable of a URI template (RFC 6570), which CSVW's names have to be: letters,
  /// digits and underscores, all else percent-encoded, and no underscore first. A heading is a
  /// slug, whose hyphens become underscores, so two headings never share a name.
  fileprivate var variableName: String {
    var name = ""
    for byte in heading.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "-") where !name.isEmpty:
        name += "_"
      default:
        name += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
      }
    }
    return name
  }

  /// The term of SDMX or SKOS that a column is an instance of, where there is one that says no more
  /// than Tally knows.
  fileprivate func property(in dataset: Dataset) -> String? {
    let cube = "http://purl.org/linked-data/sdmx/2009/"
    switch role {
    case .category(let number):
      return dataset.dimensions[number].name == "area" ? cube + "dimension#refArea" : nil
    case .period: return cube + "dimension#refPeriod"
    case .value: return cube + "measure#obsValue"
    case .note: return "http://www.w3.org/2004/02/skos/core#note"
    case .text, .lower, .upper, .sampleSize, .marker, .direction: return nil
    }
  }
}
