"""Builds into a folder that holds the site already: with nothing changed, and with one cell of a CSV."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from .corpus import Corpus
from .measure import Run
from .table import Line, seconds
from .trees import changed, leaves, written

if TYPE_CHECKING:
    from .bench import Bench


def measure(bench: Bench, site: Corpus) -> None:
    nothing = f"nothing changed, {site.pages:,} pages"
    before = leaves(bench.output)
    taken, cold = bench.beside_cold(nothing, site, lambda: bench.build(site, bench.output), bench.count, 70)
    beside = f"cold {seconds(cold.wall)}"
    ratio = taken.wall / cold.wall
    work = f"rebuild with {nothing}"
    bench.add(Line(work, seconds(taken.wall), beside, f"{ratio:.2f} ×", "under 0.35 ×", ratio < 0.35))
    touched = len(written(before, leaves(bench.output)))
    bench.add(Line("files that it wrote", f"{touched}", "", "", "none", touched == 0))

    sizes: list[tuple[int, int, int]] = []
    values = itertools.count(1000)

    def one_cell() -> Run:
        set_first_value(site, next(values))
        before = leaves(bench.output)
        taken = bench.build(site, bench.output)
        after = leaves(bench.output)
        wrote, differ = written(before, after), changed(before, after)
        sizes.append((len(wrote), len(differ), len(wrote - differ)))
        return taken

    taken, cold = bench.beside_cold("one cell changed", site, one_cell, bench.count, 70)
    beside = f"cold {seconds(cold.wall)}"
    ratio = taken.wall / cold.wall
    work = "rebuild with one cell changed"
    bench.add(Line(work, seconds(taken.wall), beside, f"{ratio:.2f} ×", "under 0.4 ×", ratio < 0.4))
    wrote, differ, needless = max(sizes, key=lambda size: size[2])
    is_exact = needless == 0 and wrote == differ > 0
    bench.add(Line("files that it wrote", f"{wrote}", f"{differ} differ", "", "those that differ", is_exact))


def set_first_value(site: Corpus, value: int) -> None:
    """Writes another number into the first row of the dataset, which some pages cite."""
    table = site.folder / "content/data/rate.csv"
    lines = table.read_text().splitlines(keepends=True)
    lines[1] = re.sub(r"[\d.]+\n", f"{value}\n", lines[1])
    table.write_text("".join(lines))
