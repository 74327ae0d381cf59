/// What a sentence says of a row, held against the data.
package struct Claim: Sendable {
  /// Whether the data bear a claim out.
  package enum Outcome: Sendable, Equatable {
    case holds
    /// They do not: what they say instead, and what could be written.
    case fails(dataSay: String, hint: String?)
  }

  /// The place of the dataset in the library.
  package let dataset: Int
  package let row: Int
  package let outcome: Outcome
  /// What the data say of it, whether it holds or not.
  package let dataSay: String
}

extension DatasetLibrary {
  /// The claim at `DATASET/DIMENSION…[/PERIOD]/PREDICATE[/NUMBER]`, read from the right.
  package func claim(_ text: String) throws(ReferenceFault) -> Claim {
    let address = try ReferenceAddress(text)
    guard address.options.isEmpty else {
      throw .wrong("a claim takes nothing behind '?'", hint: "only figures do")
    }
    let index = try index(ofDatasetNamed: address.dataset)
    let (path, predicate) = try Predicate.read(address.path, address: text)
    let dataset = datasets[index]
    guard !dataset.isList else {
      throw .wrong(
        "'\(dataset.name)' is a list, of which nothing can be claimed",
        hint: "count its rows with a figure: figure:\(dataset.name)?show=count")
    }
    let check = ClaimCheck(dataset: dataset, selection: try dataset.select(path))
    let finding = try check.finding(predicate)
    let outcome: Claim.Outcome =
      finding.holds
      ? .holds : .fails(dataSay: finding.dataSay, hint: try check.hint(for: predicate))
    return Claim(
      dataset: index, row: check.selection.row, outcome: outcome, dataSay: finding.dataSay)
  }
}
