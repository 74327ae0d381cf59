"""The table of what was measured, for the terminal and for docs/performance.md."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    work: str
    tally: str
    beside: str = ""
    ratio: str = ""
    wanted: str = ""
    #: Nothing where there is nothing to reach.
    reached: bool | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        reached = {True: "yes", False: "no", None: ""}[self.reached]
        return self.work, self.tally, self.beside, self.ratio, self.wanted, reached


HEAD = ("work", "Tally", "beside it", "ratio", "wanted", "reached?")


def markdown(lines: list[Line]) -> str:
    """The table with columns of one width, so that it reads well as it stands."""
    rows = [HEAD, *(line.cells for line in lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join("| " + " | ".join(row) + " |" for row in padded) + "\n"


def seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def mebibytes(value: int) -> str:
    return f"{value / 2**20:.0f} MiB"
