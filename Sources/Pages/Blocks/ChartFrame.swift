internal import Content
internal import Datasets
internal import SourceText

/// The figure around a chart or table: message, subtitle, sentence, data, download, source, date.
struct ChartFrame {
  let subject: BlockSubject
  /// `ranking`: names the figure's class.
  let kind: StaticString
  let subtitle: String
  /// Says in words what the chart shows.
  let sentence: String?
  let graphic: HTML
  /// The data as a table, where the graphic itself is none.
  let dataTable: HTML?

  func render(number: Int, with body: inout BodyRenderer) -> HTML {
    var html = HTML(literal: "<figure class=\"chart chart-")
    html.append(literal: kind)
    html.append(literal: "\"")
    html.append(attribute: "id", "chart_\(number)")
    html.append(attribute: "aria-labelledby", "chart_\(number)_title")
    html.append(literal: ">\n<figcaption><p class=\"chart-title\"")
    html.append(attribute: "id", "chart_\(number)_title")
    html.append(literal: ">")
    html.append(subject.title)
    html.append(literal: "</p>\n<p class=\"chart-subtitle\">")
    html.append(escaping: subtitle)
    html.append(literal: "</p></figcaption>\n")
    if let sentence {
      html.append(literal: "<p class=\"chart-sentence\">")
      html.append(escaping: sentence)
      html.append(literal: "</p>\n")
    }
    html.append(graphic)
    html.append(literal: "\n")
    if let dataTable {
      html.append(
        literal: "<details class=\"chart-data\"><summary>The figures as a table</summary>\n")
      html.append(dataTable)
      html.append(literal: "</details>\n")
    }
    if let note = subject.note {
      html.append(literal: "<p class=\"chart-note\">")
      html.append(note)
      html.append(literal: "</p>\n")
    }
    appendSource(to: &html, with: body)
    html.append(literal: "</figure>\n")
    return html
  }

  private func appendSource(to html: inout HTML, with body: BodyRenderer) {
    let description = subject.dataset.description
    html.append(literal: "<p class=\"chart-source\">Source: ")
    if case .given(let link) = description.source.link {
      html.append(literal: "<a")
      html.append(attribute: "href", url: link)
      html.append(literal: ">")
      html.append(escaping: description.source.name)
      html.append(literal: "</a>")
    } else {
      html.append(escaping: description.source.name)
    }
    if let date = description.source.date ?? description.published {
      html.append(escaping: ", \(date.longText)")
    }
    html.append(literal: ".</p>\n<p class=\"chart-links\"><a")
    html.append(
      attribute: "href", url: body.base.link(to: body.site.layouts[subject.index].address))
    html.append(literal: ">About these figures</a> <a")
    html.append(
      attribute: "href",
      url: body.base.link(to: PublishedTable.path(of: subject.dataset)))
    html.append(literal: " download>Download the figures (CSV)</a></p>\n")
  }
}
