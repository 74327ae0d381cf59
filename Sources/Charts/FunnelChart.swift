/// Rates or shares against the number that each counts in, with the limits that chance alone would
/// seldom pass; what lies outside is marked by shape and named.
package struct FunnelChart: Chart {
  /// Where a value lies.
  package enum Standing: CaseIterable, Sendable {
    case aboveOuter, aboveInner, within, belowInner, belowOuter

    fileprivate var mark: (shape: Shape, isHollow: Bool) {
      switch self {
      case .aboveOuter: (.triangleUp, false)
      case .aboveInner: (.triangleUp, true)
      case .within: (.circle, false)
      case .belowInner: (.triangleDown, true)
      case .belowOuter: (.triangleDown, false)
      }
    }
  }

  /// One area.
  package struct Area: Hashable, Sendable {
    package let name: String
    package let size: Double
    package let value: Double
    package let standing: Standing
    package let isHighlighted: Bool

    package init(
      name: String, size: Double, value: Double, standing: Standing, isHighlighted: Bool = false
    ) {
      self.name = name
      self.size = size
      self.value = value
      self.standing = standing
      self.isHighlighted = isHighlighted
    }
  }

  /// The limits for one size.
  package struct Limits: Hashable, Sendable {
    package let size: Double
    package let inner: ClosedRange<Double>
    package let outer: ClosedRange<Double>

    package init(size: Double, inner: ClosedRange<Double>, outer: ClosedRange<Double>) {
      self.size = size
      self.inner = inner
      self.outer = outer
    }
  }

  /// What a mark of the key means.
  package struct Meaning: Hashable, Sendable {
    package let standing: Standing
    package let text: String

    package init(standing: Standing, text: String) {
      self.standing = standing
      self.text = text
    }
  }

  /// What the key says.
  package struct Words: Hashable, Sendable {
    package let target: String
    package let inner: String
    package let outer: String
    /// Empty where no area is highlighted.
    package let highlight: String
    package let remarks: [String]

    package init(
      target: String, inner: String, outer: String, highlight: String = "", remarks: [String] = []
    ) {
      self.target = target
      self.inner = inner
      self.outer = outer
      self.highlight = highlight
      self.remarks = remarks
    }
  }

  /// Past so many areas their marks are small.
  private static let markLimit = 100

  package let sizes: ValueAxis
  package let sizeTitle: String
  package let values: ValueAxis
  package let areas: [Area]
  /// By size, the least first.
  package let limits: [Limits]
  package let target: Double
  package let meanings: [Meaning]
  package let words: Words

  package init(
    sizes: ValueAxis, sizeTitle: String, values: ValueAxis, areas: [Area], limits: [Limits],
    target: Double, meanings: [Meaning], words: Words
  ) {
    self.sizes = sizes
    self.sizeTitle = sizeTitle
    self.values = values
    self.areas = areas
    self.limits = limits
    self.target = target
    self.meanings = meanings
    self.words = words
  }

  package func draw(into writer: inout MarkupWriter) {
    let below = AxisLabels(
      sizes.labels.map { (sizes.scale.position(of: $0.number), $0.text) }, strides: [1, 2, 5],
      fromEnd: false)
    let frame = PlotFrame(
      values: values, below: below, belowTitle: sizeTitle, key: key,
      isDense: areas.count > Self.markLimit, hasGrid: false)
    frame.draw(into: &writer) { writer in
      let curves = curves
      writer.stretched { writer in
        writer.polyline(
          .reference,
          [Percent.zero, .whole].map { Place(x: $0, y: values.height(of: target)) })
        for (ink, places) in curves { writer.polyline(ink, places) }
      }
      for area in areas where !area.isHighlighted { draw(area, into: &writer) }
      for area in areas where area.isHighlighted { draw(area, into: &writer) }
      drawNames(curves.map(\.places), into: &writer)
    }
  }

  private func place(of area: Area) -> Place {
    Place(x: sizes.scale.position(of: area.size), y: values.height(of: area.value))
  }

  /// The limits, each in as many pieces as there are within the drawing: past its edge a line along
  /// the edge would be untrue.
  private var curves: [(ink: Ink, places: [Place])] {
    let bounds: [(ink: Ink, value: (Limits) -> Double)] = [
      (.farLimit, { $0.outer.upperBound }), (.limit, { $0.inner.upperBound }),
      (.limit, { $0.inner.lowerBound }), (.farLimit, { $0.outer.lowerBound }),
    ]
    let first = values.labels.first?.number ?? 0
    let ends = first...max(first, values.labels.last?.number ?? 1)
    let across = limits.map { sizes.scale.position(of: $0.size) }
    var curves: [(ink: Ink, places: [Place])] = []
    for (ink, value) in bounds {
      var piece: [Place] = []
      piece.reserveCapacity(limits.count)
      for (limit, x) in zip(limits, across) {
        let number = value(limit)
        if ends.contains(number) {
          piece.append(Place(x: x, y: values.height(of: number)))
        } else if !piece.isEmpty {
          curves.append((ink, piece))
          piece = []
        }
      }
      curves.append((ink, piece))
    }
    return curves.filter { $0.places.count > 1 }
  }

  private func draw(_ area: Area, into writer: inout MarkupWriter) {
    let mark = area.standing.mark
    if area.isHighlighted { writer.ring(at: place(of: area)) }
    writer.point(
      mark.shape, area.isHighlighted ? .first : .quiet, isHollow: mark.isHollow,
      at: place(of: area))
  }

  /// Names the highlighted area and those outside, as far as there is room; where the drawing is
  /// narrow the key alone names them.
  private func drawNames(_ curves: [[Place]], into writer: inout MarkupWriter) {
    let target = [Percent.zero, .whole].map { Place(x: $0, y: values.height(of: self.target)) }
    var names = PointNames(points: areas.map(place), lines: curves + [target])
    let order =
      areas.filter(\.isHighlighted)
      + areas.filter { area in
        !area.isHighlighted && (area.standing == .aboveOuter || area.standing == .belowOuter)
      }
    for area in order { names.add(area.name, at: place(of: area)) }
    names.draw(into: &writer)
  }

  private var key: [PlotFrame.KeyEntry] {
    var key: [PlotFrame.KeyEntry] = [
      .line(.reference, text: words.target), .line(.limit, text: words.inner),
      .line(.farLimit, text: words.outer),
    ]
    key += meanings.map { meaning in
      let mark = meaning.standing.mark
      return .point(mark.shape, .quiet, isHollow: mark.isHollow, text: meaning.text)
    }
    if !words.highlight.isEmpty {
      key.append(
        PlotFrame.KeyEntry(
          text: words.highlight,
          swatch: { writer in
            let middle = Percent(hundredths: 5000)
            writer.ring(at: Place(x: middle, y: middle))
          }))
    }
    return key + words.remarks.map(PlotFrame.KeyEntry.words)
  }
}

extension MarkupWriter {
  /// The ring around the highlighted area.
  fileprivate mutating func ring(at place: Place) {
    markup("<circle class=\"ring\"")
    attribute("cx", place.x)
    attribute("cy", place.y)
    markup(" r=\"9\"/>")
  }
}
