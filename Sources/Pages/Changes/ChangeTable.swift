internal import SourceText

/// The log as one CSV file: a row for every change, oldest first.
struct ChangeTable {
  let entries: [ChangeLogEntry]

  var bytes: [UInt8] {
    var writer = CSVWriter()
    for heading in ["entry", "date", "kind", "reason", "change", "dataset", "row", "before", "now"]
    {
      writer.append(text: heading)
    }
    writer.endRow()
    for entry in entries {
      func add(
        _ change: String, _ dataset: String, _ row: String = "", before: String = "",
        now: String = ""
      ) {
        let cells = [
          "\(entry.number)", "\(entry.date)", entry.kind.rawValue, entry.reason ?? "", change,
          dataset, row, before, now,
        ]
        for cell in cells { writer.append(text: cell) }
        writer.endRow()
      }
      let contents = entry.contents
      for added in contents.added {
        add("new", added.dataset, now: added.rows == 1 ? "1 row" : "\(added.rows) rows")
      }
      for revision in contents.revised {
        add(
          "revised", revision.row.dataset, revision.row.row, before: revision.before ?? "taken out",
          now: revision.now ?? "taken out")
      }
      for row in contents.withheld { add("withheld", row.dataset, row.row) }
      for row in contents.withdrawn { add("withdrawn", row.dataset, row.row) }
      for row in contents.reworded { add("words changed", row.dataset, row.row) }
      for description in contents.described {
        add(
          "description changed", description.dataset,
          now: description.keys.joined(separator: ", "))
      }
      for blanking in contents.blanked {
        add("values taken out", "", now: "entry \(blanking.entry)")
      }
    }
    return writer.bytes
  }
}
