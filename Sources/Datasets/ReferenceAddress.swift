internal import Diagnostics
internal import SourceText

/// The parts of a figure's or a claim's address, `DATASET/PART/…?key=value`.
struct ReferenceAddress {
  let dataset: String
  let path: [String]
  let options: [(key: String, value: String)]

  init(_ text: String) throws(ReferenceFault) {
    let halves = text.parts(at: "?", maxSplits: 1)
    let parts = halves[0].parts(at: "/")
    guard let dataset = parts.first, !dataset.isEmpty, !parts.contains("") else {
      throw .wrong(
        "'\(Excerpt.of(text))' is no address of a row",
        hint: "write the dataset, a slash and the row, like crime-rate/trafford")
    }
    self.dataset = dataset
    path = Array(parts.dropFirst())
    guard halves.count > 1 else {
      options = []
      return
    }
    var options: [(key: String, value: String)] = []
    for option in halves[1].parts(at: "&", omittingEmpty: true) {
      let pair = option.parts(at: "=", maxSplits: 1)
      guard pair.count == 2, !pair[1].isEmpty else {
        throw .wrong(
          "'\(Excerpt.of(option))' has nothing behind it",
          hint: "write show=…, decimals=… or both with & between them")
      }
      guard !options.contains(where: { $0.key == pair[0] }) else {
        throw .wrong("'\(pair[0])' stands there twice", hint: "keep one of them")
      }
      options.append((pair[0], pair[1]))
    }
    self.options = options
  }
}
