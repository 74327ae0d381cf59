"""The committee's edition as the PDF that is made of it: A4, its head and number on every sheet, and
links that lead to a place in it."""

from __future__ import annotations

import ctypes

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from .chromium import View
from .paper import PAPER

PATH = "committee/index.html"
A4 = (595.3, 841.9)


async def check_edition(view: View) -> None:
    if view.page.path != PATH:
        return
    await view.open()
    await view.enter(PAPER)
    wanted = await view.tab.evaluate(
        """() => ({
          links: [...document.querySelectorAll('a[href^="#"]')].filter((link) => link.checkVisibility()).length,
          missing: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href"))
            .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
          title: document.querySelector("h1").textContent,
          charts: [...document.querySelectorAll("figure.chart")].filter((figure) => !figure.querySelector("table")).length,
        })"""
    )
    for href in wanted["missing"]:
        view.report("edition", f"{href} leads nowhere", "a place in the edition", mode=PAPER)
    if wanted["charts"]:
        view.report("edition", f"{wanted['charts']} charts without a table", "each with its table", mode=PAPER)
    data = await view.tab.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    document = pypdfium2.PdfDocument(data)
    inner = 0
    for number, sheet in enumerate(document, start=1):
        view.results.count("sheets of the edition")
        size = sheet.get_size()
        if any(abs(side - whole) > 1 for side, whole in zip(size, A4, strict=True)):
            view.report("edition", f"sheet {number} is {size[0]:.0f} × {size[1]:.0f} points", "A4 portrait", mode=PAPER)
        words = " ".join(sheet.get_textpage().get_text_range().split())
        if f"Page {number} of {len(document)}" not in words:
            view.report("edition", f"sheet {number} has no number", f"Page {number} of {len(document)}", mode=PAPER)
        if number > 1 and f"{wanted['title']} – " not in words:
            view.report("edition", f"sheet {number} has no head", wanted["title"], mode=PAPER)
        for address in addresses(document, sheet):
            if address is None:
                inner += 1
            elif address.startswith(view.server.origin) and "#" in address and f"/{PATH.removesuffix('index.html')}#" in address:
                view.report("edition", f"{address} leads out of the PDF", "a place in it", mode=PAPER)
    document.close()
    view.results.count("links within the edition", inner)
    if inner < wanted["links"]:
        view.report("edition", f"{inner} links lead to a place in it", f"all {wanted['links']}", mode=PAPER)


def addresses(document: pypdfium2.PdfDocument, sheet: pypdfium2.PdfPage) -> list[str | None]:
    """Where the links of a sheet lead: an address, or None for a place in the document."""
    found: list[str | None] = []
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sheet, position, link):
        if pdfium.FPDFLink_GetDest(document, link):
            found.append(None)
            continue
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        text = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document, action, text, length)
        found.append(text.value.decode())
    return found
