"""`make pictures`: the examples of docs/charts.md, their YAML and their pictures, from the gallery.

In docs/charts.md an example stands between two comments:

    <!-- example: ranking.md#ten-districts -->
    <!-- end -->

What lies between is written here: the block under that heading of the gallery's page, and pictures
of what Tally draws of it, on a wide screen and on a phone.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Page as Tab

from .chromium import chromium
from .sites import Server, Site

DOCUMENT = Path("docs/charts.md")
CONTENT = Path("Tests/Gallery/content")
WIDTHS = {"wide": 900, "phone": 360}
LARGEST = 40_000
EXAMPLE = re.compile(r"(<!-- example: (\S+)\.md#(\S+) -->\n).*?(<!-- end -->)", re.DOTALL)
BLOCK = re.compile(r"^```(?:chart|cards|table)\n.*?^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Example:
    page: str
    anchor: str
    #: The fenced block of the gallery's page.
    block: str

    def picture(self, width: str) -> Path:
        return Path("charts") / f"{self.page}-{self.anchor}-{width}.png"

    def markdown(self) -> str:
        title = re.search(r"^title: (.*)$", self.block, re.MULTILINE)
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title[1]).strip("'\"") if title else "Headline figures"
        wide, phone = self.picture("wide"), self.picture("phone")
        return (
            f"{self.block}\n\n![{words}: on a wide screen]({wide})\n\n![{words}: on a phone]({phone})\n\n"
        )


def read_example(root: Path, page: str, anchor: str) -> Example:
    text = (root / CONTENT / f"{page}.md").read_text()
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        slug = re.sub(r"[^a-z0-9]+", "-", heading.lower().replace("’", "")).strip("-")
        block = BLOCK.search(body)
        if slug == anchor and block:
            return Example(page, anchor, block[0])
    raise SystemExit(f"error: {DOCUMENT} shows {page}.md#{anchor}, and the gallery has no such chart")


def examples(root: Path) -> list[Example]:
    text = (root / DOCUMENT).read_text()
    return [read_example(root, match[2], match[3]) for match in EXAMPLE.finditer(text)]


def written(root: Path) -> str:
    """The document with its examples as the gallery has them now."""
    text = (root / DOCUMENT).read_text()
    return EXAMPLE.sub(
        lambda match: f"{match[1]}\n{read_example(root, match[2], match[3]).markdown()}{match[4]}", text
    )


def faults(root: Path) -> list[str]:
    """What in the document is not as the gallery has it."""
    found = [] if written(root) == (root / DOCUMENT).read_text() else [f"{DOCUMENT} shows other YAML than the gallery"]
    for example in examples(root):
        for width in WIDTHS:
            picture = root / "docs" / example.picture(width)
            if not picture.is_file() or picture.stat().st_size > LARGEST:
                found.append(f"docs/{example.picture(width)} is missing or larger than {LARGEST // 1000} kB")
    return found


async def run(root: Path, site: Site) -> int:
    (root / DOCUMENT).write_text(written(root))
    folder = root / "docs/charts"
    folder.mkdir(exist_ok=True)
    wanted = {example.picture(width).name for example in examples(root) for width in WIDTHS}
    for picture in folder.glob("*.png"):
        if picture.name not in wanted:
            picture.unlink()
    with Server({site.base: site.folder}).running() as server:
        async with chromium() as browser:
            tab = await browser.new_page()
            for example in examples(root):
                for width, pixels in WIDTHS.items():
                    await tab.set_viewport_size({"width": pixels, "height": 900})
                    await tab.goto(f"{server.origin}{site.base}{example.page}/")
                    data = await shoot(tab, example.anchor)
                    (root / "docs" / example.picture(width)).write_bytes(data)
    found = faults(root)
    print("\n".join(f"error: {fault}" for fault in found) or f"{len(wanted)} pictures lie in docs/charts.")
    return 1 if found else 0


async def shoot(tab: Tab, anchor: str) -> bytes:
    """A picture of the chart under a heading, in few colours and without a date, so that it stays the same."""
    await tab.evaluate("() => { document.documentElement.style.scrollbarWidth = 'none' }")
    png = await tab.locator(f"h2#{anchor} + *").screenshot(animations="disabled")
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(48, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
