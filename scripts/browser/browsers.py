"""`make browsers`: the core measurements in Firefox and WebKit, by the same script as in Chromium."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from . import webkit as webkit_frame
from .findings import Results
from .firefox import firefox
from .modes import LAYOUT, WIDTHS, Mode, measurement
from .sites import Page, Server, Site, chosen
from .webkit import webkit

ALL = (*LAYOUT, "contrast")
SET_TEXT = "(size) => { document.documentElement.style.fontSize = size }"

#: Per browser the lights that it can be started in. WebKit knows no forced colours.
LIGHTS: dict[str, tuple[str, ...]] = {"Firefox": ("light", "dark", "forced colours"), "WebKit": ("light", "dark")}

MEASURED = ("texts of charts", "pairs of text and shape", "bars", "contrasts of text", "contrasts of graphics")


def modes(light: str) -> list[Mode]:
    """Layout at every width and text size in the first light; the others change colours only."""
    if light != "light":
        return [Mode(light, width, wanted=("contrast", "frame")) for width in (320, 1280)]
    return [
        mode for width in WIDTHS
        for mode in (Mode(light, width, wanted=ALL), Mode("text at 200%", width, text=200, wanted=LAYOUT))
    ]


async def in_firefox(light: str, pages: Sequence[Page], server: Server, results: Results) -> None:
    async with firefox(light) as browser:
        query = {"dark": "(prefers-color-scheme: dark)", "forced colours": "(forced-colors: active)"}.get(light, "all")
        for page in pages:
            await browser.open(server.origin + page.address())
            if not await browser.call("(query) => matchMedia(query).matches", json.dumps(query)):
                raise RuntimeError(f"Firefox does not show {light}")
            for mode in modes(light):
                await browser.resize(mode.width, mode.height)
                await browser.call(SET_TEXT, json.dumps(f"{mode.text}%"))
                measured = await browser.call(measurement(), json.dumps(mode.wanted))
                results.take(measured, page.name, mode.width, f"Firefox, {mode.name}")


def in_webkit(light: str, pages: Sequence[Page], server: Server, results: Results) -> None:
    with webkit(light, server.origin) as browser:
        for page in pages:
            browser.open(server.origin + page.address())
            if light == "dark" and not browser.call("() => matchMedia('(prefers-color-scheme: dark)').matches"):
                raise RuntimeError("WebKit does not show dark")
            for mode in modes(light):
                browser.resize(mode.width, mode.height)
                browser.call(SET_TEXT, json.dumps(f"{mode.text}%"))
                measured = browser.call(measurement(), json.dumps(mode.wanted))
                results.take(measured, page.name, mode.width, f"WebKit, {mode.name}")


async def run(sites: Sequence[Site], words: Sequence[str] = ()) -> bool:
    """Whether all is well in both browsers; prints what is not."""
    pages = chosen(sites, words)
    well = True
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_text(webkit_frame.FRAME)
        mounts = {site.base: site.folder for site in sites} | {webkit_frame.BASE: Path(folder)}
        with Server(mounts).running() as server:
            for name, lights in LIGHTS.items():
                start = time.monotonic()
                results = Results()
                for light in lights:
                    if name == "Firefox":
                        await in_firefox(light, pages, server, results)
                    else:
                        in_webkit(light, pages, server, results)
                results.print()
                unmeasured = results.unmeasured(MEASURED)
                if unmeasured:
                    print(f"error: nothing was measured of: {', '.join(unmeasured)}")
                places = {(found.page, found.check, found.selector) for found in results.findings}
                print(f"{name}: {len(pages)} pages in {time.monotonic() - start:.0f} s: {len(places)} faults")
                well = well and not places and not unmeasured
    return well
