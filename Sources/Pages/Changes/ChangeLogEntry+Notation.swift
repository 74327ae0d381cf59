internal import SourceText

/// An entry as the log writes it.
extension ChangeLogEntry {
  /// All its lines.
  var lines: [String] { signedLines + [Self.line("digest", digest)] }

  /// The lines that the digest is of.
  var signedLines: [String] {
    var lines = [
      "- entry: \(number)", Self.line("date", "\(date)"), Self.line("kind", kind.rawValue),
    ]
    if let reason { lines.append(Self.line("reason", reason)) }
    func add(_ key: String, _ records: [LogNotation.Record]) {
      guard !records.isEmpty else { return }
      lines.append("  \(key):")
      lines += records.map(LogNotation.line)
    }
    add(
      "new",
      contents.added.map {
        [
          ("dataset", .text($0.dataset)), ("rows", .number($0.rows)),
          ("periods", .text($0.periods.joined(separator: ", "))),
        ]
      })
    add(
      "revised",
      contents.revised.map {
        Self.record($0.row)
          + [("before", Self.value($0.before)), ("now", Self.value($0.now))]
      })
    add("withheld", contents.withheld.map(Self.record))
    add("withdrawn", contents.withdrawn.map(Self.record))
    add("reworded", contents.reworded.map(Self.record))
    add(
      "described",
      contents.described.map {
        [("dataset", .text($0.dataset)), ("keys", .text($0.keys.joined(separator: ", ")))]
      })
    add(
      "pages",
      contents.pages.map { [("address", .text($0.address)), ("title", .text($0.title))] })
    if contents.morePages > 0 { lines.append("  more-pages: \(contents.morePages)") }
    add(
      "blanked",
      contents.blanked.map { [("entry", .number($0.entry)), ("digest", .text($0.digest))] })
    return lines + [
      Self.line("salt", salt), Self.line("previous", previous),
    ]
  }

  /// The entry that a block writes; nil where it is not written as a release writes it.
  init?(_ block: LogNotation.Block) {
    let reader = BlockReader(block: block)
    guard let number = block.values["entry"]?.number,
      let date = block.values["date"]?.text.flatMap({ CalendarDate($0) }),
      let kind = block.values["kind"]?.text.flatMap(Kind.init),
      let salt = block.values["salt"]?.text, let previous = block.values["previous"]?.text,
      let digest = block.values["digest"]?.text
    else { return nil }
    var contents = Contents()
    contents.added = reader.read("new", ["dataset", "rows", "periods"]) { values in
      guard let dataset = values[0].text, let rows = values[1].number, let periods = values[2].text
      else { return nil }
      return Addition(dataset: dataset, rows: rows, periods: Self.list(periods))
    }
    contents.revised = reader.read("revised", ["dataset", "row", "before", "now"]) { values in
      Self.row(values).map { Revision(row: $0, before: values[2].text, now: values[3].text) }
    }
    contents.withheld = reader.read("withheld", ["dataset", "row"], as: Self.row)
    contents.withdrawn = reader.read("withdrawn", ["dataset", "row"], as: Self.row)
    contents.reworded = reader.read("reworded", ["dataset", "row"], as: Self.row)
    contents.described = reader.read("described", ["dataset", "keys"]) { values in
      guard let dataset = values[0].text, let keys = values[1].text else { return nil }
      return Description(dataset: dataset, keys: Self.list(keys))
    }
    contents.pages = reader.read("pages", ["address", "title"]) { values in
      guard let address = values[0].text, let title = values[1].text else { return nil }
      return Page(address: address, title: title)
    }
    contents.morePages = block.values["more-pages"]?.number ?? 0
    contents.blanked = reader.read("blanked", ["entry", "digest"]) { values in
      guard let entry = values[0].number, let digest = values[1].text else { return nil }
      return Blanking(entry: entry, digest: digest)
    }
    self.init(
      number: number, date: date, kind: kind, reason: block.values["reason"]?.text,
      contents: contents, salt: salt, previous: previous, digest: digest,
      line: block.line)
    // Whatever was passed over or written otherwise shows here.
    guard signedLines == block.signedLines else { return nil }
  }

  private static func line(_ key: String, _ text: String) -> String {
    "  \(key): \(LogNotation.quoted(text))"
  }

  private static func value(_ text: String?) -> LogNotation.Value {
    text.map { .text($0) } ?? .blank
  }

  private static func record(_ row: Row) -> LogNotation.Record {
    [("dataset", .text(row.dataset)), ("row", .text(row.row))]
  }

  private static func row(_ values: [LogNotation.Value]) -> Row? {
    guard let dataset = values[0].text, let row = values[1].text else { return nil }
    return Row(dataset: dataset, row: row)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ", ").map(String.init)
  }
}

/// Reads the lists of a block; a record that is written otherwise is left out, which then shows.
private struct BlockReader {
  let block: LogNotation.Block

  func read<Value>(
    _ key: String, _ names: [String], as make: ([LogNotation.Value]) -> Value?
  ) -> [Value] {
    (block.lists[key] ?? []).compactMap { record in
      record.map(\.key) == names ? make(record.map(\.value)) : nil
    }
  }
}

extension LogNotation.Value {
  fileprivate var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  fileprivate var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
