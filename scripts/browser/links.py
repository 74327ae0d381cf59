"""Every page under another base path and without JavaScript: the same words, and no link that leaves."""

from __future__ import annotations

from urllib.parse import urlsplit

from .chromium import View

#: Where the sites stand a second time.
OTHER_BASE = "/under/a/base/path/"

WORDS = '() => document.querySelector("main")?.innerText ?? document.body.innerText'
ADDRESSES = """() => [...document.querySelectorAll("[href], [src]")]
  .filter((element) => !element.matches("link[rel=canonical]"))
  .map((element) => element.href ?? element.src).filter((address) => typeof address === "string")"""


async def check_elsewhere(view: View, words: dict[str, str]) -> None:
    """`words` are those of each page with JavaScript, by the page's name."""
    if view.page.path == "404.html":
        return  # It stands at any depth, and so has to name the base path of its own site.
    base = f"{OTHER_BASE}{view.page.site.name}/"
    await view.open(base)
    view.results.count("pages without JavaScript")
    if await view.tab.evaluate(WORDS) != words[view.page.name]:
        view.report("script", "without JavaScript the page reads otherwise", "the same words")
    for address in set(await view.tab.evaluate(ADDRESSES)):
        if not address.startswith(view.server.origin + "/"):
            continue
        view.results.count("links")
        path = urlsplit(address).path
        if not path.startswith(base) or view.server.file(path) is None:
            view.report("link", f"{path} under {base}", "a file of the site, under any base path")
