"""`make bench-count`: how many instructions a build takes, held against what it took when last looked at.

Instructions are counted, not time: they are the same on a busy machine. So a change that makes the program slower
is seen before anybody waits for it, and one that makes it faster is written down.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import corpus
from .corpus import Corpus

#: How far a count may be from what is written down.
TOLERANCE = 0.15
#: How much a page may take on a site of twice the pages.
GROWTH = 1.1
EXPECTED = Path(__file__).with_name("expected.json")


def instructions(program: Path, site: Corpus, folder: Path) -> int:
    """How many instructions a cold build takes, by callgrind, in millions."""
    output = folder / "out"
    shutil.rmtree(output, ignore_errors=True)
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'counts'}", program, "build", "--source",
         site.folder, "--output", output],
        capture_output=True, text=True, env=os.environ | {"LD_PRELOAD": str(folder / "sigsuspend.so")})
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    counted = re.search(r"Collected : (\d+)", done.stderr)
    assert counted is not None, done.stderr[-2000:]
    return int(counted[1]) // 1_000_000


def main(root: Path) -> int:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        folder = Path(name)
        program = folder / "tally"
        shutil.copy(root / ".build/release/tally", program)
        subprocess.run(["strip", "-g", program], check=True)
        shim = Path(__file__).with_name("sigsuspend.c")
        subprocess.run(["clang", "-shared", "-fPIC", "-o", folder / "sigsuspend.so", shim], check=True)
        sites = {
            "plain, 300 pages": corpus.plain(folder / "plain", 300, root),
            "plain, 600 pages": corpus.plain(folder / "more", 600, root),
            "ranked, 200 pages": corpus.ranked(folder / "ranked", 200, root, rows=20_000),
        }
        counts = {name: instructions(program, site, folder) for name, site in sites.items()}
    return 0 if report(counts) else 1


def report(counts: dict[str, int]) -> bool:
    """Whether all is as expected; prints each count, and what to do about one that is not."""
    expected: dict[str, int] = json.loads(EXPECTED.read_text()) if EXPECTED.exists() else {}
    is_well = True
    for name, count in counts.items():
        known = expected.get(name)
        change = count / known - 1 if known else 0
        print(f"{name}: {count:,} million instructions" + (f" ({change:+.1%})" if known else " (new)"))
        if known is None or abs(change) > TOLERANCE:
            is_well = False
    growth = counts["plain, 600 pages"] / counts["plain, 300 pages"] / 2
    print(f"a page among 600 takes {growth:.2f} of one among 300")
    if growth > GROWTH:
        print(f"error: at most {GROWTH}: something grows with the square of the pages")
        return False
    if not is_well:
        print(f"error: more than {TOLERANCE:.0%} from {EXPECTED.name}; where that is meant, write there:")
        print(json.dumps(counts, indent=2))
    return is_well
