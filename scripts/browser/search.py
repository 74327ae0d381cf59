"""The search of the shipped site: typed into, read back, by keys alone, and without JavaScript."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.async_api import Browser, Request
from playwright.async_api import Page as Tab

from .accessibility import check_axe
from .chromium import View, chromium, listen
from .findings import Results
from .sites import Page, Server, Site
from .stems import differences

SCRIPT_LIMIT = 6_000
INDEX_LIMIT = 60_000

#: What is typed, what the first results are to be among, and whether a word of one is marked.
QUERIES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("burglaries", ("data/offence-trends/",), "burglary"),
    ("Trafford’s", ("data/crime-rate/#trafford/",), "trafford"),
    ("stockport", ("data/crime-rate/#stockport/",), "stockport"),
    ("confidence", ("performance/confidence/", "data/public-confidence/"), "confidence"),
    ("hate crime", ("programmes/hate-crime/",), "hate"),
    ("Where is the dashboard’s data from?", ("about/data/",), "data"),
    ("about", ("about/",), "about"),
    ("salford", ("performance/boroughs/salford/",), "salford"),
)
SHOWN = """() => ({
  status: document.getElementById("search_status").textContent,
  field: document.getElementById("search_words").value,
  links: [...document.querySelectorAll("#search_results a")].map((link) => link.getAttribute("href")),
  marks: [...document.querySelectorAll("#search_results mark")].map((mark) => mark.textContent.toLowerCase()),
  foreign: document.querySelectorAll("#search_results :not(li, a, p, small, mark)").length,
})"""


@dataclass
class Search:
    """The search page in a tab, and what it has asked for."""

    view: View
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.view.tab.on("request", self.note)

    def note(self, request: Request) -> None:
        if request.url.endswith(".json"):
            self.asked.append(request.url)

    async def type(self, query: str) -> dict[str, object]:
        tab = self.view.tab
        await tab.fill("#search_words", query)
        await tab.press("#search_words", "Enter")
        return await self.shown(query)

    async def shown(self, query: str) -> dict[str, object]:
        """What stands in the page once the search has answered; it says the query back."""
        await self.view.tab.wait_for_function(
            'query => document.getElementById("search_status").textContent.includes(`“${query}”`)', arg=query
        )
        self.view.results.count("searches")
        shown: dict[str, object] = await self.view.tab.evaluate(SHOWN)
        return shown

    def need(self, holds: bool, measured: object, needed: str) -> None:
        if not holds:
            self.view.report("search", str(measured), needed)


async def check_search(site: Site, results: Results) -> None:
    page = Page(site, "search/index.html")
    with Server({site.base: site.folder}).running() as server:
        async with chromium() as browser:
            context = await browser.new_context()
            view = View(await context.new_page(), page, server, results)
            listen(view)
            search = Search(view)
            await check_queries(search)
            await check_history(search)
            await check_sizes(search, site)
            await check_words(search, site)
            await check_header(search, site)
            await check_keys(search)
            await context.close()
            await check_without_script(browser, search)


async def check_queries(search: Search) -> None:
    view = search.view
    await view.open()
    search.need(not search.asked, search.asked, "nothing is fetched before a search")
    role = await view.tab.get_attribute("#search_status", "role")
    search.need(role == "status", role, "what is found is announced")
    for query, wanted, marked in QUERIES:
        shown = await search.type(query)
        links, marks = shown["links"], shown["marks"]
        assert isinstance(links, list) and isinstance(marks, list)
        for address in wanted:
            search.need(
                any(str(link).startswith("../" + address) for link in links[:4]), links[:4],
                f"'{query}' leads to {address} among the first four",
            )
        search.need(marked in marks, marks[:6], f"'{marked}' is marked for '{query}'")
        said = re.fullmatch(r"(\d+) results? for “(.*)”\.( The best 50 are listed\.)?", str(shown["status"]))
        search.need(
            said is not None and said[2] == query and min(int(said[1]), 50) == len(links)
            and (said[3] is not None) == (int(said[1]) > 50),
            shown["status"], "the number of results is said, and how many are listed")
        for link in links:
            path, _, anchor = str(link).partition("#")
            file = view.server.file(view.page.site.base + path.removeprefix("../").removeprefix("./"))
            search.need(file is not None and (not anchor or f'id="{anchor}"' in file.read_text()), link,
                        "a result leads to what is there")
    heading = await view.tab.get_by_role("heading", name="Results", exact=True).count()
    search.need(heading == 1, heading, "what is found stands below a heading")
    await check_axe(view)
    shown = await search.type("<b>qqzzx</b>")
    search.need(str(shown["status"]).startswith("No results for “<b>qqzzx</b>”"), shown["status"],
                "what is not found is said, as it was typed")
    search.need(not shown["links"] and not shown["foreign"], shown, "no result, and no markup")
    heading = await view.tab.get_by_role("heading", name="Results", exact=True).count()
    search.need(heading == 0, heading, "no heading stands above nothing")
    search.need(len(search.asked) == 1, search.asked, "the index is fetched once")


async def check_history(search: Search) -> None:
    view = search.view
    await view.open()
    await search.type("funding")
    await search.type("prevent")
    search.need(view.tab.url.endswith("?q=prevent"), view.tab.url, "the address holds the query")
    await view.tab.go_back()
    shown = await search.shown("funding")
    search.need(shown["field"] == "funding", shown["field"], "back leads to the query before")
    await view.tab.goto(view.tab.url)
    shown = await search.shown("funding")
    search.need(bool(shown["links"]), shown, "an address with a query can be handed on")


async def check_sizes(search: Search, site: Site) -> None:
    (script,) = (site.folder / "assets").glob("search-*.js")
    size = script.stat().st_size
    search.need(size < SCRIPT_LIMIT, f"{size} bytes", f"a script under {SCRIPT_LIMIT} bytes")
    (index,) = (site.folder / "search").glob("index-*.json")
    size = len(gzip.compress(index.read_bytes(), 9))
    search.view.results.count("bytes of the index, gzipped", size)
    search.need(size < INDEX_LIMIT, f"{size} bytes", f"an index under {INDEX_LIMIT} bytes, gzipped")


async def check_words(search: Search, site: Site) -> None:
    (script,) = (site.folder / "assets").glob("search-*.js")
    (index,) = (site.folder / "search").glob("index-*.json")
    await search.view.open()
    count, faults = await differences(search.view.tab, script.read_text(), index)
    search.view.results.count("words that script and index read alike", count - len(faults))
    for fault in faults[:20]:
        search.view.report("words", fault, "script and index read words alike")


async def check_header(search: Search, site: Site) -> None:
    """The field in the header of every page leads to the search, with what was typed."""
    tab = search.view.tab
    await tab.set_viewport_size({"width": 1280, "height": 900})
    await tab.goto(search.view.server.origin + site.base)
    await tab.fill("#site_search", "domestic abuse")
    await tab.press("#site_search", "Enter")
    await tab.wait_for_url("**/search/?q=domestic*")
    shown = await search.shown("domestic abuse")
    search.need(bool(shown["links"]), shown, "the header's field finds")


async def check_keys(search: Search) -> None:
    """From the top of the page to a result, by keys alone."""
    tab = search.view.tab
    await search.view.open()
    await tab_to(tab, "#search_words")
    await tab.keyboard.type("localities")
    await tab.keyboard.press("Enter")
    await search.shown("localities")
    focused = await tab.evaluate("document.activeElement.id")
    search.need(focused == "search_words", focused, "the focus stays where one types")
    await tab_to(tab, "#search_results a")
    target = await tab.evaluate("document.activeElement.href")
    await tab.keyboard.press("Enter")
    await tab.wait_for_url(target)


async def tab_to(tab: Tab, selector: str, limit: int = 40) -> None:
    for _ in range(limit):
        await tab.keyboard.press("Tab")
        if await tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by keys")


async def check_without_script(browser: Browser, search: Search) -> None:
    """The same address has the A to Z."""
    context = await browser.new_context(java_script_enabled=False)
    tab = await context.new_page()
    await tab.goto(search.view.server.origin + search.view.page.address() + "?q=crime")
    entries = await tab.locator(".listing li a").count()
    search.need(entries > 30, f"{entries} links", "without JavaScript the address gives the A to Z")
    await context.close()


def measured() -> Sequence[str]:
    return (
        "searches", "words that script and index read alike", "bytes of the index, gzipped", "bytes of split searches",
    )
