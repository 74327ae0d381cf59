"""What a page weighs as it travels: with its stylesheet no more than one round trip of a connection
carries, 14 KB gzipped. The committee's edition, many pages in one, is left aside."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence

from . import edition
from .findings import Results
from .sites import Page

LIMIT = 14 * 1024
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')


def check_weight(pages: Sequence[Page], results: Results) -> None:
    for page in pages:
        if not page.site.is_light or page.path == edition.PATH:
            continue
        file = page.site.folder / page.path
        text = file.read_text()
        parts = [file, *((file.parent / path).resolve() for path in STYLESHEET.findall(text) if not path.startswith("/"))]
        weight = sum(len(gzip.compress(part.read_bytes(), 9)) for part in parts if part.is_file())
        results.count("pages weighed")
        results.counts["bytes of the heaviest page"] = max(results.counts["bytes of the heaviest page"], weight)
        if weight > LIMIT:
            results.report(page.name, "weight", f"{weight:,} bytes gzipped with its stylesheet", f"{LIMIT:,}")
