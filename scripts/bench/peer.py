"""Hugo, the other generator: the same site in its form.

The Markdown is the same to the byte, but for the name of a section's page and for `order`, which Hugo calls `weight`.
The layouts in `hugo/` give a page what Tally's templates give it, as far as Hugo has it: a head, the main navigation
(rendered once a section), where the page stands, sixty pages of its section with the page itself marked, the one
before and the next, links by path that are looked up and fail the build where nothing is there; and for each section
a list of its pages. Hugo writes a `sitemap.xml` as Tally does, and uses all cores.

Tally does more: it holds fragments and figures against what they lead to, lists what is on a page, and writes an
index for the search, an A to Z, a page for each dataset, and a manifest with the digest of every file. What takes
Hugo's time and is of no use here, taxonomies and feeds, is switched off.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from .corpus import Corpus
from .measure import Run, run

SETTINGS = """baseURL = "https://bench.example/"
title = "Bench"
locale = "en-GB"
disableKinds = ["taxonomy", "term", "RSS"]
"""


class Hugo:
    def __init__(self, root: Path) -> None:
        (self.binary,) = (root / ".build/python-bench").glob("lib/*/site-packages/hugo/binaries/hugo")
        self.layouts = root / "scripts/bench/hugo"

    @property
    def version(self) -> str:
        words = subprocess.run([self.binary, "version"], check=True, capture_output=True, text=True).stdout.split()
        return f"Hugo {words[1].removeprefix('v').split('-')[0]}"

    def write(self, corpus: Corpus, folder: Path) -> None:
        """The source of the site in Hugo's form."""
        content = folder / "content"
        shutil.copytree(corpus.folder / "content", content, ignore=shutil.ignore_patterns("data", "site.yml"))
        for file in content.rglob("*.md"):
            file.write_text(re.sub(r"(?m)^order:", "weight:", file.read_text(), count=1))
        for index in content.rglob("index.md"):
            index.rename(index.with_name("_index.md"))
        shutil.copytree(self.layouts, folder / "layouts")
        (folder / "hugo.toml").write_text(SETTINGS)

    def build(self, source: Path, output: Path, cache: Path) -> Run:
        """A cold build: neither an output folder nor a cache is there."""
        for folder in (output, cache):
            shutil.rmtree(folder, ignore_errors=True)
        return run(
            [self.binary, "--quiet", "--source", source, "--destination", output], {"HUGO_CACHEDIR": str(cache)})
