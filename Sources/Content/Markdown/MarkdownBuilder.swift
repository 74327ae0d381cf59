/// Puts a document's nodes one after the other.
struct MarkdownBuilder {
  private(set) var records: [MarkdownRecord] = []
  private(set) var text: [UInt8] = []

  /// - Parameter size: the length of the source, in bytes.
  init(size: Int) {
    records.reserveCapacity(size / 16 + 8)
    text.reserveCapacity(size)
  }

  /// Adds a node without children.
  mutating func append(_ record: MarkdownRecord) {
    var record = record
    record.end = Int32(records.count) + 1
    records.append(record)
  }

  /// Adds a node to which children are added until `close` is called with the number returned.
  mutating func open(_ record: MarkdownRecord) -> Int {
    records.append(record)
    return records.count - 1
  }

  /// Ends a node's subtree.
  mutating func close(_ index: Int, written: MarkdownRecord.Slice? = nil) {
    records[index].end = Int32(records.count)
    if let written { records[index].written = written }
  }

  /// Keeps a literal, destination or title.
  mutating func keep(_ bytes: some Collection<UInt8>) -> MarkdownRecord.Slice {
    let slice = MarkdownRecord.Slice(start: Int32(text.count), count: Int32(bytes.count))
    text.append(contentsOf: bytes)
    return slice
  }
}
