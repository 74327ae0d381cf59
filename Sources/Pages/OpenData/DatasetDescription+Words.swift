internal import Datasets
internal import SourceText

/// What every description of a dataset says of it in the same words: on its page, beside its table,
/// in the data package and to search engines.
extension DatasetDescription {
  /// `crimes per 1,000 residents`, `amounts in £`, `a list`.
  var measureInWords: String {
    switch measure {
    case .money: "amounts in \(unit)"
    case .list: "a list, without numbers"
    case .rate, .percent, .count, .index: unit
    }
  }

  /// Nil where neither way is better.
  var betterInWords: String? {
    switch better {
    case .lower: "lower is better"
    case .higher: "higher is better"
    case .neither: nil
    }
  }

  /// Each break in the series.
  func breaksInWords(of dataset: Dataset) -> [String] {
    breaks.map { entry in
      let period = dataset.periods.first { $0.slug.text == entry.period.value }
      return "break in the series from \(period?.label ?? entry.period.value): \(entry.reason)"
    }
  }

  /// What the dataset is, in a sentence.
  var abstract: String { summary ?? "\(title): \(measureInWords)" }

  /// What it is and how to read it, in paragraphs.
  var fullText: String { ([abstract] + Paragraphs.of(quality ?? "")).joined(separator: "\n\n") }

  /// The source with its date, `A report, 18 November 2015`.
  var sourceInWords: String {
    source.name + (source.date.map { ", \($0.longText)" } ?? "")
  }

  /// A line to be copied by whoever uses the data.
  var creditLine: String {
    "Source: \(sourceInWords), licensed under \(licence.name), \(licence.link)"
  }
}
