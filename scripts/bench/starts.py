"""What every run of the program takes at the least: its start, and the site that it ships with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .corpus import Corpus
from .measure import median, run
from .table import Line, seconds

if TYPE_CHECKING:
    from .bench import Bench


def measure(bench: Bench) -> None:
    version = median([run([bench.tally, "--version"]) for _ in range(20)])
    bench.add(Line("`tally --version`", seconds(version.wall), "", "", "under 15 ms", version.wall < 0.015))
    site, output = Corpus(bench.root, 0), bench.folder / "shipped"
    shipped = median([bench.fresh(site, output) for _ in range(11)])
    bench.add(Line("the shipped site, whole", seconds(shipped.wall), "", "", "under 150 ms", shipped.wall < 0.15))
