internal import Content
internal import Datasets
internal import SourceText

/// Rows of a dataset as an HTML table that scrolls within itself.
struct RowTable {
  /// What the rows are for.
  enum Place {
    /// The rows' own page: each has its anchor, and every column is there.
    /// It also names the pages that cite a row.
    case ownPage(LinkBase, uses: DatasetUses, labels: [Int: String])
    /// A page that cites them: each leads to its row, and what all share is left out.
    case citing(LinkBase)
  }

  /// A column of what is worked out from the rows, at the end of the table.
  struct Remarks {
    let heading: String
    let isNumber: Bool
    let texts: [Int: String]
  }

  /// The most pages that a row names as those that use it.
  static let useLimit = 50

  private enum Column {
    case dimension(Int)
    case period
    case value
    case interval
    case sampleSize
    case direction
    case status
    case note
    case text(Int)
    case uses
    case remark(Remarks)

    var isNumber: Bool {
      switch self {
      case .value, .interval, .sampleSize: true
      case .remark(let remarks): remarks.isNumber
      default: false
      }
    }
  }

  let dataset: Dataset
  /// The place of the dataset in the library.
  let index: Int
  let rows: [Int]
  let place: Place
  let site: SiteContext
  var remarks: [Remarks] = []

  func render(caption: String) -> HTML {
    let columns = columns
    var html = HTML(literal: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
    html.append(attribute: "aria-label", caption)
    html.append(literal: "><table>\n<caption class=\"visually-hidden\">")
    html.append(escaping: caption)
    html.append(literal: "</caption>\n<thead><tr>")
    for column in columns {
      html.append(literal: "<th scope=\"col\"")
      if column.isNumber { html.append(literal: " class=\"number\"") }
      if isLong(column) { html.append(literal: " class=\"long\"") }
      html.append(literal: ">")
      html.append(escaping: heading(of: column))
      html.append(literal: "</th>")
    }
    html.append(literal: "</tr></thead>\n<tbody>\n")
    for row in rows { append(row, columns, to: &html) }
    html.append(literal: "</tbody></table></div>\n")
    return html
  }

  private var isOwnPage: Bool {
    if case .ownPage = place { true } else { false }
  }

  /// The pages that use a row, where they are named.
  private func pages(citing row: Int) -> ArraySlice<Int32> {
    if case .ownPage(_, let uses, _) = place { uses.pages(citing: row) } else { [] }
  }

  /// The columns that have something to say of these rows.
  private var columns: [Column] {
    var columns: [Column] = []
    for (number, dimension) in dataset.dimensions.enumerated() {
      let differs = rows.contains { dimension.codes[$0] != dimension.codes[rows[0]] }
      if isOwnPage || differs { columns.append(.dimension(number)) }
    }
    // A count of a list rests on all the rows counted, so no single one leads back from it.
    if dataset.isList { return columns + dataset.textColumns.indices.map { .text($0) } }
    let uses: [Column] = rows.contains { !pages(citing: $0).isEmpty } ? [.uses] : []
    let periodDiffers = rows.contains { dataset.periodCodes[$0] != dataset.periodCodes[rows[0]] }
    if isOwnPage || periodDiffers || columns.isEmpty { columns.append(.period) }
    let observations = rows.map(dataset.observation)
    let hasDirections = observations.contains { $0.direction != nil }
    if isOwnPage || !hasDirections || observations.contains(where: { $0.value.number != nil }) {
      columns.append(.value)
    }
    if observations.contains(where: { $0.lower != nil || $0.upper != nil }) {
      columns.append(.interval)
    }
    if observations.contains(where: { $0.sampleSize != nil }) { columns.append(.sampleSize) }
    if hasDirections { columns.append(.direction) }
    if observations.contains(where: { !$0.qualifiers.isEmpty }) { columns.append(.status) }
    if observations.contains(where: { $0.note != nil }) { columns.append(.note) }
    return columns + remarks.map { .remark($0) } + uses
  }

  /// Whether a column holds whole sentences or several links, which need room on a narrow screen.
  private func isLong(_ column: Column) -> Bool {
    switch column {
    case .note: rows.contains { (dataset.observation($0).note?.utf8.count ?? 0) > 60 }
    case .text(let number): rows.contains { dataset.textColumns[number].cells[$0].utf8.count > 60 }
    case .uses: rows.contains { pages(citing: $0).count > 2 }
    default: false
    }
  }

  private func heading(of column: Column) -> String {
    switch column {
    case .dimension(let number): dataset.dimensions[number].label
    case .period: "Period"
    case .value: dataset.description.valueHeading
    case .interval: "Interval"
    case .sampleSize: dataset.description.measure == .percent ? "Number asked" : "Out of"
    case .direction: "Direction"
    case .status: "Status"
    case .note: "Note"
    case .uses: "Used on"
    case .remark(let remarks): remarks.heading
    case .text(let number): dataset.textColumns[number].label
    }
  }

  private func append(_ row: Int, _ columns: [Column], to html: inout HTML) {
    html.append(literal: "<tr")
    if isOwnPage { html.append(attribute: "id", dataset.rowAnchor(row)) }
    html.append(literal: ">")
    for (number, column) in columns.enumerated() {
      html.append(literal: number == 0 ? "<th scope=\"row\"" : "<td")
      if column.isNumber { html.append(literal: " class=\"number\"") }
      html.append(literal: ">")
      append(column, of: row, to: &html)
      html.append(literal: number == 0 ? "</th>" : "</td>")
    }
    html.append(literal: "</tr>\n")
  }

  private func append(_ column: Column, of row: Int, to html: inout HTML) {
    switch column {
    case .dimension(let number):
      html.append(escaping: dataset.dimensions[number].category(ofRow: row).label)
    case .period: html.append(escaping: dataset.period(ofRow: row)?.label ?? "")
    case .value: appendValue(of: row, to: &html)
    case .interval:
      let observation = dataset.observation(row)
      if let lower = observation.lower, let upper = observation.upper {
        let format = dataset.format(ofRow: row)
        html.append(escaping: "\(format.text(lower)) to \(format.text(upper))")
      }
    case .sampleSize: html.append(escaping: dataset.observation(row).sampleSize?.shown ?? "")
    case .direction: html.append(escaping: dataset.observation(row).direction?.rawValue ?? "")
    case .status:
      html.append(escaping: dataset.observation(row).qualifiers.words.joined(separator: ", "))
    case .uses: appendUses(of: row, to: &html)
    case .remark(let remarks): html.append(escaping: remarks.texts[row] ?? "")
    case .note: html.append(escaping: dataset.observation(row).note ?? "")
    case .text(let number): html.append(escaping: dataset.textColumns[number].cells[row])
    }
  }

  private func appendUses(of row: Int, to html: inout HTML) {
    guard case .ownPage(let base, let uses, let labels) = place else { return }
    let pages = uses.pages(citing: row)
    for (number, page) in pages.prefix(Self.useLimit).map(Int.init).enumerated() {
      html.append(literal: number == 0 ? "<a" : ", <a")
      html.append(attribute: "href", url: base.link(to: site.map.pages[page].address))
      html.append(literal: ">")
      html.append(escaping: labels[page] ?? site.plainTitles[page])
      html.append(literal: "</a>")
    }
    if pages.count > Self.useLimit {
      html.append(escaping: " and \(ExactDecimal(pages.count - Self.useLimit).shown) more")
    }
  }

  private func appendValue(of row: Int, to html: inout HTML) {
    let text = dataset.shownValue(ofRow: row)
    guard dataset.observation(row).value.number != nil else {
      html.append(literal: "<span class=\"marker\">")
      html.append(escaping: text)
      html.append(literal: "</span>")
      return
    }
    guard case .citing(let base) = place else {
      html.append(escaping: text)
      return
    }
    html.append(literal: "<a class=\"figure\"")
    html.append(attribute: "href", url: site.link(to: row, ofDataset: index, from: base))
    html.append(literal: ">")
    html.append(escaping: text)
    html.append(literal: "</a>")
  }
}

extension DatasetDescription {
  /// What stands over a column of values: the unit, begun with a capital.
  var valueHeading: String {
    measure == .money ? "Amount" : unit.prefix(1).uppercased() + unit.dropFirst()
  }
}
