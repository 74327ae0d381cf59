"""`make bench`: the whole table, with Tally, the other generator and the floor measured in turn."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from . import cold, figures, promises, rebuild, starts
from .corpus import Corpus
from .measure import Control, Others, Run, rounds, run
from .peer import Hugo
from .table import Line, markdown

#: The seconds within which all is to be measured.
BUDGET = 540.0


@dataclass
class Bench:
    """One run of the bench: its programs, its folder, and the lines so far."""

    root: Path
    #: On a file system in memory, because a disk answers now fast, now slow.
    folder: Path
    tally: Path
    hugo: Hugo
    pages: int
    #: How often each work is measured, where its allowance lets it.
    count: int
    #: Whether ten times the pages are built however long that takes.
    is_full: bool
    control: Control
    others: Others = field(default_factory=Others)
    started: float = field(default_factory=time.monotonic)
    lines: list[Line] = field(default_factory=list)
    promises: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def output(self) -> Path:
        """The plain site, built: what the control copies."""
        return self.control.tree

    @property
    def left(self) -> float:
        return self.started + BUDGET - time.monotonic()

    def add(self, line: Line) -> None:
        self.lines.append(line)
        print(f"{time.monotonic() - self.started:4.0f} s  " + "  ".join(filter(None, line.cells)), flush=True)

    def say(self, promise: str, is_kept: bool) -> None:
        self.promises.append((promise, is_kept))
        print(f"{'kept' if is_kept else 'BROKEN'}: {promise}", flush=True)

    def build(self, site: Corpus, output: Path) -> Run:
        return run([self.tally, "build", "--source", site.folder, "--output", output])

    def fresh(self, site: Corpus, output: Path) -> Run:
        """A cold build, into a folder that is not there."""
        shutil.rmtree(output, ignore_errors=True)
        return self.build(site, output)

    def beside_cold(
        self, name: str, plain: Corpus, work: Callable[[], Run], count: int, allowance: float
    ) -> tuple[Run, Run]:
        """The medians of `work`, and of cold builds of the plain site between: what its ratio is to."""
        beside = self.folder / "beside"

        def once() -> tuple[Run, Run]:
            taken = work()
            cold = self.fresh(plain, beside)
            shutil.rmtree(beside)
            return taken, cold

        taken, cold, _ = rounds(name, once, self.control, count, allowance)
        return taken, cold

    def measure(self) -> None:
        plain, builds = cold.measure(self)
        promises.hold(self.say, self.tally, self.folder / "broken", self.root, self.output, builds)
        rebuild.measure(self, plain)
        figures.measure(self, plain)
        starts.measure(self)
        cold.measure_tenfold(self, plain)

    @property
    def conditions(self) -> str:
        """On what was measured and how, in sentences."""
        model = next(
            (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")), platform.machine())
        version = subprocess.run([self.tally, "--version"], check=True, capture_output=True, text=True).stdout.strip()
        said = [
            f"{os.cpu_count()} cores of {model}; Linux {platform.release()}; files in memory.",
            f"Tally {version}, {self.hugo.version}.",
            f"Medians of up to {self.count} rounds; rounds that did not count, because the control, `cp -r` of the"
            f" same tree, took more than a quarter longer or shorter than usual: {self.control.dropped}.",
        ]
        if self.others.cores > 0.05:
            said.append(f"Other processes took {self.others.cores:.1f} cores on average meanwhile.")
        if self.control.unsure:
            said.append(f"The machine was never quiet during: {', '.join(self.control.unsure)}.")
        return " ".join(said)


def main(root: Path, pages: int, count: int, is_full: bool, report: Path | None) -> int:
    """Measures, prints, and writes the table into the file `report`. 1 where a promise was broken.

    A figure that is not reached is said in the table, and is no failure.
    """
    folder = Path("/dev/shm") / f"tally-bench-{os.getpid()}"
    folder.mkdir()
    # What Tally remembers of these builds goes with them.
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    # A copy: whoever builds Tally meanwhile does not change what is measured.
    tally = Path(shutil.copy(root / ".build/release/tally", folder / "tally"))
    control = Control(folder / "out", folder / "copy")
    bench = Bench(root, folder, tally, Hugo(root), pages, count, is_full, control)
    try:
        bench.measure()
        text = f"{markdown(bench.lines)}\n{bench.conditions}\n"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{text}")
    if report is not None:
        report.write_text(text)
    broken = [promise for promise, is_kept in bench.promises if not is_kept]
    for promise in broken:
        print(f"error: the build that was measured does not keep: {promise}")
    return 1 if broken else 0
