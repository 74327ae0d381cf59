"""What the checks found, what they measured, and how both are printed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Finding:
    """One fault: where, in which light, what was measured and what is needed."""

    page: str
    check: str
    selector: str
    width: int
    mode: str
    measured: str
    needed: str


@dataclass
class Results:
    """Findings and counts of one run; checks add to it."""

    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] += number

    def report(
        self, page: str, check: str, measured: str, needed: str, *, selector: str = "", width: int = 0, mode: str = ""
    ) -> None:
        self.findings.append(Finding(page, check, selector, width, mode, measured, needed))

    def take(self, measured: Mapping[str, object], page: str, width: int, mode: str) -> None:
        """Takes what `page/measure.js` gave for one page in one state."""
        findings, counts = measured["findings"], measured["counts"]
        assert isinstance(findings, list) and isinstance(counts, dict)
        for found in findings:
            self.report(
                page, found["check"], found["measured"], found["needed"],
                selector=found["selector"], width=width, mode=mode,
            )
        for what, number in counts.items():
            self.count(what, int(number))

    def print(self, limit: int = 200) -> None:
        """Prints the findings, alike ones in one line with the other widths and modes, then the counts."""
        groups: defaultdict[tuple[str, str, str], list[Finding]] = defaultdict(list)
        for finding in sorted(self.findings):
            groups[finding.page, finding.check, finding.selector].append(finding)
        for (page, check, selector), alike in list(groups.items())[:limit]:
            first = alike[0]
            state = f"{first.width} px, {first.mode}" if first.width else first.mode
            others = sorted({f"{other.width} {other.mode}" for other in alike[1:]})
            print(f"{page}: {check}" + (f" ({state})" if state else ""))
            print(f"    {selector or 'the page'}: {first.measured}; needed: {first.needed}")
            if others:
                shown = ", ".join(others[:6]) + (f" and {len(others) - 6} more" if len(others) > 6 else "")
                print(f"    also at {shown}")
        if len(groups) > limit:
            print(f"… and {len(groups) - limit} more places")
        width = max((len(what) for what in self.counts), default=0)
        print("Measured:")
        for what, number in sorted(self.counts.items()):
            print(f"  {what.ljust(width)}  {number:>9,}")

    def unmeasured(self, wanted: tuple[str, ...]) -> list[str]:
        """What was to be measured and was not: a check that measures nothing finds nothing."""
        return [what for what in wanted if self.counts[what] == 0]
