internal import Content
internal import Synchronization

/// A list that many pages have, each another part of it: what a section of a template makes of its
/// records is kept, so that a page copies bytes.
final class SharedRecords: Sendable {
  /// The records of a range, one of which is another than the list has.
  struct Part: Sendable {
    let list: SharedRecords
    let range: Range<Int>
    /// Stands in the place of the list's own; its place is in the range.
    let changed: (place: Int, record: TemplateRecord)

    /// The records one after the other.
    var records: [TemplateRecord] {
      range.map { $0 == changed.place ? changed.record : list.records[$0] }
    }
  }

  /// What a section makes of all records.
  struct Markup: Sendable {
    private var html = HTML()
    /// Where that of each record begins, and where the last ends.
    private var starts = [0]

    /// - Parameter write: writes what the section makes of a record.
    init(of records: [TemplateRecord], _ write: (TemplateRecord, inout HTML) -> Void) {
      for record in records {
        write(record, &html)
        starts.append(html.bytes.count)
      }
    }

    /// Appends what it makes of a range of them.
    func append(_ range: Range<Int>, to other: inout HTML) {
      html.bytes.withUnsafeBufferPointer {
        other.append(
          markup: UnsafeBufferPointer(
            rebasing: $0[starts[range.lowerBound]..<starts[range.upperBound]]))
      }
    }
  }

  let records: [TemplateRecord]
  /// What a section last made of them; nil inside where it does not depend on them alone.
  private let last = Mutex<(section: ObjectIdentifier, markup: Markup?)?>(nil)

  init(_ records: [TemplateRecord]) { self.records = records }

  /// What a section makes of the records; nil where a name in it may be that of the page around it.
  ///
  /// - Parameter write: writes what the section makes of a record by itself.
  func markup(
    of section: CompiledTemplate.Section, _ write: (TemplateRecord, inout HTML) -> Void
  ) -> Markup? {
    if let last = last.withLock({ $0 }), last.section == ObjectIdentifier(section) {
      return last.markup
    }
    let markup =
      records.allSatisfy { $0.holds(section.names) } ? Markup(of: records, write) : nil
    last.withLock { $0 = (ObjectIdentifier(section), markup) }
    return markup
  }
}
