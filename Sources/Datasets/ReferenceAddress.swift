internal import Diagnostics

/// The parts of a figure's or a claim's address, `DATASET/PART/…?key=value`.
struct ReferenceAddress {
  let dataset: String
  let path: [String]
  let options: [(key: String, value: String)]

  init(_ text: String) throws(ReferenceFault) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard let dataset = parts.first, !dataset.isEmpty, !parts.contains("") else {
      throw .wrong(
        "'\(text)' is no address of a row", hint: "write DATASET/ROW, like crime-rate/trafford")
    }
    self.dataset = dataset
    path = Array(parts.dropFirst())
    guard halves.count > 1 else {
      options = []
      return
    }
    var options: [(key: String, value: String)] = []
    for option in halves[1].split(separator: "&") {
      let pair = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw .wrong(
          "'\(option)' has no value behind it", hint: "write show=…, decimals=… or both with &")
      }
      options.append((String(pair[0]), String(pair[1])))
    }
    self.options = options
  }
}
