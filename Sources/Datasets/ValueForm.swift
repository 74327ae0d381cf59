/// What is known of a value but its digits, in two bytes: how many decimals it was written with, or
/// why it is not there, and the markers beside it.
struct ValueForm {
  private let bits: UInt16

  init(decimals: UInt8, qualifiers: Qualifiers) {
    bits = UInt16(qualifiers.rawValue) << 8 | UInt16(decimals)
  }

  init(_ absence: Absence, qualifiers: Qualifiers) {
    let number: UInt16 =
      switch absence {
      case .confidential: 1
      case .notAvailable: 2
      case .notApplicable: 3
      case .roundsToNought: 4
      }
    bits = UInt16(qualifiers.rawValue) << 8 | number << 5
  }

  /// 0 to 18.
  var decimals: UInt8 { UInt8(bits & 0x1F) }

  var qualifiers: Qualifiers { Qualifiers(rawValue: UInt8(bits >> 8)) }

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
