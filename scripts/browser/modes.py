"""The states in which a page is measured: how wide, in which light, how large its text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "page"
WIDTHS = (320, 480, 768, 1280, 1920)


@dataclass(frozen=True)
class Mode:
    name: str
    width: int
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    media: Literal["screen", "print"] = "screen"
    text: int = 100
    wanted: tuple[str, ...] = ("text", "contrast", "bars", "frame")


LAYOUT = ("text", "bars", "frame")
# A sheet of A4 is 210 mm wide; the stylesheet leaves 16 mm free at either side.
PAPER_WIDTH = round((210 - 2 * 16) / 25.4 * 96)

MODES: tuple[Mode, ...] = (
    *(
        mode
        for width in WIDTHS
        for mode in (
            Mode("light", width),
            Mode("dark", width, scheme="dark", wanted=("contrast", "frame")),
            Mode("forced colours", width, forced="active"),
            Mode("text at 200%", width, text=200, wanted=LAYOUT),
        )
    ),
    Mode("forced colours, dark", 1920, scheme="dark", forced="active"),
    # 1280 × 1024 px enlarged four times.
    Mode("zoom to 400%", 320, 256, wanted=LAYOUT),
    Mode("print", PAPER_WIDTH, media="print"),
)

#: For pages of a kind that others are measured of in every state: the tables of the gallery's data.
ALIKE_MODES: tuple[Mode, ...] = tuple(
    mode for mode in MODES
    if mode.name == "print" or (mode.width, mode.name) in {
        (320, "light"), (1280, "light"), (320, "dark"), (320, "forced colours"), (320, "text at 200%"),
    }
)

#: Enough to see whether a check finds what it is for.
FEW_MODES: tuple[Mode, ...] = (Mode("light", 320), Mode("light", 1280), Mode("print", PAPER_WIDTH, media="print"))


@cache
def library() -> str:
    """What the scripts of the page share: `page/*.js`, without the call."""
    names = ("common", "colour", "shapes", "text", "contrast", "bars", "frame", "measure")
    return "\n".join((FOLDER / f"{name}.js").read_text() for name in names)


@cache
def measurement() -> str:
    """The script that measures, as one function of what is wanted."""
    return f"(wanted) => {{\n{library()}\nreturn measure(wanted);\n}}"
