"""Chromium, driven by Playwright: one browser, several pages side by side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Browser, ConsoleMessage, Request, Response, async_playwright
from playwright.async_api import Page as Tab

from .findings import Results
from .modes import Mode
from .sites import Page, Server

EXECUTABLE = "/usr/bin/chromium"


@dataclass
class View:
    """A tab with a page of the site in it, and then the next."""

    tab: Tab
    page: Page
    server: Server
    results: Results

    async def open(self, base: str | None = None) -> None:
        await self.tab.goto(self.server.origin + self.page.address(base))

    async def enter(self, mode: Mode) -> None:
        await self.tab.emulate_media(media=mode.media, color_scheme=mode.scheme, forced_colors=mode.forced)
        size = self.tab.viewport_size
        if size is None or (size["width"], size["height"]) != (mode.width, mode.height):
            await self.tab.set_viewport_size({"width": mode.width, "height": mode.height})
        await self.tab.evaluate(
            "(size) => { document.documentElement.style.fontSize = size }", f"{mode.text}%" if mode.text != 100 else ""
        )

    def report(self, check: str, measured: str, needed: str, selector: str = "", mode: Mode | None = None) -> None:
        self.results.report(
            self.page.name, check, measured, needed, selector=selector,
            width=mode.width if mode else 0, mode=mode.name if mode else "",
        )


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=EXECUTABLE,
            args=["--no-sandbox", "--font-render-hinting=none", "--disable-gpu", "--in-process-gpu"],
        )
        try:
            yield browser
        finally:
            await browser.close()


async def each_page(
    browser: Browser, pages: Sequence[Page], server: Server, results: Results,
    visit: Callable[[View], Awaitable[None]], *, workers: int = 3, scripts: bool = True,
) -> None:
    """Calls `visit` for every page, in as many tabs as there are workers, and listens meanwhile."""
    waiting = list(reversed(pages))

    async def work() -> None:
        if not waiting:
            return
        context = await browser.new_context(java_script_enabled=scripts)
        # One tab for all pages: opening a tab costs more than many a page.
        view = View(await context.new_page(), waiting[-1], server, results)
        listen(view)
        while waiting:
            view.page = waiting.pop()
            await visit(view)
            seen = len(pages) - len(waiting)
            if seen % 25 == 0:
                print(f"{seen} of {len(pages)} pages …", flush=True)
        await context.close()

    await asyncio.gather(*(work() for _ in range(workers)))


def listen(view: View) -> None:
    """Reports what a page asks of other origins, what is not there, and what the console says."""

    def requested(request: Request) -> None:
        view.results.count("requests")
        if not request.url.startswith((view.server.origin + "/", "data:", "blob:")):
            view.report("request", f"a request to {request.url}", "every request stays on the site's own origin")

    def answered(response: Response) -> None:
        if response.status >= 400:
            view.report("request", f"{response.url} answers {response.status}", "everything that is asked for is there")

    def said(message: ConsoleMessage) -> None:
        view.report("console", f"{message.type}: {message.text}", "nothing on the console")

    view.tab.on("request", requested)
    view.tab.on("response", answered)
    view.tab.on("console", said)
    view.tab.on("pageerror", lambda error: view.report("console", str(error), "nothing on the console"))
