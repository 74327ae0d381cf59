"""JSON-LD: Python's HTML parser finds the data blocks of each page, rdflib reads them, and every
term has to be one of schema.org's."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlparse

from rdflib import RDF, SDO, Graph, Literal, URIRef

# schema.org's own context as far as it is needed, since it must not be fetched.
ADDRESSES = ["url", "license", "contentUrl"]
CONTEXT = {"@vocab": str(SDO), **{name: {"@type": "@id"} for name in ADDRESSES}}
INTERVAL = re.compile(r"(\d{4}(-\d\d-\d\d)?)/(\d{4}(-\d\d-\d\d)?)")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Page(HTMLParser):
    """The data blocks of a page, any other script, and its own address."""

    def __init__(self, path):
        super().__init__()
        self.blocks, self.others, self.address, self.open = [], [], None, None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script":
            self.open = self.blocks if attributes == {"type": "application/ld+json"} else self.others
            self.open.append("")
        if tag == "link" and attributes.get("rel") == "canonical":
            self.address = attributes["href"]

    def handle_endtag(self, tag):
        if tag == "script":
            self.open = None

    def handle_data(self, data):
        if self.open is not None:
            self.open[-1] += data


def faults(site, _content):
    """How many data blocks were read, and what is wrong with them."""
    count, found, described = 0, [], set()
    for path in sorted(site.rglob("*.html")):
        page, name = Page(path), path.relative_to(site)
        found += [f"{name}: a script: {script[:40]}" for script in page.others]
        for block in page.blocks:
            count += 1
            graph = Graph().parse(
                data=json.dumps({**context_left(block), "@context": CONTEXT}), format="json-ld"
            )
            found += [f"{name}: {fault}" for fault in check(graph, page, site)]
            if (URIRef(page.address), RDF.type, SDO.Dataset) in graph:
                described.add(path.parent.name)
    tables = {path.stem for path in (site / "data").glob("*.csv")}
    for name in sorted(described ^ tables):
        found.append(f"data/{name}: a table and no Dataset, or a Dataset and no table")
    if (site / "data").exists() and count != len(tables) + 1:
        found.append(f"data: {count} data blocks for {len(tables)} tables and the list of them")
    return count, found


def context_left(block):
    content = json.loads(block)
    if content.pop("@context") != "https://schema.org/":
        raise ValueError("a data block without schema.org's context")
    return content


def check(graph, page, site):
    used = set(graph.predicates()) - {RDF.type} | set(graph.objects(predicate=RDF.type))
    found = [
        f"schema.org has no {term}"
        for term in sorted(used)
        if not term.startswith(str(SDO)) or term[len(str(SDO)) :] not in SDO
    ]
    own = URIRef(page.address)
    if not set(graph.objects(own, RDF.type)) & {SDO.Dataset, SDO.DataCatalog}:
        found.append("the page's own address is neither Dataset nor DataCatalog")
    for dataset in graph.subjects(RDF.type, SDO.Dataset):
        for needed in ["name", "description", "url", "license"]:
            if not any(str(value).strip() for value in graph.objects(dataset, SDO[needed])):
                found.append(f"{dataset} has no {needed}")
    for address in graph.objects(predicate=SDO.contentUrl):
        if not file_of(address, page, site).is_file():
            found.append(f"no file at {address}")
    for kind, form in [("temporalCoverage", INTERVAL), ("datePublished", DATE)]:
        for value in graph.objects(predicate=SDO[kind]):
            if not isinstance(value, Literal) or not form.fullmatch(value):
                found.append(f"'{value}' is no {kind}")
    return found


def file_of(address, page, site):
    """Where a file of the site lies, by the part of its address that the page's own shares."""
    root = urlparse(page.address).path.split("/data/")[0] + "/"
    return site / unquote(urlparse(address).path).removeprefix(root)
