"""axe-core's rules, and what a screen reader is given of each chart."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python  # type: ignore[import-untyped]

from .chromium import View
from .modes import Mode

AXE_MODES = (Mode("light", 1280), Mode("dark", 1280, scheme="dark"))
READING_MODES = (Mode("light", 320), Mode("light", 1280))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Roles in which words with numbers are at home.
HOMES = {"table", "paragraph", "Figcaption", "caption", "heading", "list"}


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()


async def check_axe(view: View, modes: tuple[Mode, ...] = AXE_MODES) -> None:
    await view.tab.evaluate(axe_source())
    for mode in modes:
        await view.enter(mode)
        answer = await view.tab.evaluate(
            """async (tags) => {
              const answer = await axe.run(document, {
                runOnly: tags, resultTypes: ["violations"], elementRef: false,
              });
              return {
                violations: answer.violations.flatMap((rule) => rule.nodes.map((node) => ({
                  id: rule.id, help: rule.help, target: node.target.join(" "), summary: node.failureSummary,
                }))),
                passes: answer.passes.length,
              };
            }""",
            TAGS,
        )
        view.results.count("rules of axe passed", answer["passes"])
        for found in answer["violations"]:
            detail = " ".join(found["summary"].split())
            view.report("axe", f"{found['id']}: {detail}", found["help"], found["target"], mode)


async def check_reading(view: View) -> None:
    """Reads the accessibility tree of every chart: its name, its sentence, its table, nothing loose."""
    charts = await view.tab.evaluate(
        """() => [...document.querySelectorAll("figure.chart")].map((figure) => {
          for (const details of figure.querySelectorAll("details")) details.open = true;
          return {
            id: figure.id,
            title: figure.querySelector(".chart-title")?.textContent ?? "",
            sentence: figure.querySelector(".chart-sentence")?.textContent ?? "",
            tables: [...figure.querySelectorAll("table")].map((table) => ({
              caption: table.caption?.textContent.trim() ?? "",
              unscoped: [...table.querySelectorAll("th")].filter((th) => !th.scope).length,
              nameless: [...table.tBodies].flatMap((body) => [...body.rows])
                .filter((row) => !row.querySelector("th[scope=row]")).length,
            })),
          };
        })"""
    )
    if not charts:
        return
    session = await view.tab.context.new_cdp_session(view.tab)
    for mode in READING_MODES:
        await view.enter(mode)
        tree = Tree((await session.send("Accessibility.getFullAXTree"))["nodes"])
        figures = [node for node in tree.all() if tree.role(node) == "figure"]
        if len(figures) != len(charts):
            view.report("reading", f"{len(figures)} figures are read", f"{len(charts)}", mode=mode)
            continue
        for chart, figure in zip(charts, figures, strict=True):
            view.results.count("charts read")
            for fault, needed in faults(tree, figure, chart):
                view.report("reading", fault, needed, f"#{chart['id']}", mode)
    await session.detach()


def faults(tree: Tree, figure: dict[str, Any], chart: dict[str, Any]) -> list[tuple[str, str]]:
    """What is wrong with a chart as it is read out: (what, what is needed)."""
    found: list[tuple[str, str]] = []
    title, sentence = squeeze(chart["title"]), squeeze(chart["sentence"])
    if not title or squeeze(tree.name(figure)) != title:
        found.append((f"the figure is named “{tree.name(figure)}”", f"its title, “{title}”"))
    inside = list(tree.below(figure))
    spoken = squeeze(" ".join(tree.name(node) for node in inside if tree.role(node) == "StaticText"))
    if bare(sentence) not in bare(spoken):
        found.append(("its sentence is not read", f"“{sentence}”"))
    tables = [node for node in inside if tree.role(node) == "table"]
    if not tables or len(tables) != len(chart["tables"]):
        found.append((f"{len(tables)} tables are read", f"{max(1, len(chart['tables']))}"))
    for node, table in zip(tables, chart["tables"], strict=False):
        found += table_faults(tree, node, table)
    for node in inside:
        role = tree.role(node)
        if role == "StaticText" and re.search(r"\d", tree.name(node)) and not tree.is_within(node, HOMES, figure):
            found.append((f"“{tree.name(node)}” is read alone", "numbers stand in a sentence or a table"))
        if role in {"image", "SvgRoot", "graphics-document", "graphics-symbol"} and not tree.name(node):
            found.append(("a graphic without a name is read", "hidden, or named once"))
    return found


def table_faults(tree: Tree, node: dict[str, Any], table: dict[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    roles = [tree.role(inner) for inner in tree.below(node)]
    if not table["caption"] or bare(table["caption"]) not in bare(tree.name(node)):
        found.append((f"a table is named “{tree.name(node)}”", f"its caption, “{table['caption']}”"))
    if table["unscoped"] or table["nameless"]:
        faulty = f"{table['unscoped']} headings without a scope, {table['nameless']} rows without a heading"
        found.append((faulty, "none"))
    for role in ("row", "columnheader", "rowheader", "cell"):
        if role not in roles:
            found.append((f"a table is read without a {role}", "rows, headings and cells"))
    return found


def squeeze(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    return "".join(text.split())


class Tree:
    """The accessibility tree as the browser gives it, without what it ignores."""

    def __init__(self, nodes: list[dict[str, Any]]) -> None:
        self.nodes = {node["nodeId"]: node for node in nodes}
        self.root = nodes[0]

    def role(self, node: dict[str, Any]) -> str:
        return str(node.get("role", {}).get("value", ""))

    def name(self, node: dict[str, Any]) -> str:
        return str(node.get("name", {}).get("value", ""))

    def all(self) -> list[dict[str, Any]]:
        return list(self.below(self.root))

    def below(self, node: dict[str, Any]) -> list[dict[str, Any]]:
        """Every node under `node`, in reading order."""
        found: list[dict[str, Any]] = []
        stack = list(reversed(node.get("childIds", [])))
        while stack:
            child = self.nodes.get(stack.pop())
            if child is None:
                continue
            if not child.get("ignored"):
                found.append(child)
            stack += reversed(child.get("childIds", []))
        return found

    def is_within(self, node: dict[str, Any], roles: set[str], end: dict[str, Any]) -> bool:
        at: dict[str, Any] | None = node
        while at is not None and at is not end:
            if not at.get("ignored") and self.role(at) in roles:
                return True
            at = self.nodes.get(at.get("parentId", ""))
        return False
