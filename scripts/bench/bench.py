"""`make bench`: the whole table, Tally, the other generator and the floor measured in turn."""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from . import corpus
from .corpus import Corpus
from .measure import Run, copy, median, rounds, run
from .table import Line, markdown, mebibytes, seconds

FIXED = 40 * 2**20


@dataclass
class Bench:
    root: Path
    #: On a file system in memory: a disk answers now fast, now slow.
    folder: Path
    pages: int
    rounds: int
    lines: list[Line] = field(default_factory=list)

    @property
    def tally(self) -> Path:
        return self.root / ".build/release/tally"

    @property
    def hugo(self) -> Path:
        (binary,) = (self.root / ".build/python-bench").glob("lib/*/site-packages/hugo/binaries/hugo")
        return binary

    def add(self, work: str, tally: str, beside: str, ratio: str, wanted: str, reached: bool | None) -> None:
        self.lines.append(Line(work, tally, beside, ratio, wanted, reached))
        print("  ".join(self.lines[-1].cells), flush=True)

    def build(self, site: Corpus, output: Path) -> Run:
        return run([self.tally, "build", "--source", site.folder, "--output", output])

    def fresh(self, site: Corpus, output: Path) -> Run:
        shutil.rmtree(output, ignore_errors=True)
        return self.build(site, output)

    def measure(self) -> None:
        plain = corpus.plain(self.folder / "plain", self.pages, self.root)
        hugo = self.folder / "hugo"
        corpus.for_hugo(plain, hugo, self.root)
        cold = self.cold(plain, hugo)
        shutil.rmtree(hugo)
        self.again(plain, cold)
        self.ranked(cold)
        self.tenfold(plain, cold)
        self.data()
        self.small()

    def cold(self, site: Corpus, hugo: Path) -> Run:
        output, other = self.folder / "out", self.folder / "hugo-out"

        def once() -> tuple[Run, ...]:
            tally = self.fresh(site, output)
            shutil.rmtree(other, ignore_errors=True)
            peer = run(
                [self.hugo, "--quiet", "--source", hugo, "--destination", other],
                {"HUGO_CACHEDIR": str(self.folder / "hugo-cache")})
            return tally, peer, copy(output, self.folder / "copy")

        tally, peer, floor = rounds(once, self.rounds)
        shutil.rmtree(other)
        work = f"cold build, {site.pages:,} pages"
        ratio = tally.wall / floor.wall
        self.add(work, seconds(tally.wall), f"cp -r {seconds(floor.wall)}", f"{ratio:.1f} ×", "at most 2 ×", ratio <= 2)
        ratio = peer.wall / tally.wall
        self.add(work, seconds(tally.wall), f"Hugo {seconds(peer.wall)}", f"{ratio:.1f} × faster", "at least 5 ×", ratio >= 5)
        self.add(
            "peak memory of that", mebibytes(tally.peak), f"Hugo {mebibytes(peer.peak)}", "", "under 160 MiB",
            tally.peak < 160 * 2**20)
        each = (tally.peak - FIXED) / site.pages / 1024
        self.add("memory a page beyond 40 MiB", f"{each:.1f} KiB", "", "", "under 12 KiB", each < 12)
        return tally

    def again(self, site: Corpus, cold: Run) -> None:
        """With nothing changed, and with one cell of a CSV changed."""
        output = self.folder / "out"
        before = stamps(output)

        def unchanged() -> tuple[Run, ...]:
            return self.build(site, output), copy(output, self.folder / "copy")

        (tally, _) = rounds(unchanged, self.rounds)
        ratio = tally.wall / cold.wall
        wrote = sum(1 for path, stamp in stamps(output).items() if before.get(path) != stamp)
        self.add("rebuild with nothing changed", seconds(tally.wall), f"cold {seconds(cold.wall)}", f"{ratio:.2f}",
                 "under 0.35", ratio < 0.35)
        self.add("files written by that", f"{wrote}", "", "", "none", wrote == 0)

        table = site.folder / "content/data/rate.csv"
        lines = table.read_text().splitlines(keepends=True)
        values = iter(range(1000, 2000))
        touched: list[tuple[int, int]] = []

        def changed() -> tuple[Run, ...]:
            lines[1] = re.sub(r"[\d.]+$", str(next(values)), lines[1].rstrip()) + "\n"
            table.write_text("".join(lines))
            old = {path: (path.read_bytes(), path.stat().st_ino) for path in output.rglob("*") if path.is_file()}
            taken = self.build(site, output)
            new = {path: path.stat().st_ino for path in output.rglob("*") if path.is_file()}
            differs = {path for path in new if path not in old or path.read_bytes() != old[path][0]}
            written = {path for path in new if path not in old or new[path] != old[path][1]}
            touched.append((len(written), len(differs)))
            return taken, copy(output, self.folder / "copy")

        (tally, _) = rounds(changed, self.rounds)
        ratio = tally.wall / cold.wall
        self.add("rebuild after one cell changed", seconds(tally.wall), f"cold {seconds(cold.wall)}", f"{ratio:.2f}",
                 "under 0.4", ratio < 0.4)
        written, differs = touched[-1]
        self.add("files written by that", f"{written}", f"{differs} differ", "", "those alone", written == differs)
        shutil.rmtree(output)

    def ranked(self, cold: Run) -> None:
        """A chart, a table and five figures on each page, from a million observations."""
        site = corpus.ranked(self.folder / "ranked", self.pages, self.root)
        output = self.folder / "out"
        taken = median([self.fresh(site, output) for _ in range(min(2, self.rounds))])
        ratio = taken.wall / cold.wall
        self.add("the same with figures of 1,000,000 rows", seconds(taken.wall), f"plain {seconds(cold.wall)}",
                 f"{ratio:.1f} ×", "under 2.5 ×", ratio < 2.5)
        self.add("peak memory of that", mebibytes(taken.peak), "", "", "under 600 MiB", taken.peak < 600 * 2**20)
        shutil.rmtree(output)
        shutil.rmtree(site.folder)

    def tenfold(self, site: Corpus, cold: Run) -> None:
        shutil.rmtree(site.folder)
        large = corpus.plain(self.folder / "large", 10 * site.pages, self.root)
        output = self.folder / "out"
        taken = self.fresh(large, output)
        for what, more in (("time", taken.wall / cold.wall), ("memory", taken.peak / cold.peak)):
            shown = seconds(taken.wall) if what == "time" else mebibytes(taken.peak)
            self.add(f"{what} of ten times the pages", shown, "", f"{more:.1f} ×", "at most 10.5 ×", more <= 10.5)
        shutil.rmtree(output)
        shutil.rmtree(large.folder)

    def data(self) -> None:
        reader = self.root / ".build/release/DatasetBenchmark"
        if not reader.exists():
            return
        speeds = [float(line.split()[0]) for line in lines_of([reader])]
        speed = statistics.median(speeds)
        self.add("reading a CSV, one core", f"{speed:.0f} MB/s", "", "", "over 120 MB/s", speed > 120)

    def small(self) -> None:
        version = median([run([self.tally, "--version"]) for _ in range(20)])
        self.add("tally --version", seconds(version.wall), "", "", "under 15 ms", version.wall < 0.015)
        site, output = Corpus(self.root, 0), self.folder / "shipped"
        shipped = median([self.fresh(site, output) for _ in range(10)])
        self.add("the shipped site, whole", seconds(shipped.wall), "", "", "under 150 ms", shipped.wall < 0.15)


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    found = {}
    for path in folder.rglob("*"):
        status = path.stat()
        found[str(path)] = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
    return found


def lines_of(command: list[Path]) -> list[str]:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def machine(bench: Bench) -> str:
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.machine())
    peer = lines_of([bench.hugo, Path("version")])[0].split("-")[0]
    return f"{os.cpu_count()} cores of {model}; files in memory; {peer}; medians of {bench.rounds} rounds"


def main(root: Path, pages: int, count: int) -> int:
    folder = Path("/dev/shm/tally-bench")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    bench = Bench(root, folder, pages, count)
    try:
        bench.measure()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{machine(bench)}\n\n{markdown(bench.lines)}")
    return 0
