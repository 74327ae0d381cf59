/// A name that templates can use, as a number, so that a value is found without reading letters.
struct TemplateName: Hashable, Sendable {
  private let number: Int32

  /// The number of a name that Tally supplies to some template; nil for any other.
  init?(_ name: String) {
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  private static let numbers: [String: Int32] = {
    let names = Set(TemplateSchema.all.flatMap(\.namesAtEveryLevel)).sorted()
    return Dictionary(uniqueKeysWithValues: zip(names, 0...))
  }()
}

extension TemplateName: ExpressibleByStringLiteral {
  init(stringLiteral name: String) {
    guard let known = TemplateName(name) else {
      preconditionFailure("'\(name)' is a name of TemplateSchema")
    }
    self = known
  }
}

extension TemplateSchema {
  fileprivate static let all = [
    common, listing, search, navigation, page, dataset, changes, committee, datasets,
    accessibility, privacy, moved,
  ]

  fileprivate var namesAtEveryLevel: [String] {
    names.flatMap { name, kind in
      if case .list(let schema) = kind { [name] + schema.namesAtEveryLevel } else { [name] }
    }
  }
}
