import Testing

@testable import Pages

/// Faults in templates, which a site is not published with.
@Suite struct TemplateErrorTests {
  /// What Tally supplies to the template of a dataset.
  private static let datasetNames = TemplateSchema.dataset.names.keys.sorted().joined(
    separator: ", ")

  @Test("a name that nobody supplies")
  func nameNobodySupplies() async {
    await expectMessages(
      """
      templates/page.mustache:1:5: error: nobody supplies 'heding' here
        hint: did you mean 'heading'?
      """,
      from: ["templates/page.mustache": "<h1>{{{heding}}}</h1>"])
  }

  @Test("a name that is supplied only within a list")
  func nameSuppliedOnlyWithinList() async {
    await expectMessages(
      """
      templates/page.mustache:1:23: error: nobody supplies 'labl' here
        hint: did you mean 'label'?
      """,
      from: ["templates/page.mustache": "{{#children}}{{label}}{{labl}}{{/children}}"])
  }

  @Test("text as markup, and markup as text")
  func textAsMarkupMarkupAs() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: 'siteTitle' is text and would be printed as markup
        hint: write {{siteTitle}}
      templates/page.mustache:1:16: error: 'siteTitle' is text and would be printed as markup
        hint: write {{siteTitle}}
      templates/page.mustache:2:1: error: 'body' is markup and would be printed as text
        hint: write {{{body}}}
      """,
      from: ["templates/page.mustache": "{{{siteTitle}}}{{&siteTitle}}\n{{body}}"])
  }

  @Test("a flag and a list that are printed")
  func flagListPrinted() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: 'hasChildren' is nothing to print
        hint: write {{#hasChildren}}…{{/hasChildren}}
      templates/page.mustache:1:17: error: 'children' is nothing to print
        hint: write {{#children}}…{{/children}}
      """,
      from: ["templates/page.mustache": "{{hasChildren}} {{children}}"])
  }

  @Test("a partial that does not exist")
  func partialDoesNotExist() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: there is no partial 'partials/footer'
        hint: {{> partials/NAME}} takes in templates/partials/NAME.mustache
      """,
      from: ["templates/page.mustache": "{{> partials/footer}}"])
  }

  @Test("a misspelt partial")
  func misspeltPartial() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: there is no partial 'partials/foter'
        hint: did you mean 'partials/footer'?
      """,
      from: [
        "templates/page.mustache": "{{> partials/foter}}",
        "templates/partials/footer.mustache": "",
      ])
  }

  @Test("sections that are never closed")
  func sectionsNeverClosed() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: {{#children}} is never closed
        hint: add {{/children}}
      templates/page.mustache:2:1: error: {{^hasChildren}} is never closed
        hint: add {{/hasChildren}}
      """,
      from: ["templates/page.mustache": "{{#children}}\n{{^hasChildren}}"])
  }

  @Test("sections that are closed but not open, or cross")
  func sectionsClosedButNotOpen() async {
    await expectMessages(
      """
      templates/datasets.mustache:2:13: error: {{/datasets}} stands where {{/summary}} has to \
      close what line 2 opens
      templates/page.mustache:1:1: error: {{/children}} closes nothing that is open here
      """,
      from: [
        "templates/page.mustache": "{{/children}}",
        "templates/datasets.mustache": "{{#datasets}}\n{{#summary}}{{/datasets}}{{/summary}}",
      ])
  }

  @Test("a section over a name that nobody supplies says nothing of what is in it")
  func sectionOverNameNobodySupplies() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: nobody supplies 'childen' here
        hint: did you mean 'children'?
      """,
      from: ["templates/page.mustache": "{{#childen}}{{label}}{{/childen}}"])
  }

  @Test("tags that are never closed")
  func tagsNeverClosed() async {
    await expectMessages(
      """
      templates/datasets.mustache:1:3: error: this tag is never closed
        hint: end it with }}
      templates/page.mustache:1:1: error: this tag is never closed
        hint: end it with }}
      """,
      from: [
        "templates/page.mustache": "{{{body}}",
        "templates/datasets.mustache": "a {{siteTitle",
      ])
  }

  @Test("tags that Tally cannot check")
  func tagsTallyCannotCheck() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: '{{a.b}}' is not a tag that Tally can check
        hint: write {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} or {{> partial}}
      templates/page.mustache:1:8: error: '{{=<% %>=}}' is not a tag that Tally can check
        hint: write {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} or {{> partial}}
      templates/page.mustache:1:19: error: '{{}}' is not a tag that Tally can check
        hint: write {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} or {{> partial}}
      templates/page.mustache:1:23: error: '{{upper(siteTitle)}}' is not a tag that Tally can check
        hint: write {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} or {{> partial}}
      templates/page.mustache:2:1: error: nobody supplies 'siteTitel' here
        hint: did you mean 'siteTitle'?
      """,
      from: ["templates/page.mustache": "{{a.b}}{{=<% %>=}}{{}}{{upper(siteTitle)}}\n{{siteTitel}}"]
    )
  }

  @Test("a template that takes itself in, and partials that take in each other")
  func templateTakesItselfPartialsTake() async {
    await expectMessages(
      """
      templates/page.mustache:1:1: error: 'page' takes itself in without end
      templates/partials/b.mustache:1:1: error: 'partials/a' takes itself in without end
      """,
      from: [
        "templates/page.mustache": "{{> page}}",
        "templates/datasets.mustache": "{{> partials/a}}",
        "templates/partials/a.mustache": "a\n {{> partials/b}}",
        "templates/partials/b.mustache": "{{> partials/a}}",
      ])
  }

  @Test("a partial that two templates take in, once")
  func partialTwoTemplatesTakeOnce() async {
    await expectMessages(
      """
      templates/partials/a.mustache:1:1: error: 'siteTitle' is text and would be printed as markup
        hint: write {{siteTitle}}
      templates/partials/a.mustache:2:1: error: nobody supplies 'bodi' here when 'dataset' takes \
      this partial in
        hint: the names are \(Self.datasetNames)
      """,
      from: [
        "templates/page.mustache": "{{> partials/a}}",
        "templates/dataset.mustache": "{{> partials/a}}",
        "templates/partials/a.mustache": "{{{siteTitle}}}\n{{bodi}}",
      ])
  }

  @Test("a partial that only one of its templates supplies")
  func partialOnlyTemplatesSupplies() async {
    await expectMessages(
      """
      templates/partials/a.mustache:1:1: error: nobody supplies 'link' here when 'dataset' takes \
      this partial in
        hint: the names are \(Self.datasetNames)
      """,
      from: [
        "templates/page.mustache": "{{#children}}{{> partials/a}}{{/children}}",
        "templates/dataset.mustache": "{{> partials/a}}",
        "templates/partials/a.mustache": "{{link}}",
      ])
  }

  @Test("a partial that nobody takes in is still closed")
  func partialNobodyTakesStillClosed() async {
    await expectMessages(
      """
      templates/partials/a.mustache:1:1: error: {{#items}} is never closed
        hint: add {{/items}}
      """,
      from: ["templates/partials/a.mustache": "{{#items}}"])
  }

  @Test("missing templates")
  func missingTemplates() async {
    await expectMessages(
      """
      templates/navigation.mustache:1:1: error: this file is missing
        hint: every site needs the templates accessibility, changes, committee, dataset, datasets, \
      listing, moved, navigation, not-found, page, privacy, search
      templates/page.mustache:1:1: error: this file is missing
        hint: every site needs the templates accessibility, changes, committee, dataset, datasets, \
      listing, moved, navigation, not-found, page, privacy, search
      """,
      from: [
        "templates/page.mustache": nil,
        "templates/navigation.mustache": nil,
      ])
  }
}
