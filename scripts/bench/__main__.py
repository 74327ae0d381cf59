"""The commands: `python -m bench table`, or `python -m bench count` for continuous integration.

`PAGES` says how many pages there are, 10,000 if not given, and `ROUNDS` how often each is measured, 3.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from . import bench, count

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    match arguments:
        case ["table"]:
            return bench.main(ROOT, int(os.environ.get("PAGES", "10000")), int(os.environ.get("ROUNDS", "3")))
        case ["count"]:
            return count.main(ROOT)
        case _:
            print("usage: python -m bench table | count", file=sys.stderr)
            return 64


sys.exit(main(sys.argv[1:]))
