"""The sites that are measured, made with a fixed seed: here what all have in common, and the plain one."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .words import Words

#: How many pages a section has, and how many sections the main navigation names.
SECTION = 200
NAVIGATION = 8
SEED = 2015

#: What a dataset of the bench needs to say of itself.
SOURCE = """source:
  name: A script
  link: {none: made up}
  date: 2015-11-18
licence:
  name: Open Government Licence v3.0
  link: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
next-update: {none: made up}
"""


@dataclass(frozen=True)
class Corpus:
    """A source folder of Tally's."""

    folder: Path
    pages: int

    def section(self, number: int) -> range:
        """The numbers of the pages in the section of a page."""
        first = number - number % SECTION
        return range(first, min(first + SECTION, self.pages))


def plain(folder: Path, pages: int, root: Path) -> Corpus:
    """Pages of about 330 words with headings, a list, links and a table; each twentieth has a figure.

    The figures are of 200 wards, a row each, so that one changed cell changes a few pages only.
    """
    corpus = Corpus(folder, pages)
    words = Words(random.Random(SEED))
    start(corpus, root)
    rows = (f"Ward {number},2015,{words.source.randint(100, 999) / 10}\n" for number in range(200))
    dataset(folder, "rate", "Rate by ward", "period: year\ndimensions: [area]\n", ["area,period,value\n", *rows])
    for number in range(pages):
        page(corpus, number, words, "\n\n".join(parts(corpus, number, words)))
    return corpus


def parts(corpus: Corpus, number: int, words: Words) -> Iterator[str]:
    for target in targets(corpus, number):
        yield f"## {words.some(3).capitalize()}"
        yield f"{words.sentence(32)} See *{words.some(2)}* and [{words.some(2)}]({target})."
    yield "\n".join(f"- {words.some(8)}" for _ in range(5))
    yield "| Name | Kind | Note |\n|------|:-----|-----:|\n" + "\n".join(
        f"| {words.some(1)} | {words.some(2)} | {words.some(2)} |" for _ in range(6))
    yield "## What comes next"
    figure = f" It was [](figure:rate/ward-{number % 200})." if number % 20 == 0 else ""
    yield words.sentence(48) + figure


def targets(corpus: Corpus, number: int) -> Iterator[str]:
    """Where the links of a page lead: in its section, there to a heading, and into another section."""
    section = corpus.section(number)
    for step in (7, 31, 62):
        yield f"page-{section[(number + step) % len(section)]}.md"
    yield f"page-{section[(number + 93) % len(section)]}.md#what-comes-next"
    other = (number * 7 + SECTION) % corpus.pages
    yield f"../section-{other // SECTION}/page-{other}.md"


def start(corpus: Corpus, root: Path) -> None:
    """The folder with its templates and settings, and the pages above the others."""
    content = corpus.folder / "content"
    (content / "data").mkdir(parents=True)
    shutil.copytree(root / "templates", corpus.folder / "templates")
    sections = (corpus.pages + SECTION - 1) // SECTION
    shown = "".join(f"  - section-{number}\n" for number in range(min(sections, NAVIGATION)))
    settings = (root / "scripts/bench/site.yml").read_text()
    (content / "site.yml").write_text(f"{settings}navigation:\n{shown}")
    (content / "index.md").write_text("---\ntitle: Bench\nsummary: All of it.\n---\n\nAll of it.\n")
    for number in range(sections):
        folder = content / f"section-{number}"
        folder.mkdir()
        head = f"title: Section {number}\nsummary: A part of it.\norder: {number + 1}\n"
        (folder / "index.md").write_text(f"---\n{head}---\n\nA part of it.\n")


def page(corpus: Corpus, number: int, words: Words, body: str) -> None:
    head = (
        f"title: Page {number} {words.some(2)}\nsummary: {words.sentence(12)}\norder: {number % SECTION + 1}\n"
        "owner: Community safety manager\nreviewed: 2015-11-18\n"
    )
    path = corpus.folder / f"content/section-{number // SECTION}/page-{number}.md"
    path.write_text(f"---\n{head}---\n\n{body}\n")


def dataset(folder: Path, name: str, title: str, columns: str, lines: Iterable[str]) -> None:
    data = folder / "content/data"
    with (data / f"{name}.csv").open("w") as csv:
        csv.writelines(lines)
    (data / f"{name}.yml").write_text(
        f"title: {title}\nmeasure: rate\nunit: crimes per 1,000 residents\ndecimals: 1\nbetter: lower\n"
        f"{columns}{SOURCE}")
