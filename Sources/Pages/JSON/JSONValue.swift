internal import Datasets

/// What a JSON file of the site says: members keep their order, numbers their decimal text.
enum JSONValue: Sendable {
  case text(String)
  case number(ExactDecimal)
  case flag(Bool)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// An object of the members that have a value, in this order.
  init(_ members: KeyValuePairs<String, JSONValue?>) {
    self = .object(members.compactMap { member in member.value.map { (member.key, $0) } })
  }

  /// A whole number.
  static func number(_ number: Int) -> JSONValue { .number(ExactDecimal(number)) }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// A list, or nothing where it would be empty.
  static func listUnlessEmpty(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .list(values)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }

  init(booleanLiteral value: Bool) { self = .flag(value) }
}
