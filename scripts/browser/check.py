"""`make browser`: the broken pages first, each of which has to be caught, then the sites."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from . import pictures
from .accessibility import AXE_MODES, check_axe, check_reading
from .broken import prove
from .chromium import View, chromium, each_page
from .findings import Results
from .keyboard import KEY_MODES, check_keyboard
from .layout import check_layout
from .links import OTHER_BASE, WORDS, check_elsewhere
from .markup import check_markup
from .modes import MODES, Mode, library
from .paper import check_paper
from .search import check_search
from .search import measured as measured_by_search
from .sites import Server, Site

#: What a run over a site with charts has to have measured.
MEASURED = (
    "texts of charts", "pairs of texts", "pairs of text and shape", "bars", "regions that scroll",
    "contrasts of text", "contrasts of graphics", "contrasts of series", "rules of axe passed", "charts read",
    "stops of the keyboard", "skip links", "sheets of paper", "parts on paper", "requests", "links",
    "pages without JavaScript", "pages read by the Nu checker",
)


async def check_everything(
    sites: Sequence[Site], results: Results, *, modes: Sequence[Mode] = MODES,
    axe_modes: tuple[Mode, ...] = AXE_MODES, key_modes: tuple[Mode, ...] = KEY_MODES,
) -> None:
    """Every check on every page of the sites, each page in one tab."""
    mounts = {site.base: site.folder for site in sites} | {f"{OTHER_BASE}{site.name}/": site.folder for site in sites}
    pages = [page for site in sites for page in site.pages()]
    words: dict[str, str] = {}

    async def visit(view: View) -> None:
        await view.open()
        words[view.page.name] = await view.tab.evaluate(WORDS)
        await check_layout(view, modes)
        await check_axe(view, axe_modes)
        await check_reading(view)
        await check_keyboard(view, library(), key_modes)
        await check_paper(view, library())

    with Server(mounts).running() as server:
        async with chromium() as browser:
            await each_page(browser, pages, server, results, visit)
            await each_page(browser, pages, server, results, lambda view: check_elsewhere(view, words), scripts=False)
    check_markup(sites, results)


async def run(root: Path, sites: Sequence[Site]) -> bool:
    """Whether all is well; prints what is not."""
    start = time.monotonic()
    stale = pictures.faults(root)
    if stale:
        print("\n".join(f"error: {fault}; run make pictures" for fault in stale))
        return False
    if not await prove():
        return False
    results = Results()
    await check_everything(sites, results)
    await check_search(sites[0], results)
    results.print()
    unmeasured = results.unmeasured((*MEASURED, *measured_by_search()))
    if unmeasured:
        print(f"error: nothing was measured of: {', '.join(unmeasured)}")
    places = {(found.page, found.check, found.selector) for found in results.findings}
    pages = sum(len(site.pages()) for site in sites)
    print(f"{pages} pages in {time.monotonic() - start:.0f} s: {len(places)} faults")
    return not places and not unmeasured
