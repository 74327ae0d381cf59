"""A4 on paper: no chart parted by the end of a sheet, no text cut or lost."""

from __future__ import annotations

import re

import pypdfium2  # type: ignore[import-untyped]

from .chromium import View
from .modes import Mode

# Marks where each part begins and ends that has to stay whole, in tiny text that takes no room,
# and gives the words that paper has to show. A part higher than a sheet may go on between rows.
MARK = """
  const sheet = (297 - 15 - 17) / 25.4 * 96;
  const parts = [];
  const mark = (element, isStatic, number) => {
    if (isStatic) element.style.position = "relative";
    for (const [end, edge] of [["a", "top"], ["z", "bottom"]]) {
      const span = document.createElement("span");
      span.textContent = `q${number}${end}q`;
      Object.assign(span.style, {
        position: "absolute", left: "0", [edge]: "0", fontSize: "1px", lineHeight: "1px", margin: "0",
        whiteSpace: "nowrap", color: "CanvasText",
      });
      element.append(span);
    }
  };
  const words = visibleText().flatMap(({ node }) => node.data.match(/[A-Za-z0-9]{4,}/g) ?? []);
  const wholes = [];
  for (const figure of document.querySelectorAll(".chart")) {
    const graphic = figure.querySelector(".bars, .columns, .plotted");
    const alone = !figure.querySelector(".table-scroll");
    const whole = alone ? figure : graphic;
    if (whole && whole.getBoundingClientRect().height < sheet - 8) wholes.push(whole);
    else wholes.push(...[...figure.querySelectorAll("tbody tr > th")].filter(isVisible));
  }
  wholes.push(...document.querySelectorAll(".card"));
  // All is read before anything is marked: each mark makes the page lay itself out anew.
  const areStatic = wholes.map((whole) => getComputedStyle(whole).position === "static");
  parts.push(...wholes.map(selectorOf));
  wholes.forEach((whole, index) => mark(whole, areStatic[index], index));
  return { parts, words: [...new Set(words.map((word) => word.toLowerCase()))] };
"""
PAPER = Mode("print", 673, media="print")


async def check_paper(view: View, source: str) -> None:
    await view.open()
    await view.enter(PAPER)
    marked = await view.tab.evaluate(f"() => {{\n{source}\n{MARK}\n}}")
    data = await view.tab.pdf(format="A4", prefer_css_page_size=True, print_background=False)
    document = pypdfium2.PdfDocument(data)
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    letters = ""
    for number, sheet in enumerate(document):
        view.results.count("sheets of paper")
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            if left < -1 or right > width + 1 or bottom < -1 or top > height + 1:
                words = text.get_text_bounded(left, bottom, right, top)
                view.report("paper", f"“{words}” runs off sheet {number + 1}", "all text on the sheet", mode=PAPER)
        content = re.sub(r"[^A-Za-z0-9]", "", text.get_text_range())
        for index, end in re.findall(r"q(\d+)([az])q", content):
            (begins if end == "a" else ends).setdefault(int(index), number)
        letters += content.lower()
    document.close()
    for index, selector in enumerate(marked["parts"]):
        view.results.count("parts on paper")
        if index not in begins or index not in ends:
            view.report("paper", "it is not on paper", "it is", selector, PAPER)
        elif begins[index] != ends[index]:
            sheets = f"sheets {begins[index] + 1} and {ends[index] + 1}"
            view.report("paper", f"{sheets} part it", "it stands on one", selector, PAPER)
    lost = [word for word in marked["words"] if word not in letters]
    if lost:
        view.report("paper", f"not on paper: {', '.join(lost[:8])}", "every word that shows", mode=PAPER)

