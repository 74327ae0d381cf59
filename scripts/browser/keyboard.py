"""The page by keys alone: everything in order, each with a focus that shows, and the skip link."""

from __future__ import annotations

import asyncio

from .chromium import View
from .modes import Mode

KEY_MODES = (Mode("light", 320), Mode("dark", 1280, scheme="dark"))

# Beside the measuring script, for the colours.
WATCH = """
  const seen = [];
  window.tallyFocus = { seen };
  const wanted = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility(
      { visibilityProperty: true, contentVisibilityAuto: true }));
  document.addEventListener("focusin", (event) => {
    const element = event.target;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const behind = backgroundOf(element.parentElement);
    const within = backgroundOf(element);
    const ring = colourOf(style.outlineColor);
    const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
    const inset = parseFloat(style.outlineOffset) < 0;
    seen.push({
      at: wanted.indexOf(element), selector: selectorOf(element),
      width, contrast: ring ? contrast(over(ring, inset ? within : behind), inset ? within : behind) : 0,
      shows: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    });
  });
  return wanted.map(selectorOf);
"""


async def check_keyboard(view: View, source: str, modes: tuple[Mode, ...] = KEY_MODES) -> None:
    for mode in modes:
        await view.open()
        await view.enter(mode)
        wanted: list[str] = await view.tab.evaluate(f"() => {{\n{source}\n{WATCH}\n}}")
        await press_tab(view, len(wanted))
        seen = await view.tab.evaluate("() => window.tallyFocus.seen")
        view.results.count("stops of the keyboard", len(seen))
        if [stop["at"] for stop in seen] != list(range(len(wanted))):
            first = next(
                (at for at in range(len(wanted)) if at >= len(seen) or seen[at]["at"] != at), len(wanted) - 1
            )
            got = seen[first]["selector"] if first < len(seen) else "nothing"
            view.report("keys", f"stop {first + 1} of {len(wanted)} is {got}", "the order of the page",
                        wanted[first] if wanted else "", mode)
        for stop in seen:
            if stop["width"] < 2 or stop["contrast"] < 3 or not stop["shows"]:
                view.report(
                    "focus", f"an outline of {stop['width']} px at {stop['contrast']:.2f}:1"
                    + ("" if stop["shows"] else ", out of sight"),
                    "2 px at 3:1, in sight", stop["selector"], mode)
    await check_skip_link(view)


async def press_tab(view: View, times: int) -> None:
    """Presses the key so often, without waiting for an answer in between."""
    session = await view.tab.context.new_cdp_session(view.tab)
    key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    strokes = ({"type": kind, **key} for _ in range(times) for kind in ("rawKeyDown", "keyUp"))
    await asyncio.gather(*(session.send("Input.dispatchKeyEvent", stroke) for stroke in strokes))
    await session.detach()


async def check_skip_link(view: View) -> None:
    await view.open()
    await view.tab.keyboard.press("Tab")
    skip = await view.tab.evaluate(
        """() => {
          const link = document.activeElement;
          const box = link.getBoundingClientRect();
          return { to: link.getAttribute("href") ?? "", shows: box.top >= 0 && box.height > 0 && box.left >= 0 };
        }"""
    )
    view.results.count("skip links")
    if not skip["to"].startswith("#") or not skip["shows"]:
        view.report("skip-link", "the first stop is no link within the page that shows", "a link to the content")
        return
    await view.tab.keyboard.press("Enter")
    if not await view.tab.evaluate('() => document.activeElement.matches("main")'):
        view.report("skip-link", f"{skip['to']} does not lead into the content", "the focus is on main")
