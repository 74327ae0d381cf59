"""Runs of a program as a whole process, and rounds of them between which the machine is watched."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launch.py")
#: How far the control may be from its median before a round does not count.
RESTLESS = 0.25


@dataclass(frozen=True)
class Run:
    #: Seconds by the clock, seconds of all processors, and bytes.
    wall: float
    processor: float
    peak: int


class Failure(Exception):
    """A program did not end with 0; with what it printed."""


def run(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> Run:
    """One run, which has to end with 0."""
    with tempfile.NamedTemporaryFile() as output:
        words = [str(word) for word in command]
        launched = subprocess.run(
            [sys.executable, "-I", "-S", str(LAUNCHER), output.name, *words],
            check=True, stdout=subprocess.PIPE, text=True, env=os.environ | (environment or {}))
        taken = json.loads(launched.stdout)
        if taken["exit"] != 0:
            printed = output.read(2000).decode(errors="replace")
            raise Failure(f"{' '.join(words)}\nended with {taken['exit']}:\n{printed}")
    return Run(taken["wall"], taken["processor"], taken["peak"])


def median(runs: Sequence[Run]) -> Run:
    """The middle one of each figure."""
    return Run(
        statistics.median(one.wall for one in runs), statistics.median(one.processor for one in runs),
        int(statistics.median(one.peak for one in runs)),
    )


class Others:
    """What other processes took of the processors, since this was made."""

    def __init__(self) -> None:
        self.before = self.sample()

    @staticmethod
    def sample() -> tuple[float, float, float]:
        """Seconds of all processes, of this one with those that it started, and of the clock."""
        user, nice, system = Path("/proc/stat").read_text().split(maxsplit=4)[1:4]
        ticks = int(user) + int(nice) + int(system)
        return ticks / os.sysconf("SC_CLK_TCK"), sum(os.times()[:4]), time.monotonic()

    @property
    def cores(self) -> float:
        everyone, own, clock = (now - then for now, then in zip(self.sample(), self.before, strict=True))
        return max(0.0, everyone - own) / clock


@dataclass
class Control:
    """`cp -r` of the same tree again and again: the floor, and what tells when the machine was not itself."""

    tree: Path
    copy: Path
    #: Every one so far, so that a single round can be judged too.
    runs: list[Run] = field(default_factory=list)
    #: Rounds that did not count, and works of which no round could.
    dropped: int = 0
    unsure: list[str] = field(default_factory=list)

    def take(self) -> Run:
        self.runs.append(run(["cp", "-r", self.tree, self.copy]))
        shutil.rmtree(self.copy)
        return self.runs[-1]

    def is_quiet(self, taken: Run) -> bool:
        usual = statistics.median(one.wall for one in self.runs)
        return abs(taken.wall - usual) <= RESTLESS * usual


def rounds(
    name: str, work: Callable[[], tuple[Run, ...]], control: Control, count: int, allowance: float
) -> list[Run]:
    """The medians of the runs of `work`, and last of the control, over `count` rounds.

    A round whose control moved does not count and is made again, at the most as often as there are rounds. Another
    round is begun only where it ends within `allowance` seconds, the first always.
    """
    taken: list[tuple[Run, ...]] = []
    end = time.monotonic() + allowance
    while True:
        began = time.monotonic()
        runs = work()
        taken.append((*runs, control.take()))
        quiet = [runs for runs in taken if control.is_quiet(runs[-1])]
        now = time.monotonic()
        if len(quiet) >= count or len(taken) >= 2 * count or now + (now - began) > end:
            break
    if quiet:
        control.dropped += len(taken) - len(quiet)
    else:
        control.unsure.append(name)
    return [median(runs) for runs in zip(*(quiet or taken), strict=True)]
