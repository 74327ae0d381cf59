/// A drawing made of numbers and of words that are ready to print.
///
/// Every kind goes the same way inside `draw(into:)`: the extent of the numbers, a scale over the
/// extent, the layout, then the marks. Charts reckon coordinates and nothing else; how a number
/// reads, and what stands where there is none, is the caller's to say.
package protocol Chart: Sendable {
  /// Writes the chart's markup, without the figure around it.
  func draw(into writer: inout MarkupWriter)
}

extension Chart {
  /// Appends the chart's markup to `bytes`.
  package func render(into bytes: inout [UInt8]) {
    var writer = MarkupWriter()
    draw(into: &writer)
    bytes += writer.bytes
  }
}
