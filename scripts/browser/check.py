"""`make browser`: the broken pages first, each of which has to be caught, then the sites."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from . import pictures
from .accessibility import AXE_MODES, check_axe, check_reading
from .broken import prove
from .chromium import View, chromium, each_page
from .edition import check_edition
from .findings import Results
from .keyboard import KEY_MODES, check_keyboard
from .layout import check_layout
from .links import OTHER_BASE, WORDS, check_elsewhere
from .markup import check_markup
from .modes import ALIKE_MODES, MODES, Mode, library
from .paper import check_paper
from .search import check_search
from .search import measured as measured_by_search
from .sites import Page, Server, Site, chosen
from .split import check_split
from .weight import check_weight

#: What a run over a site with charts has to have measured.
MEASURED = (
    "texts of charts", "pairs of texts", "pairs of text and shape", "bars", "regions that scroll",
    "contrasts of text", "contrasts of graphics", "contrasts of series", "rules of axe passed", "charts read",
    "links within the edition", "sheets of the edition", "stops of the keyboard", "skip links", "sheets of paper", "parts on paper", "requests", "links",
    "pages without JavaScript", "pages read by the Nu checker", "pages weighed",
)


async def check_everything(
    pages: Sequence[Page], results: Results, *, modes: Sequence[Mode] = MODES,
    axe_modes: tuple[Mode, ...] = AXE_MODES, key_modes: tuple[Mode, ...] = KEY_MODES,
) -> None:
    """Every check on every one of the pages, each page in one tab."""
    sites = {page.site for page in pages}
    mounts = {site.base: site.folder for site in sites} | {f"{OTHER_BASE}{site.name}/": site.folder for site in sites}
    words: dict[str, str] = {}

    async def visit(view: View) -> None:
        await view.open()
        await view.enter(Mode("light", 1280))
        words[view.page.name] = await view.tab.evaluate(WORDS)
        is_alike = modes is MODES and not view.page.site.is_light and view.page.path.startswith("data/")
        await check_layout(view, ALIKE_MODES if is_alike else modes)
        await check_axe(view, axe_modes)
        await check_reading(view)
        await check_keyboard(view, library(), key_modes)
        await check_paper(view, library())
        await check_edition(view)

    with Server(mounts).running() as server:
        async with chromium() as browser:
            await each_page(browser, pages, server, results, visit)
            await each_page(browser, pages, server, results, lambda view: check_elsewhere(view, words), scripts=False)
    check_markup(pages, results)
    check_weight(pages, results)


async def run(root: Path, sites: Sequence[Site], words: Sequence[str] = ()) -> bool:
    """Whether all is well; prints what is not. With `words`, the pages that they choose alone."""
    start = time.monotonic()
    stale = pictures.faults(root)
    if stale and not words:
        print("\n".join(f"error: {fault}; run make pictures" for fault in stale))
        return False
    if not words and not await prove():
        return False
    pages = chosen(sites, words)
    results = Results()
    await check_everything(pages, results)
    if not words:
        await check_search(sites[0], results)
        await check_split(root, results)
    results.print()
    unmeasured = results.unmeasured((*MEASURED, *measured_by_search())) if not words else []
    if unmeasured:
        print(f"error: nothing was measured of: {', '.join(unmeasured)}")
    places = {(found.page, found.check, found.selector) for found in results.findings}
    print(f"{len(pages)} pages in {time.monotonic() - start:.0f} s: {len(places)} faults")
    return bool(pages) and not places and not unmeasured
