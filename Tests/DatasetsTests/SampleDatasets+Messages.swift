import Diagnostics
import Testing

/// What a message says in full, as the tables of the tests write it: `3:9 message | hint`.
func fullLines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = "\(diagnostic.position.line):\(diagnostic.position.column)"
    return "\(place) \(diagnostic.message)" + (diagnostic.hint.map { " | \($0)" } ?? "")
  }
}

extension SampleDatasets {
  /// The full messages about a dataset that must not be read.
  static func faults(csv: String, description: String) throws -> [String] {
    let (dataset, diagnostics) = try read("sample", csv: csv, description: description)
    #expect(dataset == nil)
    return fullLines(diagnostics)
  }
}
