"""Text, contrast, bars and frame of a page in each mode, measured inside the page."""

from __future__ import annotations

from collections.abc import Sequence

from .chromium import View
from .modes import Mode, measurement


async def check_layout(view: View, modes: Sequence[Mode]) -> None:
    for mode in modes:
        await view.enter(mode)
        measured = await view.tab.evaluate(measurement(), list(mode.wanted))
        view.results.take(measured, view.page.name, mode.width, mode.name)
        view.results.count(f"states: {mode.name}")
