"""A site of figures from a large dataset, and how fast a CSV is read."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from .corpus import Corpus
from .ranked import ranked
from .table import Line, mebibytes, seconds

if TYPE_CHECKING:
    from pathlib import Path

    from .bench import Bench

#: What SwiftCSV reads, by its authors' own and others' measurements.
PEER = "SwiftCSV 7–10 MB/s"


def measure(bench: Bench, plain: Corpus) -> None:
    site = ranked(bench.folder / "ranked", bench.pages, bench.root)
    output = bench.folder / "ranked-out"
    work = f"figures of 1,000,000 rows on {bench.pages:,} pages"
    taken, cold = bench.beside_cold(work, plain, lambda: bench.fresh(site, output), min(2, bench.count), 90)
    ratio = taken.wall / cold.wall
    beside = f"plain {seconds(cold.wall)}"
    bench.add(Line(work, seconds(taken.wall), beside, f"{ratio:.1f} ×", "under 2.5 ×", ratio < 2.5))
    bench.add(Line("peak memory of that", mebibytes(taken.peak), "", "", "under 600 MiB", taken.peak < 600 * 2**20))
    for folder in (site.folder, output):
        shutil.rmtree(folder)
    measure_reading(bench)


def measure_reading(bench: Bench) -> None:
    speeds = reading_speeds(bench.root / ".build/release/DatasetBenchmark")
    for shape, speed in speeds.items():
        work = f"reading a CSV of 50 MB, {shape}"
        bench.add(Line(work, f"{speed} MB/s", PEER, "", "over 120 MB/s", speed > 120))
    if not speeds:
        lacking = "left out, as DatasetBenchmark is not built"
        bench.add(Line("reading a CSV of 50 MB", lacking, PEER, "", "over 120 MB/s"))


def reading_speeds(reader: Path) -> dict[str, int]:
    """Megabytes a second on one core, for each shape of CSV; nothing where the benchmark is not built.

    `DatasetBenchmark` prints a line for each: `131 MB/s  50000016 bytes  1302083 observations  tidy`.
    """
    if not reader.exists():
        return {}
    printed = subprocess.run([reader], check=True, capture_output=True, text=True).stdout
    return {shape: int(speed) for speed, shape in re.findall(r"(?m)^(\d+) MB/s .* (\w+)$", printed)}
