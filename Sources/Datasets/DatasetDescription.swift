package import Diagnostics
package import SourceText

/// What a dataset's YAML file says: what is measured, from whom, when, and how to read it.
package struct DatasetDescription: Sendable {
  /// The row that the others are compared with, a force or national average.
  package struct Comparator: Sendable {
    /// The dimension that it is a row of.
    package let dimension: String
    package let name: Located<String>
    package let slug: Slug
    /// What the source says of how it is weighted.
    package let weighting: String?
  }

  package struct Source: Sendable {
    package let name: String
    package let link: Stated<String>
    package let date: CalendarDate?
  }

  /// A period from which on the values no longer compare with those before.
  package struct Break: Sendable {
    package let period: Located<String>
    package let reason: String
  }

  package let path: String
  package let title: String
  package let summary: String?
  package let measure: Measure
  /// `crimes per 1,000 residents`; for money the sign of the currency.
  package let unit: String
  /// How many decimals the site shows, where a row says nothing else; nil: as published.
  package let decimals: Int?
  package let better: Polarity
  package let periodKind: PeriodKind
  package let yearStartsInApril: Bool
  /// The periods that the description lists, in order, for `period: listed`.
  package let listedPeriods: [Period]
  /// The names of the dimensions in path order, without the period; nil: all that the CSV has.
  package let dimensions: [Located<String>]?
  /// What dimensions are called, and the texts of a list, where it is not as the heading says.
  package let dimensionLabels: [String: String]
  /// The keys of `dimensionLabels` with their places.
  package let labelledDimensions: [Located<String>]
  /// The dimension that ranks run over.
  package let ranks: Located<String>?
  package let comparator: Comparator?
  package let source: Source
  package let licence: Licence
  package let published: CalendarDate?
  package let nextUpdate: Stated<CalendarDate>
  package let nextUpdatePosition: SourcePosition
  package let contact: String?
  package let quality: String?
  /// What it says of its statistics; `site.yml` says the rest, for all datasets.
  package let statistics: StatisticsStatements
  package let breaks: [Break]
  /// A count under this has to be withheld.
  package let disclosureThreshold: Int?
  /// The rows that are sums of the others of their dimension.
  package let totals: [DeclaredTotal]
  package let layout: ColumnLayout
  /// Where the title stands, for errors about the description as a whole.
  package let position: SourcePosition
}

/// How the columns of the CSV file map to what Tally reads.
package struct ColumnLayout: Sendable {
  /// Several columns of values, one for each category of a dimension (wide form).
  package struct Wide: Sendable {
    /// The dimension that the columns stand for: `period`, `question`, ….
    package let dimension: String
    /// Each column's heading and the category it stands for.
    package let columns: [(heading: Located<String>, category: String)]
  }

  /// The file in `content/data/` that holds the rows; nil: the dataset's own name.
  package let file: Located<String>?
  /// Other headings and the names that they stand for.
  package let names: [(heading: Located<String>, name: String)]
  package let wide: Wide?

  /// What a heading is mapped to when its column is to be passed over.
  package static let ignored = "ignore"
}
