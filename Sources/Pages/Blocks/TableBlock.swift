internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A fenced `table`: rows of a dataset, all or those that `where:` and `period:` choose.
enum TableBlock {
  static func render(
    _ node: YAMLNode, at position: SourcePosition, with body: inout BodyRenderer
  ) -> HTML? {
    let fields = YAMLFields(
      node, of: "a table", at: position, known: BlockSubject.keys + ["period"],
      diagnostics: &body.diagnostics)
    guard let subject = BlockSubject.read(fields, at: position, with: &body) else { return nil }
    let dataset = subject.dataset
    var rows: [Int]
    do {
      rows = try dataset.filter(subject.filter)
    } catch {
      body.report(error, at: subject.fields["where"]?.position ?? position)
      return nil
    }
    var period: Period?
    if subject.fields["period"] != nil {
      guard let index = subject.period(with: &body) else { return nil }
      rows = rows.filter { Int(dataset.periodCodes[$0]) == index }
      period = dataset.periods[index]
    } else if !dataset.isList, Set(rows.map { dataset.periodCodes[$0] }).count == 1 {
      period = rows.first.flatMap(dataset.period)
    }
    guard !rows.isEmpty else {
      body.diagnostics.error("this table has no rows", at: position)
      return nil
    }
    guard rows.count <= DatasetLayout.pageLimit else {
      body.diagnostics.error(
        "this table has \(rows.count) rows, and a page shows \(DatasetLayout.pageLimit) at the most",
        at: position, hint: "choose some with 'where' or 'period', or link to the dataset's page")
      return nil
    }
    let table = RowTable(
      dataset: dataset, index: subject.index, rows: rows, place: .citing(body.base),
      site: body.site)
    let subtitle = subject.subtitle(period: period)
    let frame = ChartFrame(
      subject: subject, kind: "table", subtitle: subtitle, sentence: nil,
      graphic: table.render(caption: subtitle), dataTable: nil)
    return frame.render(number: body.countChart(), with: &body)
  }
}
