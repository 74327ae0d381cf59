/// What a line and its points are drawn in: a colour and a pattern of dashes that the stylesheet
/// gives to the class, and a shape.
enum Ink: Int, CaseIterable {
  case first, second, third, fourth
  /// What others are held against: a mean, a target.
  case reference
  /// The limits near the reference, and those farther away.
  case limit, farLimit
  /// A signal that is good, bad or neither; and a point that the eye passes over.
  case good, bad, quiet
  case breakInSeries

  var name: StaticString {
    switch self {
    case .first: "k1"
    case .second: "k2"
    case .third: "k3"
    case .fourth: "k4"
    case .reference: "mid"
    case .limit: "lim"
    case .farLimit: "far"
    case .good: "good"
    case .bad: "bad"
    case .quiet: "low"
    case .breakInSeries: "cut"
    }
  }
}

/// The mark of a point. Shapes tell apart what colours tell apart too.
enum Shape: Hashable {
  case circle, square, diamond, triangleUp, triangleDown, plus, cross

  /// Drawn around nought, within six units on each side; nil for the circle, which is an element.
  var path: StaticString? {
    switch self {
    case .circle: nil
    case .square: "M-4-4H4V4H-4z"
    case .diamond: "M0-6 6 0 0 6-6 0z"
    case .triangleUp: "M0-5.5 5.5 4H-5.5z"
    case .triangleDown: "M0 5.5 5.5-4H-5.5z"
    case .plus: "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"
    case .cross: "M-4-4 4 4M4-4-4 4"
    }
  }
}
