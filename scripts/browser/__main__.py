"""The commands: `python -m browser check [WORD …]`, `browsers [WORD …]`, `pictures` or `share`.

Words choose pages: those whose names hold one of them, such as `gallery/trend`.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from . import browsers, check, pictures, share
from .sites import Site

ROOT = Path(__file__).resolve().parents[2]
SITES = (Site("site", ROOT / "site", "/", is_light=True), Site("gallery", ROOT / ".build/gallery/site", "/charts/"))


def main(arguments: list[str]) -> int:
    match arguments:
        case ["check", *words]:
            return 0 if asyncio.run(check.run(ROOT, SITES, words)) else 1
        case ["browsers", *words]:
            return 0 if asyncio.run(browsers.run(SITES, words)) else 1
        case ["pictures"]:
            return asyncio.run(pictures.run(ROOT, SITES[1]))
        case ["share"]:
            return asyncio.run(share.run(ROOT))
        case _:
            print("usage: python -m browser check [WORD …] | browsers [WORD …] | pictures | share", file=sys.stderr)
            return 64


sys.exit(main(sys.argv[1:]))
