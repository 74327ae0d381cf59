internal import Content
internal import Datasets
internal import SourceText

/// Makes the pages of a dataset: its table with an anchor for each row, how to read it, its source
/// and licence, downloads and the pages that use it; and the list of all datasets.
struct DatasetPageRenderer: Sendable {
  let site: SiteContext
  /// What rests on each dataset.
  let uses: [DatasetUses]

  /// The most pages that are made in one piece of work.
  private static let batchSize = 32

  /// The pages of a dataset, as pieces of work that can be done side by side.
  func work(of index: Int) -> [@Sendable () -> [OutputFile]] {
    let dataset = site.library.datasets[index]
    let layout = site.layouts[index]
    let isPartial = dataset.rowCount > DatasetLayout.fullLimit
    let parts =
      isPartial ? layout.parts(ofRows: uses[index].rows) : Array(0..<layout.partCount)
    let rows = layout.partCount == 0 ? Array(0..<dataset.rowCount) : []
    let labels = labels(of: uses[index].pages)
    let first: @Sendable () -> [OutputFile] = {
      [
        page(
          of: index, at: layout.address, title: dataset.description.title, rows: rows,
          parts: parts.map(layout.part), labels: labels,
          facts: facts(of: dataset, isPartial: isPartial))
      ]
    }
    let ofPart = facts(of: dataset, isPartial: false)
    let others = stride(from: 0, to: parts.count, by: Self.batchSize).map { start in
      { @Sendable in
        parts[start...].prefix(Self.batchSize).map { number in
          let part = layout.part(number)
          return page(
            of: index, at: part.address, title: "\(dataset.description.title): \(part.label)",
            rows: part.rows, parts: [], labels: labels, facts: ofPart)
        }
      }
    }
    return [first] + others
  }

  /// What all pages of a dataset say of it.
  private func facts(of dataset: Dataset, isPartial: Bool) -> TemplateRecord {
    let statistics = site.statistics(of: dataset)
    let facts = DatasetFacts(
      dataset: dataset, isPartial: isPartial, record: DatasetRecord(of: dataset, in: site),
      statistics: statistics
    ).records
    return TemplateRecord([
      "lead": dataset.description.summary.map { .html(HTML(escaping: $0)) },
      "facts": .list(facts), "quality": quality(statistics[.quality]),
    ])
  }

  /// The list of all datasets, a long one on several pages.
  @Sendable func lists() -> [OutputFile] {
    let first = DatasetLayout.listAddress
    let addresses = DatasetLayout.listAddresses(of: site.library)
    return addresses.enumerated().map { place, address in
      let start = place * Pager.entryLimit
      let indices = site.library.datasets.indices[start...].prefix(Pager.entryLimit)
      let pager =
        addresses.count == 1
        ? nil : Pager(address: first, number: place + 1, count: addresses.count)
      return list(of: Array(indices), at: address, pager: pager)
    }
  }

  private func list(of indices: [Int], at address: PageAddress, pager: Pager?) -> OutputFile {
    let base = LinkBase.page(address)
    let title = pager?.title(of: "Data") ?? "Data"
    let isFirst = address == DatasetLayout.listAddress
    let records = indices.map { index in
      let dataset = site.library.datasets[index]
      let description = dataset.description
      return TemplateRecord([
        "title": .text(description.title),
        "link": .text(base.link(to: site.layouts[index].address)),
        "summary": description.summary.map { .html(HTML(escaping: $0)) },
        "measure": .text(description.measureInWords),
        "latest": .text(latest(dataset)),
        "published": StatisticsFacts.text(of: .published, in: site.statistics(of: dataset))
          .map { .text($0) },
      ])
    }
    let frame = PageFrame.record(
      site: site, base: base, title: title, heading: HTML(escaping: title),
      description: "The datasets behind every figure on this site, each with its source.",
      address: address, ancestors: isFirst ? [home] : [home, ("Data", DatasetLayout.listAddress)])
    let record = frame.merging(
      TemplateRecord([
        "datasets": .list(records),
        "structuredData": isFirst ? StructuredData(catalogOf: site)?.value : nil,
        "statistics": .list(isFirst ? StatisticsFacts.records(of: site) : []),
        "hasStatistics": .flag(isFirst && !records.isEmpty),
      ])
    ).merging(Pager.record(pager, base: base))
    return file(address, record, template: "datasets")
  }

  private var home: (label: String, address: PageAddress) {
    ("Home", .home)
  }

  private func latest(_ dataset: Dataset) -> String {
    if dataset.isList { return rowsInWords(dataset) }
    return dataset.latestPeriod.map { dataset.periods[$0].label } ?? "no value published"
  }

