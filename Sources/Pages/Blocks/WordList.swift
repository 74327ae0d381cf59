extension Collection<String> {
  /// `A`, `A and B`, `A, B and C`; more than three are counted: `5 of them`.
  var inWords: String {
    if count > 3 { return "\(count) of them" }
    let names = Array(self)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
