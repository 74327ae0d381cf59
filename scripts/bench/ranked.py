"""The site of figures: each page has a chart, a table and five figures from one large dataset."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

from .corpus import SEED, Corpus, dataset, page, start
from .words import Words

AREAS = 20
MONTHS = [f"{2007 + month // 12}-{month % 12 + 1:02}" for month in range(100)]


def ranked(folder: Path, pages: int, root: Path, rows: int = 1_000_000) -> Corpus:
    """Pages that each rank the areas by one kind of offence in one month.

    Kinds and months change from page to page, so that what was worked out for one page serves no other: 10,000
    pages show 10,000 different rankings and 50,000 different figures.
    """
    corpus = Corpus(folder, pages)
    words = Words(random.Random(SEED))
    start(corpus, root)
    kinds = rows // (AREAS * len(MONTHS))
    dataset(
        folder, "offences", "Offences by kind and area", "period: month\ndimensions: [kind, area]\nranks: area\n",
        observations(kinds, words.source),
    )
    for number in range(pages):
        page(corpus, number, words, body(number, kinds, words))
    return corpus


def observations(kinds: int, numbers: random.Random) -> Iterator[str]:
    yield "kind,area,period,value\n"
    for kind, area, month in itertools.product(range(kinds), range(AREAS), MONTHS):
        yield f"Kind {kind},Area {area},{month},{numbers.randint(10, 9999) / 10}\n"


def body(number: int, kinds: int, words: Words) -> str:
    kind, month = number % kinds, MONTHS[number // kinds * 37 % len(MONTHS)]
    areas = [(number + step) % AREAS for step in range(5)]
    figures = ", ".join(f"[](figure:offences/kind-{kind}/area-{area}/{month})" for area in areas)
    return f"""{words.sentence(60)} It was {figures}.

```chart
kind: ranking
data: offences
where: kind-{kind}
period: "{month}"
highlight: area-{areas[0]}
title: {words.some(4).capitalize()}
```

{words.sentence(60)}

```table
data: offences
where: kind-{kind}
period: "{month}"
title: {words.some(4).capitalize()}
```"""
