"""Pages that are broken on purpose, to prove that each check can fail.

Each page of `broken/` names in a `<meta name="caught-by">` the checks that have to find fault with
it, and no other check may.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from .findings import Results
from .modes import FEW_MODES, Mode
from .sites import Site

FOLDER = Path(__file__).parent / "broken"


async def prove() -> bool:
    """Whether every broken page is caught by its checks and by no other; prints what is not."""
    from .check import check_everything

    site = Site("broken", FOLDER, "/broken/", is_light=True)
    results = Results()
    await check_everything(
        site.pages(), results, modes=FEW_MODES, axe_modes=(Mode("light", 1280),), key_modes=(Mode("light", 1280),)
    )
    caught: defaultdict[str, set[str]] = defaultdict(set)
    for finding in results.findings:
        caught[finding.page].add(finding.check)
    faults = 0
    for page in site.pages():
        match = re.search(r'<meta name="caught-by" content="([^"]*)">', (FOLDER / page.path).read_text())
        wanted = set(match[1].split()) if match else set()
        if caught[page.name] != wanted:
            faults += 1
            print(f"error: {page.name} was caught by {sorted(caught[page.name])}, and has to be by {sorted(wanted)}")
            for finding in results.findings:
                if finding.page == page.name and finding.check not in wanted:
                    state = f"{finding.width} {finding.mode}"
                    print(f"    {finding.check}: {finding.selector}: {finding.measured} ({state})")
    print(f"{len(site.pages()) - faults} of {len(site.pages())} broken pages are caught by their checks alone.")
    return faults == 0
