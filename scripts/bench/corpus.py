"""The sites that are measured, made with a fixed seed: plain pages, and pages full of figures."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SECTION = 200
#: How many sections the main navigation names.
NAVIGATION = 8
SEED = 2015

SYLLABLES = "ba co di fe gu la me ni po ra se ti vo wa ley ton ham ford bury er".split()

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


class Words:
    """Words as a language has them: a few that stand everywhere, and thousands that are rare."""

    def __init__(self, source: random.Random) -> None:
        self.source = source
        self.words = sorted({
            "".join(source.choices(SYLLABLES, k=source.randint(1, 3))) + source.choice(("", "s", "ed", "ing"))
            for _ in range(9_000)
        })
        source.shuffle(self.words)
        self.weights = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(self.words))))

    def some(self, count: int) -> str:
        return " ".join(self.source.choices(self.words, cum_weights=self.weights, k=count))

    def sentence(self, count: int) -> str:
        return self.some(count).capitalize() + "."


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
    """Pages of about 330 words with headings, lists, links and a table; each twentieth has a figure."""
    corpus = Corpus(folder, pages)
    words = Words(random.Random(SEED))
    start(corpus, root)
    areas = [f"Ward {number}" for number in range(200)]
    rows = "".join(f"{area},2015,{words.source.randint(100, 999) / 10}\n" for area in areas)
    dataset(folder, "rate", "Rate by ward", "period: year\ndimensions: [area]\n", "area,period,value\n" + rows)
    for number in range(pages):
        page(corpus, number, words, "\n\n".join(parts(corpus, number, words)))
    return corpus


def parts(corpus: Corpus, number: int, words: Words) -> Iterator[str]:
    section = corpus.section(number)
    for heading in range(4):
        target = section[(number * 7 + heading * 31) % len(section)]
        yield f"## {words.some(3).capitalize()}"
        yield f"{words.sentence(38)} See *{words.some(2)}* and [{words.some(2)}](page-{target}.md)."
    yield "\n".join(f"- {words.some(8)}" for _ in range(5))
    yield "| Name | Kind | Note |\n|------|:-----|-----:|\n" + "\n".join(
        f"| {words.some(1)} | {words.some(2)} | {words.some(2)} |" for _ in range(6))
    figure = f" It was [](figure:rate/ward-{number % 200})." if number % 20 == 0 else ""
    yield words.sentence(48) + figure


def ranked(folder: Path, pages: int, root: Path, rows: int = 1_000_000) -> Corpus:
    """Pages that each have a ranking chart, a table and five figures, from one dataset of many rows."""
    corpus = Corpus(folder, pages)
    words = Words(random.Random(SEED))
    start(corpus, root)
    areas, months = 20, 100
    kinds = rows // (areas * months)
    periods = [f"{2007 + month // 12}-{month % 12 + 1:02}" for month in range(months)]
    numbers = words.source
    lines = ["kind,area,period,value\n"]
    for kind, area in itertools.product(range(kinds), range(areas)):
        lines += [f"Kind {kind},Area {area},{period},{numbers.randint(10, 9999) / 10}\n" for period in periods]
    dataset(
        folder, "offences", "Offences by kind and area",
        "period: month\ndimensions: [kind, area]\nranks: area\n", "".join(lines),
    )
    for number in range(pages):
        kind = f"kind-{number % kinds}"
        figures = ", ".join(f"[](figure:offences/{kind}/area-{(number + area) % areas})" for area in range(5))
        page(corpus, number, words, f"""{words.sentence(60)} It was {figures}.

```chart
kind: ranking
data: offences
where: {kind}
highlight: area-{number % areas}
title: {words.some(4).capitalize()}
```

{words.sentence(60)}

```table
data: offences
where: {kind}
period: "{periods[-1]}"
title: {words.some(4).capitalize()}
```""")
    return corpus


def start(corpus: Corpus, root: Path) -> None:
    """The folder with its templates and settings, and the pages above the others."""
    content = corpus.folder / "content"
    content.mkdir(parents=True)
    (content / "data").mkdir()
    shutil.copytree(root / "templates", corpus.folder / "templates")
    sections = (corpus.pages + SECTION - 1) // SECTION
    shown = "".join(f"  - section-{number}\n" for number in range(min(sections, NAVIGATION)))
    settings = (root / "scripts/bench/site.yml").read_text()
    (content / "site.yml").write_text(f"{settings}navigation:\n{shown}")
    (content / "index.md").write_text("---\ntitle: Bench\nsummary: All of it.\n---\n\nAll of it.\n")
    for number in range(sections):
        folder = content / f"section-{number}"
        folder.mkdir()
        (folder / "index.md").write_text(f"---\ntitle: Section {number}\nsummary: A part of it.\n---\n\nA part of it.\n")


def page(corpus: Corpus, number: int, words: Words, body: str) -> None:
    head = (
        f"title: Page {number} {words.some(2)}\nsummary: {words.sentence(12)}\norder: {number % SECTION + 1}\n"
        "owner: Community safety manager\nreviewed: 2015-11-18\n"
    )
    path = corpus.folder / f"content/section-{number // SECTION}/page-{number}.md"
    path.write_text(f"---\n{head}---\n\n{body}\n")


def dataset(folder: Path, name: str, title: str, columns: str, csv: str) -> None:
    data = folder / "content/data"
    (data / f"{name}.csv").write_text(csv)
    (data / f"{name}.yml").write_text(
        f"title: {title}\nmeasure: rate\nunit: crimes per 1,000 residents\ndecimals: 1\nbetter: lower\n{columns}{SOURCE}")


def for_hugo(corpus: Corpus, folder: Path, root: Path) -> None:
    """The same Markdown in Hugo's form: its name for a section's page, its settings and layouts.

    The layouts give each page what Tally's give it, as far as Hugo has it: a head, the main navigation, where the
    page stands, its section's pages, the one before and the next, and links that are checked.
    """
    shutil.copytree(corpus.folder / "content", folder / "content", ignore=shutil.ignore_patterns("data", "site.yml"))
    for index in (folder / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    shutil.copytree(root / "scripts/bench/hugo", folder / "layouts")
    (folder / "hugo.toml").write_text(
        'baseURL = "https://bench.example/"\ntitle = "Bench"\nlocale = "en-GB"\n'
        'disableKinds = ["taxonomy", "term", "RSS"]\n[markup.goldmark.renderer]\nunsafe = false\n'
    )
