"""The tables themselves: RFC 4180 by the bytes, and the same rows and values as in the content,
which are read here a second time, by its description, with nothing of Tally's."""

import csv
import re
import unicodedata
from decimal import Decimal

import yaml

RESERVED = ["period", "value", "lower", "upper", "n", "marker", "direction", "decimals", "note"]
QUALIFIERS = ["[u]", "[p]", "[r]", "[e]", "[b]"]
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


def faults(site, content):
    """How many tables were compared, and what differs."""
    descriptions = sorted((content / "data").glob("*.yml"))
    found = []
    for path in descriptions:
        name = f"data/{path.stem}.csv"
        bytes_ = (site / name).read_bytes()
        found += [f"{name}: {fault}" for fault in form(bytes_)]
        with open(site / name, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        expected = table(path)
        if len(rows) != len(expected):
            found.append(f"{name}: {len(rows)} rows, {len(expected)} in the content")
        for number, (row, other) in enumerate(zip(rows, expected), start=1):
            if row != other:
                found.append(f"{name}: row {number} is {row}, in the content {other}")
    return len(descriptions), found


def form(bytes_):
    """What is against RFC 4180: outside quotes, rows end with CRLF and cells hold no quote."""
    plain = re.sub(rb'"(?:[^"]|"")*"', b"", bytes_)
    found = []
    if bytes_.startswith(b"\xef\xbb\xbf"):
        found.append("begins with a byte-order mark")
    if not plain.endswith(b"\r\n"):
        found.append("the last row has no end")
    if re.search(rb"\r(?!\n)|(?<!\r)\n", plain) or b'"' in plain:
        found.append("a line break or a quotation mark outside quotes")
    if len({row.count(b",") for row in plain.split(b"\r\n")[:-1]}) != 1:
        found.append("rows of different lengths")
    return found


def table(path):
    """The rows that a description and its file should be published as, the heading first."""
    with open(path, encoding="utf-8-sig") as file:
        # Every scalar as the text that it is written with.
        description = yaml.load(file, yaml.BaseLoader)
    source = path.with_name(description.get("file", path.stem).removesuffix(".csv") + ".csv")
    with open(source, encoding="utf-8-sig", newline="") as file:
        heading, *rows = [row for row in csv.reader(file) if any(row)]
    names = {}
    for index, title in enumerate(heading):
        name = description.get("columns", {}).get(title, title)
        if title:
            names[slug(name) or name] = index
    if description["measure"] == "list":
        first = description.get("dimensions", [])
        order = first + [name for name in names if name not in first]
        return [[safe(name) for name in order]] + [
            [safe(row[names[name]]) for name in order] for row in rows
        ]
    return observations(description, heading, names, rows)


def observations(description, heading, names, rows):
    wide = description.get("wide")
    columns = [("value", None)]
    if wide:
        listed = wide["columns"]
        columns = list(listed.items() if isinstance(listed, dict) else zip(listed, listed))
    dimension = wide and slug(wide["dimension"])
    taken = [slug(title) or title for title, _ in columns] if wide else []
    dimensions = description.get("dimensions")
    if dimensions is None:
        dimensions = [name for name in names if name not in RESERVED + taken + ["ignore"]]
        dimensions += [dimension] if wide and dimension != "period" else []
    found = []
    for row in rows:
        for title, category in columns:
            cells = {name: row[index] for name, index in names.items()}
            if wide:
                cells[dimension] = category
            number, markers = value(row[heading.index(title)] if wide else cells["value"])
            cells["value"] = number
            cells["marker"] = " ".join(ordered(markers + cells.get("marker", "").split()))
            for name in ["lower", "upper", "n"]:
                cells[name] = plain(cells.get(name, ""))
            for name in dimensions + ["direction", "note"]:
                cells[name] = safe(cells.get(name, ""))
            found.append(cells)
    held = {name for cells in found for name, cell in cells.items() if cell}
    order = dimensions + ["period", "value"]
    order += ["lower", "upper"] if held & {"lower", "upper"} else []
    order += ["n"] if "n" in held else []
    order += ["marker"] + [name for name in ["direction", "note"] if name in held]
    return [[safe(name) for name in order]] + [[cells[name] for name in order] for cells in found]


def value(cell):
    """The number of a cell and the markers in its place or behind it."""
    words = cell.split()
    markers = [word for word in words if word.startswith("[")]
    numbers = [word for word in words if not word.startswith("[")]
    return plain(numbers[0] if numbers else ""), markers


def ordered(markers):
    return sorted(markers, key=lambda one: QUALIFIERS.index(one) if one in QUALIFIERS else -1)


def plain(number):
    """A number with all its decimals, and none of its leading noughts."""
    return f"{Decimal(number.replace(chr(0x2212), '-')):f}" if number else ""


def safe(text):
    """A text as it is published: without the marks that turn its direction, and with an apostrophe
    before what looks like a formula."""
    text = DIRECTION.sub("", text)
    return "'" + text if text.lstrip().startswith(SIGNS) else text


def slug(name):
    """Lower-case letters, digits and single hyphens; apostrophes vanish."""
    kept = "".join(
        one if one.isalnum() or unicodedata.category(one).startswith("M") else " "
        for one in name.replace("'", "").replace("\u2019", "")
    )
    return "-".join(kept.lower().split())
