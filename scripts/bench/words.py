"""Words for the pages of the bench."""

from __future__ import annotations

import itertools
import random

SYLLABLES = "ba co di fe gu la me ni po ra se ti vo wa ley ton ham ford bury er".split()


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
