"""What a build must still do while it is fast: otherwise its time says nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from . import corpus
from .measure import run
from .trees import Leaf, digest, leaves

#: What must not be built, each by itself: what it is, the file that says so, and what is written at its end.
BROKEN = {
    "a link to no page": ("content/section-0/page-7.md", "\nSee [there](page-nowhere.md).\n"),
    "a link to no heading": ("content/section-0/page-7.md", "\nSee [there](page-8.md#nowhere).\n"),
    "a figure of no row": ("content/section-0/page-7.md", "\nIt was [](figure:rate/nowhere).\n"),
    "a stale figure": ("content/section-0/page-7.md", "\nIt was [1,000,000.0](figure:rate/ward-7).\n"),
    "a name that nobody supplies": ("templates/page.mustache", "{{nobody}}\n"),
}


def manifest_faults(output: Path, tree: dict[str, Leaf]) -> list[str]:
    """Files whose digest is not what the manifest says, that it does not name, or that are not there."""
    named: dict[str, str] = json.loads((output / "manifest.json").read_text())["files"]
    found = {path: leaf.digest for path, leaf in tree.items() if path != "manifest.json"}
    return sorted(path for path in named.keys() | found.keys() if named.get(path) != found.get(path))


def broken_faults(tally: Path, folder: Path, root: Path, pages: int = 300) -> list[str]:
    """What was built although it is broken, or changed the site that stood there before."""
    site = corpus.plain(folder, pages, root)
    output = folder / "site"
    build: list[str | Path] = [tally, "build", "--source", site.folder, "--output", output]
    run(build)
    sound = leaves(output)
    faults = []
    for what, (path, addition) in BROKEN.items():
        file = site.folder / path
        before = file.read_text()
        file.write_text(before + addition)
        ended = subprocess.run(build, capture_output=True, text=True)
        printed = ended.stdout + ended.stderr
        if ended.returncode != 1 or path not in printed:
            faults.append(f"{what} ends with {ended.returncode} and {printed[:500]!r}")
        file.write_text(before)
        if leaves(output) != sound:
            faults.append(f"{what} changed the site that stood")
    run(build)
    damage(output / "section-0/page-7/index.html")
    run(build)
    if digest(leaves(output)) != digest(sound):
        faults.append("a file of the site that somebody changed was left so")
    shutil.rmtree(folder)
    return faults


def damage(file: Path) -> None:
    """Changes a letter of a file, and nothing that the system tells of it."""
    times = file.stat()
    file.write_bytes(file.read_bytes().replace(b"a", b"b", 1))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def hold(
    say: Callable[[str, bool], None], tally: Path, folder: Path, root: Path, output: Path, builds: set[str]
) -> None:
    """Says of each promise whether the build that was measured kept it.

    - Parameter builds: the digests of what the cold builds wrote.
    """
    tree = leaves(output)
    say("the same bytes from each cold build", builds == {digest(tree)})
    faults = manifest_faults(output, tree)
    say(f"a manifest that is true of {len(tree) - 1:,} files" + "".join(f"\n  {one}" for one in faults[:5]), not faults)
    faults = broken_faults(tally, folder, root)
    refused = f"{', '.join(BROKEN)}: refused, and the site left as it was"
    say(refused + "".join(f"\n  {one}" for one in faults), not faults)
