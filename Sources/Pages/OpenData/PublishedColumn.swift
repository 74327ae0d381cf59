internal import Datasets
internal import SourceText

/// A column of a published table, and what every description of the table says of it.
struct PublishedColumn: Sendable {
  /// What a column holds.
  enum Role: Sendable {
    /// The categories of a dimension.
    case category(Int)
    /// A text of a list.
    case text(Int)
    case period
    case value
    case lower
    case upper
    case sampleSize
    case marker
    case direction
    case note
  }

  /// What form the cells have.
  enum Form: Sendable {
    case text
    /// Text that a regular expression fits whole; its alternatives stand in brackets, since some
    /// readers put it between anchors as it is.
    case pattern(String)
    case oneOf([String])
    /// `2015`.
    case year
    /// `2015-04`.
    case month
    case number(isWhole: Bool, isNeverNegative: Bool)
  }

  let role: Role
  /// What stands over the column in the table.
  let heading: String
  /// What it is called on the site.
  let label: String
  /// What a reader has to know of it; nil where the label says it all.
  let description: String?
  let form: Form

  init(_ role: Role, of dataset: Dataset, holding contents: PublishedContents) {
    self.role = role
    heading = CSVWriter.published(role.heading(in: dataset))
    label = role.label(in: dataset)
    description = role.description(in: dataset, holding: contents)
    form = role.form(in: dataset, holding: contents)
  }

  /// Whether no cell is empty.
  var isRequired: Bool {
    switch role {
    case .category, .period: true
    default: false
    }
  }

  /// The columns of a dataset, in their order.
  static func roles(of dataset: Dataset) -> [Role] {
    let categories = dataset.dimensions.indices.map { Role.category($0) }
    if dataset.isList { return categories + dataset.textColumns.indices.map { .text($0) } }
    let columns = dataset.columns
    var roles = categories + [.period, .value]
    if columns.hasIntervals { roles += [.lower, .upper] }
    if columns.hasSampleSizes { roles.append(.sampleSize) }
    roles.append(.marker)
    if columns.hasDirections { roles.append(.direction) }
    if columns.hasNotes { roles.append(.note) }
    return roles
  }
}

extension PublishedColumn.Role {
  /// The name by which the content's own files know the column, whatever they call it.
  func heading(in dataset: Dataset) -> String {
    switch self {
    case .category(let number): dataset.dimensions[number].name
    case .text(let number): dataset.textColumns[number].name
    case .period: "period"
    case .value: "value"
    case .lower: "lower"
    case .upper: "upper"
    case .sampleSize: "n"
    case .marker: "marker"
    case .direction: "direction"
    case .note: "note"
    }
  }

  fileprivate func label(in dataset: Dataset) -> String {
    switch self {
    case .category(let number): dataset.dimensions[number].label
    case .text(let number): dataset.textColumns[number].label
    case .period: "Period"
    case .value: dataset.description.valueHeading
    case .lower: "Lower limit"
    case .upper: "Upper limit"
    case .sampleSize: "Number asked"
    case .marker: "Marker"
    case .direction: "Direction"
    case .note: "Note"
    }
  }

  fileprivate func description(
    in dataset: Dataset, holding contents: PublishedContents
  ) -> String? {
    let description = dataset.description
    switch self {
    case .category(let number):
      guard let comparator = description.comparator,
        comparator.dimension == dataset.dimensions[number].name
      else { return nil }
      return "\(comparator.name.value): the row that the others are compared with"
    case .period:
      let words = description.periodKindInWords + description.breaksInWords(of: dataset)
      return words.isEmpty ? nil : words.joined(separator: "; ")
    case .value:
      return [description.measureInWords, description.betterInWords].compactMap { $0 }
        .joined(separator: "; ")
    case .lower: return "lower limit of the published interval"
    case .upper: return "upper limit of the published interval"
    case .marker:
      guard !contents.markers.isEmpty else { return nil }
      return contents.markers.map { "\($0.marker) \($0.meaning)" }.joined(separator: "; ")
    case .direction: return "the movement that the source publishes"
    case .text, .sampleSize, .note: return nil
    }
  }

  fileprivate func form(
    in dataset: Dataset, holding contents: PublishedContents
  ) -> PublishedColumn.Form {
    switch self {
    case .category, .text, .note: return .text
    case .period: return dataset.description.periodForm
    case .value, .lower, .upper:
      let isCount = dataset.description.measure == .count
      return .number(
        isWhole: isCount && !contents.hasFractions,
        isNeverNegative: isCount && !contents.hasNegatives)
    case .sampleSize:
      return .number(isWhole: !contents.hasFractionalSizes, isNeverNegative: true)
    case .marker:
      let standIns = Absence.allCases.map(\.rawValue).joined(separator: "|")
      let beside = "\\[[\(Qualifiers.all.map(\.marker).joined())]\\]"
      return .pattern("(\\[(\(standIns))\\]|\(beside)( \(beside))*)")
    case .direction: return .oneOf(Direction.allCases.map(\.rawValue))
    }
  }
}

extension DatasetDescription {
  fileprivate var periodForm: PublishedColumn.Form {
    switch periodKind {
    case .month, .rollingTwelveMonths: .month
    case .quarter: .pattern("[0-9]{4}-q[1-4]")
    case .year: .year
    case .financialYear: .pattern("[0-9]{4}-[0-9]{2}")
    case .listed: .oneOf(listedPeriods.map(\.slug.text))
    }
  }

  fileprivate var periodKindInWords: [String] {
    switch periodKind {
    case .month: ["month"]
    case .quarter: [yearStartsInApril ? "quarter of a year that starts in April" : "quarter"]
    case .year: ["year"]
    case .financialYear: ["financial year"]
    case .rollingTwelveMonths: ["the last of twelve months"]
    case .listed: listedPeriods.map { "\($0.slug): \($0.label)" }
    }
  }
}
