"""`make bench-count`: how many instructions a build takes, held against what it took when last looked at.

Instructions are counted and not seconds: they are the same on a busy machine. So a change that makes the program
slower is seen before anybody waits for it, and one that makes it faster is written down.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import corpus
from .ranked import ranked

#: How far a count may be from what is written down. Threads wait for each other now longer, now shorter, and their
#: number is that of the cores, but counts of one build are less than half a hundredth apart, on 2 cores as on 32.
TOLERANCE = 0.15
#: How much more a page may take where the site is twice as large.
GROWTH = 1.1
SIZES = (300, 600, 1200)
#: More than the rows of which every one has a page, as in the large bench.
ROWS = 110_000
EXPECTED = Path(__file__).with_name("expected.json")


class Counter:
    """Counts with valgrind, whose simulated processor is the same on every machine."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        # Valgrind takes minutes to read what is there for debuggers.
        self.tally = shutil.copy(root / ".build/release/tally", folder / "tally")
        subprocess.run(["strip", "-g", self.tally], check=True)
        self.shim = folder / "sigsuspend.so"
        source = Path(__file__).with_name("sigsuspend.c")
        subprocess.run(["clang", "-shared", "-fPIC", "-o", self.shim, source], check=True)

    def millions(self, site: corpus.Corpus) -> int:
        """The instructions of a cold build, in millions."""
        output = self.folder / "out"
        shutil.rmtree(output, ignore_errors=True)
        done = subprocess.run(
            ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
             self.tally, "build", "--source", site.folder, "--output", output],
            capture_output=True, text=True,
            env=os.environ | {"LD_PRELOAD": str(self.shim), "XDG_CACHE_HOME": str(self.folder / "cache")})
        counted = re.search(r"I +refs: +([\d,]+)", done.stderr)
        if done.returncode != 0 or counted is None:
            raise RuntimeError(done.stderr[-2000:])
        return int(counted[1].replace(",", "")) // 1_000_000


def main(root: Path) -> int:
    with tempfile.TemporaryDirectory(dir="/dev/shm", prefix="tally-bench-") as name:
        folder = Path(name)
        counter = Counter(root, folder)
        counts = {
            f"plain, {pages} pages": counter.millions(corpus.plain(folder / f"plain-{pages}", pages, root))
            for pages in SIZES
        }
        site = ranked(folder / "ranked", SIZES[0], root, ROWS)
        counts[f"figures, {site.pages} pages"] = counter.millions(site)
    is_level = report_growth([counts[f"plain, {pages} pages"] for pages in SIZES])
    return 0 if report(counts) and is_level else 1


def report_growth(counts: list[int]) -> bool:
    """Whether a further page takes the same on a large site; what a site takes at the least is left aside."""
    small, middle, large = counts
    each = [(later - earlier) / (more - fewer) for earlier, later, fewer, more in
            ((small, middle, *SIZES[:2]), (middle, large, *SIZES[1:]))]
    growth = each[1] / each[0]
    print(f"a further page: {each[0]:.2f} million from {SIZES[0]} to {SIZES[1]}, {each[1]:.2f} million from {SIZES[1]}"
          f" to {SIZES[2]} pages, {growth:.2f} times as many")
    if growth > GROWTH:
        print(f"error: more than {GROWTH} times as many: something grows faster than the pages")
    return growth <= GROWTH


def report(counts: dict[str, int], path: Path = EXPECTED) -> bool:
    """Whether all is as expected; prints each count, and what to write down where one is not.

    Fewer instructions than expected are told, so that they are written down: else as many could come back unseen.
    """
    expected: dict[str, int] = json.loads(path.read_text()) if path.exists() else {}
    changes = {name: count / expected[name] - 1 if name in expected else None for name, count in counts.items()}
    for name, change in changes.items():
        beside = "new" if change is None else f"{change:+.1%}"
        print(f"{name}: {counts[name]:,} million instructions ({beside})")
    slower = [name for name, change in changes.items() if change is not None and change > TOLERANCE]
    faster = [name for name, change in changes.items() if change is not None and change < -TOLERANCE]
    unknown = [name for name, change in changes.items() if change is None]
    if slower:
        print(f"error: slower than {path.name} says by more than {TOLERANCE:.0%}: {'; '.join(slower)}")
    if unknown:
        print(f"error: not in {path.name}: {'; '.join(unknown)}")
    if faster:
        print(f"faster than {path.name} says, by more than {TOLERANCE:.0%}: {'; '.join(faster)}; well done")
    if slower or unknown or faster:
        print(f"Where that is meant, these lines belong into {path.name}:\n{json.dumps(counts, indent=2)}")
    return not slower and not unknown
