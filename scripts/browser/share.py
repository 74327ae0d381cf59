"""`make share-image`: the picture that goes with shared pages, drawn from share.svg beside this file.

It is made once, by whoever changes the drawing, and committed: the sites that show shared pages take no SVG.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from .chromium import chromium

SIZE = {"width": 1200, "height": 630}
LARGEST = 40_000


async def run(root: Path) -> int:
    drawing = (root / "scripts/browser/share.svg").read_text()
    async with chromium() as browser:
        tab = await browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        await tab.set_content(f'<body style="margin: 0">{drawing}</body>')
        png = await tab.screenshot()
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(48, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    if len(out.getvalue()) > LARGEST:
        print(f"error: the picture has {len(out.getvalue())} bytes, and {LARGEST} are the most")
        return 1
    (root / "templates/assets/share.png").write_bytes(out.getvalue())
    print(f"templates/assets/share.png has {len(out.getvalue())} bytes.")
    return 0
