"""The search of a site whose index is split: ten thousand pages, made here with a fixed seed."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

from playwright.async_api import Response

from .chromium import View, chromium, listen
from .findings import Results
from .search import Search
from .sites import Page, Server, Site

PAGES = 10_000
SECTION = 200
QUERY_LIMIT = 100_000
PART_LIMIT = 3

#: What is typed, what the first result is called, and what else is said.
QUERIES: tuple[tuple[str, str, str], ...] = (
    ("parish 4711", "Parish 4711", ""),
    ("the parishes of 9999", "Parish 9999", ""),
    ("what there is about this Parish 17", "Parish 17", ""),
    ("section 42", "Section 42", ""),
    ("burglaries", "", ""),
    ("safety wardens patrol the parks", "", " Only the 3 longest count."),
)

#: What most pages speak of, so that a word has far more pages than a part names.
PLAIN = (
    "burglary confidence council crime funding harbour market measure night officer park patrol plan "
    "priority report resident road safety school service survey theft victim warden"
).split()


def write(folder: Path) -> None:
    """Writes the pages: a title that one alone has, words that all have, and words that few have."""
    source = random.Random(2015)
    names = ["".join(source.choice("bdfgklmnprstv") + source.choice("aeiou") for _ in range(3)) for _ in range(4_000)]
    for number in range(PAGES):
        section = folder / f"section-{number // SECTION}"
        if number % SECTION == 0:
            section.mkdir(parents=True)
            (section / "index.md").write_text(f"---\ntitle: Section {number // SECTION}\n---\n")
        text = " ".join(source.choices(PLAIN, k=24) + source.choices(names, k=12))
        head = f"---\ntitle: Parish {number}\nsummary: What there is to say of a parish.\n---\n"
        (section / f"parish-{number}.md").write_text(f"{head}\n{text}.\n")


def build(root: Path) -> Site:
    """The site in a fresh folder, with the project's own templates."""
    stage = root / ".build/large"
    shutil.rmtree(stage, ignore_errors=True)
    content = stage / "content"
    content.mkdir(parents=True)
    settings = (root / "scripts/browser/large-site.yml").read_text()
    (content / "site.yml").write_text(settings)
    (content / "index.md").write_text("---\ntitle: Parishes\n---\n")
    write(content)
    shutil.copytree(root / "templates", stage / "templates")
    subprocess.run([root / ".build/release/tally", "build", "--source", stage], check=True, stdout=subprocess.DEVNULL)
    return Site("large", stage / "site", "/")


async def check_split(root: Path, results: Results) -> None:
    site = build(root)
    with Server({site.base: site.folder}).running() as server:
        async with chromium() as browser:
            for query, first, said in QUERIES:
                # A context of its own: nothing is in the cache, as for somebody who comes to search.
                context = await browser.new_context()
                view = View(await context.new_page(), Page(site, "search/index.html"), server, results)
                listen(view)
                await check_query(Search(view), query, first, said)
                await context.close()


async def check_query(search: Search, query: str, first: str, said: str) -> None:
    tab = search.view.tab
    parts: list[Response] = []
    tab.on("response", lambda answer: parts.append(answer) if answer.url.endswith(".json") else None)
    await search.view.open()
    shown = await search.type(query)
    fetched = sum([len(await part.body()) for part in parts])
    search.need(0 < len(parts) <= PART_LIMIT, f"{len(parts)} parts", f"'{query}' asks for at most {PART_LIMIT} parts")
    search.need(fetched <= QUERY_LIMIT, f"{fetched} bytes", f"'{query}' fetches at most {QUERY_LIMIT} bytes")
    search.view.results.count("bytes of split searches", fetched)
    names = await tab.locator("#search_results a").all_text_contents()
    search.need(bool(names), names, f"'{query}' finds something")
    search.need(not first or names[:1] == [first], names[:3], f"'{query}' leads to '{first}' first")
    status = str(shown["status"])
    search.need(status.startswith("Best ") and status.endswith(f".{said}"), status, f"'{query}' says how it was read")
