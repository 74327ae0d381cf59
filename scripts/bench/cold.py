"""Cold builds: beside Hugo and the floor, and of ten times the pages."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from . import corpus
from .corpus import Corpus
from .measure import Run, rounds
from .table import Line, mebibytes, seconds
from .trees import digest, leaves

if TYPE_CHECKING:
    from .bench import Bench

#: What is taken off the peak before it is divided by the pages, in bytes.
FIXED = 40 * 2**20
#: About what a page takes in memory, as source and built, while ten times the pages are built.
PAGE_ON_DISK = 45_000


def measure(bench: Bench) -> tuple[Corpus, set[str]]:
    """The plain site, and the digest of all that a cold build of it wrote: one, or builds differ."""
    site = corpus.plain(bench.folder / "plain", bench.pages, bench.root)
    source, other = bench.folder / "hugo", bench.folder / "hugo-out"
    bench.hugo.write(site, source)
    built = set()

    def once() -> tuple[Run, Run]:
        tally = bench.fresh(site, bench.output)
        built.add(digest(leaves(bench.output)))
        return tally, bench.hugo.build(source, other, bench.folder / "hugo-cache")

    tally, hugo, floor = rounds("cold build", once, bench.control, bench.count, 150)
    for folder in (source, other):
        shutil.rmtree(folder)

    work = f"cold build, {site.pages:,} pages"
    ratio = tally.wall / floor.wall
    beside = f"cp -r {seconds(floor.wall)}"
    bench.add(Line(work, seconds(tally.wall), beside, f"{ratio:.1f} ×", "at most 2 ×", ratio <= 2))
    ratio = hugo.wall / tally.wall
    beside = f"Hugo {seconds(hugo.wall)}"
    bench.add(Line(work, seconds(tally.wall), beside, f"{ratio:.1f} × faster", "at least 5 × faster", ratio >= 5))
    beside = f"Hugo {seconds(hugo.processor)}"
    bench.add(Line("time of all cores for that", seconds(tally.processor), beside))
    beside = f"Hugo {mebibytes(hugo.peak)}"
    bench.add(Line("peak memory of that", mebibytes(tally.peak), beside, "", "under 160 MiB", tally.peak < 160 * 2**20))
    each = max(0.0, tally.peak - FIXED) / site.pages / 1024
    beside = f"Hugo {(hugo.peak - FIXED) / site.pages / 1024:.1f} KiB"
    bench.add(Line("memory a page, beyond 40 MiB", f"{each:.1f} KiB", beside, "", "under 12 KiB", each < 12))
    return site, built


def measure_tenfold(bench: Bench, plain: Corpus) -> None:
    """Builds ten times the pages, where there is time and room for it."""
    pages = 10 * bench.pages
    work = f"cold build, {pages:,} pages"
    # Beside the build itself the corpus is made, the control is copied and everything is removed again.
    estimate = 16 * bench.fresh(plain, bench.folder / "beside").wall + pages * 0.0006
    lacking = ""
    if estimate > bench.left and not bench.is_full:
        lacking = f"left out, as it takes about {estimate:.0f} s: FULL=1 make bench"
    if shutil.disk_usage(bench.folder).free < pages * PAGE_ON_DISK:
        lacking = f"left out, as {bench.folder.parent} lacks {pages * PAGE_ON_DISK / 2**30:.1f} GiB"
    if lacking:
        bench.add(Line(work, lacking, "", "", "at most 10.5 × time and memory"))
        return
    started = time.monotonic()
    site = corpus.plain(bench.folder / "large", pages, bench.root)
    output = bench.folder / "large-out"
    allowance = bench.left if not bench.is_full else float("inf")
    print(f"{pages:,} pages made in {time.monotonic() - started:.0f} s", flush=True)
    large, cold = bench.beside_cold(
        work, plain, lambda: bench.fresh(site, output), min(2, bench.count), allowance)
    for shown, of, ratio in (
        (seconds(large.wall), seconds(cold.wall), large.wall / cold.wall),
        (mebibytes(large.peak), mebibytes(cold.peak), large.peak / cold.peak),
    ):
        beside = f"{bench.pages:,} pages {of}"
        bench.add(Line(work, shown, beside, f"{ratio:.1f} ×", "at most 10.5 ×", ratio <= 10.5))
    for folder in (site.folder, output):
        shutil.rmtree(folder)
