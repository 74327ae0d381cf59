"""The commands: `python -m bench table [FILE]`, or `python -m bench count` for continuous integration.

`table` writes the table as Markdown into FILE too. `PAGES` says how many pages there are, 10,000 if not given,
`ROUNDS` how often each work is measured, 3, and `FULL=1` has ten times the pages built however long it takes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from . import bench, count

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    match arguments:
        case ["table", *files] if len(files) <= 1:
            pages, rounds = (int(os.environ.get(*name)) for name in (("PAGES", "10000"), ("ROUNDS", "3")))
            report = Path(files[0]) if files else None
            return bench.main(ROOT, pages, rounds, is_full=os.environ.get("FULL") == "1", report=report)
        case ["count"]:
            return count.main(ROOT)
        case _:
            print("usage: python -m bench table [FILE] | count", file=sys.stderr)
            return 64


sys.exit(main(sys.argv[1:]))
