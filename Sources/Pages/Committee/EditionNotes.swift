internal import Content
internal import Datasets
internal import SourceText

/// The sources of the committee's edition, numbered in the order of the parts that first cite them.
struct EditionNotes {
  let site: SiteContext
  /// Datasets, by their index in the library.
  private var datasets: [Int] = []
  private var numbers: [Int: Int] = [:]
  /// Where each note is cited: `2.1`.
  private var places: [[String]] = []

  init(site: SiteContext) { self.site = site }

  var isEmpty: Bool { datasets.isEmpty }

  /// The links to the notes that a part of the edition needs; empty where it needs none.
  mutating func links(to citations: Set<BodyRenderer.Citation>, at place: String) -> HTML {
    var html = HTML()
    for (position, number) in numbers(for: citations, at: place).enumerated() {
      html.append(
        literal: position == 0 ? "<a href=\"#note_" : ", <a href=\"#note_")
      html.append(escaping: String(number))
      html.append(literal: "\"><span class=\"visually-hidden\">source </span>")
      html.append(escaping: String(number))
      html.append(literal: "</a>")
    }
    return html
  }

  private mutating func numbers(
    for citations: Set<BodyRenderer.Citation>, at place: String
  ) -> [Int] {
    var found: Set<Int> = []
    for dataset in Set(citations.map(\.dataset)).sorted() {
      let number = numbers[dataset] ?? datasets.count + 1
      if numbers[dataset] == nil {
        numbers[dataset] = number
        datasets.append(dataset)
        places.append([])
      }
      if places[number - 1].last != place { places[number - 1].append(place) }
      found.insert(number)
    }
    return found.sorted()
  }

  func records(base: LinkBase) -> [TemplateRecord] {
    zip(datasets, places).enumerated().map { index, note in
      let description = site.library.datasets[note.0].description
      let address = site.layouts[note.0].address
      var sourceLink: String?
      if case .given(let link) = description.source.link { sourceLink = link }
      return TemplateRecord([
        "id": .text("note_\(index + 1)"),
        "title": .text(description.title),
        "link": .text(base.link(to: address)),
        "source": .text(description.source.name),
        "sourceLink": sourceLink.map { .text($0) },
        "date": (description.source.date ?? description.published).map { .text($0.longText) },
        "address": .text(site.configuration.url(of: address)),
        "places": .list(
          note.1.map {
            TemplateRecord(["label": .text($0), "link": .text("#\($0)")])
          }),
      ])
    }
  }
}
