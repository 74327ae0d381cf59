/// A name that templates can use, as a number, so that a value is found without comparing letters.
struct TemplateName: Hashable, Sendable {
  /// FNV-1a of the name's letters. No two names that Tally supplies have one number.
  private let number: UInt64

  /// The number of a name that Tally supplies to some template; nil for any other.
  init?(_ name: String) {
    self.init(letters: name.utf8)
    guard Self.known.contains(self) else { return nil }
  }

  private init(letters: some Sequence<UInt8>) {
    number = letters.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  private static let known: Set<TemplateName> = {
    let names = Set(TemplateSchema.all.flatMap(\.namesAtEveryLevel))
    let numbers = Set(names.map { TemplateName(letters: $0.utf8) })
    precondition(numbers.count == names.count, "two names of TemplateSchema have one number")
    return numbers
  }()
}

extension TemplateName: ExpressibleByStringLiteral {
  /// A name in the program: each page has dozens, so that they are looked up in tests alone.
  init(stringLiteral name: StaticString) {
    self.init(
      letters: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    assert(Self.known.contains(self), "'\(name)' is a name of TemplateSchema")
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