  private func rowsInWords(_ dataset: Dataset) -> String {
    dataset.rowCount == 1 ? "1 row" : "\(ExactDecimal(dataset.rowCount).shown) rows"
  }

  private func page(
    of index: Int, at address: PageAddress, title: String, rows: [Int],
    parts: [DatasetLayout.Part], labels: [Int: String], facts: TemplateRecord
  ) -> OutputFile {
    let dataset = site.library.datasets[index]
    let base = LinkBase.page(address)
    var ancestors = [home, (label: "Data", address: DatasetLayout.listAddress)]
    let isFirst = address == site.layouts[index].address
    if !isFirst {
      ancestors.append((dataset.description.title, site.layouts[index].address))
    }
    let frame = PageFrame.record(
      site: site, base: base, title: title, heading: HTML(escaping: title),
      description: dataset.description.summary ?? title, address: address, ancestors: ancestors)
    let table =
      rows.isEmpty
      ? HTML()
      : RowTable(
        dataset: dataset, index: index, rows: rows,
        place: .ownPage(base, uses: uses[index], labels: labels), site: site
      ).render(caption: title)
    let changes = DatasetRecord(of: dataset, in: site)
    // A part names them where they are few: else its rows do, and the first page.
    let citing = isFirst || uses[index].pages.count <= RowTable.useLimit ? uses[index].pages : []
    let citations = citing.prefix(Pager.entryLimit).map { page in
      TemplateRecord([
        "label": .text(labels[page] ?? ""),
        "link": .text(base.link(to: site.map.pages[page].address)),
      ])
    }
    let more = citing.count - citations.count
    let record = frame.merging(facts).merging(
      TemplateRecord([
        "downloads": .list(downloads(of: dataset, from: base)),
        "structuredData": isFirst ? StructuredData(of: dataset, on: site).value : nil,
        "parts": .list(
          parts.map { part in
            TemplateRecord([
              "label": .text(part.label), "link": .text(base.link(to: part.address)),
            ])
          }),
        "hasParts": .flag(!parts.isEmpty),
        "table": .html(table),
        "citations": .list(citations),
        "hasCitations": .flag(!citations.isEmpty),
        "moreCitations": more == 0
          ? nil
          : .text(
            more == 1
              ? "1 more page uses them." : "\(ExactDecimal(more).shown) more pages use them."
          ),
        "changeEntries": changes.entries.isEmpty ? nil : .html(changes.render(base: base)),
        "hasMoreChanges": .flag(changes.hasMore),
      ]))
    return file(address, record, template: "dataset")
  }

  private func downloads(of dataset: Dataset, from base: LinkBase) -> [TemplateRecord] {
    let files = [
      ("Download as CSV", PublishedTable.path(of: dataset), rowsInWords(dataset)),
      ("Column descriptions", PublishedTable.metadataPath(of: dataset), "CSVW"),
      ("All datasets", DataPackage.path, "Data Package"),
    ]
    return files.map { label, path, note in
      TemplateRecord([
        "label": .text(label), "link": .text(base.link(to: path)), "note": .text(note),
      ])
    }
  }

  /// How to read the figures, or why nothing is said of it.
  private func quality(
    _ stated: Stated<StatisticsStatements.Statement>?
  ) -> TemplateValue? {
    switch stated {
    case nil: nil
    case .given(let statement)?: .html(paragraphs(statement.text))
    case .none(let reason)?:
      .html(paragraphs("Nothing is said of their strengths and limitations: \(reason)"))
    }
  }

  private func paragraphs(_ text: String) -> HTML {
    var html = HTML()
    for paragraph in Paragraphs.of(text) {
      html.append(literal: "<p>")
      html.append(escaping: paragraph)
      html.append(literal: "</p>\n")
    }
    return html
  }

  /// What each page is called in a list: its title, and the section of two that have the same.
  private func labels(of pages: [Int]) -> [Int: String] {
    var counts: [String: Int] = [:]
    for page in pages { counts[site.plainTitles[page], default: 0] += 1 }
    return Dictionary(
      uniqueKeysWithValues: pages.map { page in
        let title = site.plainTitles[page]
        let isAmbiguous = counts[title, default: 0] > 1
        let section = isAmbiguous ? site.map.parents[page].map { site.plainTitles[$0] } : nil
        return (page, section.map { "\(title) (\($0))" } ?? title)
      })
  }

  private func file(
    _ address: PageAddress, _ record: TemplateRecord, template: String
  ) -> OutputFile {
    let html = site.templates.render(record, template: template)
    return OutputFile(path: address.file, contents: html.bytes)
  }
}
