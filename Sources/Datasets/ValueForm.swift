/// What is known of a value but its digits, in two bytes: how many decimals it was written with, or
/// why it is not there, and the markers beside it.
struct ValueForm {
  private let bits: UInt16

  /// The form of a number with no marker beside it.
  init(_ number: ExactDecimal) { bits = UInt16(number.decimals) }

  init(_ value: CellReader.Value) {
    let low: UInt16 =
      switch value.value {
      case .number(let number): UInt16(number.decimals)
      case .absent(.confidential): 1 << 5
      case .absent(.notAvailable): 2 << 5
      case .absent(.notApplicable): 3 << 5
      case .absent(.roundsToNought): 4 << 5
      }
    bits = UInt16(value.qualifiers.rawValue) << 8 | low
  }

  /// 0 to 18.
  var decimals: Int { Int(bits & 0x1F) }

  var qualifiers: Qualifiers { Qualifiers(rawValue: UInt8(bits >> 8)) }

  var isNumber: Bool { bits & 0xE0 == 0 }

  var absence: Absence? {
    switch bits >> 5 & 7 {
    case 1: .confidential
    case 2: .notAvailable
    case 3: .notApplicable
    case 4: .roundsToNought
    default: nil
    }
  }
}

extension CellReader.Value {
  /// The units of a number, nought where there is none: with the form they are the value.
  var units: Int64 {
    guard case .number(let number) = value else { return 0 }
    return number.units
  }

  init(_ units: Int64, _ form: ValueForm) {
    value =
      form.absence.map { .absent($0) }
      ?? .number(ExactDecimal(units: units, decimals: form.decimals))
    qualifiers = form.qualifiers
  }
}
