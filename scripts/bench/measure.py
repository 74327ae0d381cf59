"""Runs of a program as a whole process: time, processor time and the most memory that it held."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

#: How far the control may move from its median before a round does not count.
CONTROL = 0.25


@dataclass(frozen=True)
class Run:
    #: Seconds by the clock, seconds of all processors, and bytes.
    wall: float
    processor: float
    peak: int


def run(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> Run:
    """One run, which has to end with 0; what it prints is shown where it does not."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=output, stderr=subprocess.STDOUT,
            env=os.environ | (environment or {}))
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{command[0]} ended with {process.returncode}: {output.read(2000).decode()}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def copy(source: Path, target: Path) -> Run:
    """The floor, and the control: `cp -r` into a folder that is not there, which is removed again."""
    shutil.rmtree(target, ignore_errors=True)
    taken = run(["cp", "-r", source, target])
    shutil.rmtree(target)
    return taken


def median(runs: Sequence[Run]) -> Run:
    """The middle one of each figure."""
    return Run(
        statistics.median(one.wall for one in runs), statistics.median(one.processor for one in runs),
        int(statistics.median(one.peak for one in runs)),
    )


def rounds(work: Callable[[], tuple[Run, ...]], count: int) -> list[Run]:
    """The medians of what `work` measures, of which the last is the control, over some rounds.

    A round whose control moved does not count; it is made again, at the most as often as there are rounds.
    """
    taken: list[tuple[Run, ...]] = []
    for _ in range(2 * count):
        taken.append(work())
        middle = statistics.median(round[-1].wall for round in taken)
        quiet = [round for round in taken if abs(round[-1].wall - middle) <= CONTROL * middle]
        if len(quiet) >= count:
            break
    return [median(runs) for runs in zip(*quiet, strict=True)]
