"""JSON-LD: Python's HTML parser finds the data blocks of each page, rdflib reads them, and every
term has to be one of schema.org's."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urlparse

from rdflib import RDF, SDO, Graph, Literal, URIRef

# schema.org's own context as far as it is needed, since it must not be fetched.
ADDRESSES = ["url", "license", "contentUrl", "item"]
MOVED = '<meta http-equiv="refresh"'
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
        if tag == "script" and attributes.get("src", "").startswith("../assets/search-"):
            return
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
    count, found, described, kinds, pages = 0, [], set(), Counter(), 0
    for path in sorted(site.rglob("*.html")):
        if MOVED in path.read_text(encoding="utf-8"):
            continue
        pages += path.name == "index.html"
        page, name = Page(path), path.relative_to(site)
        found += [f"{name}: a script: {script[:40]}" for script in page.others]
        for block in page.blocks:
            count += 1
            kinds[json.loads(block)["@type"]] += 1
            graph = Graph().parse(
                data=json.dumps({**context_left(block), "@context": CONTEXT}), format="json-ld"
            )
            found += [f"{name}: {fault}" for fault in check(graph, page, site)]
            if (URIRef(page.address), RDF.type, SDO.Dataset) in graph:
                described.add(path.parent.name)
    tables = {path.stem for path in (site / "data").glob("*.csv")}
    for name in sorted(described ^ tables):
        found.append(f"data/{name}: a table and no Dataset, or a Dataset and no table")
    expected = {"WebSite": 1, "BreadcrumbList": pages - 1, "Dataset": len(tables)}
    expected["DataCatalog"] = 1 if tables else 0
    for kind, number in expected.items():
        if kinds[kind] != number:
            found.append(f"{kinds[kind]} data blocks of the type {kind}, and {number} are due")
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
    if list(graph.subjects(RDF.type, SDO.BreadcrumbList)):
        return found + check_breadcrumbs(graph, page, site)
    if not set(graph.objects(own, RDF.type)) & {SDO.Dataset, SDO.DataCatalog, SDO.WebSite}:
        found.append("the page's own address is neither Dataset nor DataCatalog nor WebSite")
    for website in graph.subjects(RDF.type, SDO.WebSite):
        for publisher in graph.objects(website, SDO.publisher):
            if not any(str(name).strip() for name in graph.objects(publisher, SDO.name)):
                found.append("an Organization without a name")
        if not list(graph.objects(website, SDO.publisher)):
            found.append("a WebSite without a publisher")
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


def check_breadcrumbs(graph, page, site):
    """Numbered from one without a gap, each named, each but the last with the address of a page that
    lies above this one."""
    found = []
    items = list(graph.subjects(RDF.type, SDO.ListItem))
    places = {int(str(graph.value(item, SDO.position))): item for item in items}
    if sorted(places) != list(range(1, len(items) + 1)) or len(items) < 2:
        found.append(f"breadcrumbs at {sorted(places)}")
    for place, item in sorted(places.items()):
        if not str(graph.value(item, SDO.name) or "").strip():
            found.append(f"breadcrumb {place} has no name")
        address = graph.value(item, SDO.item)
        if (address is None) != (place == len(items)):
            found.append(f"breadcrumb {place} of {len(items)} leads to {address}")
        elif address is not None and not page.address.startswith(str(address)):
            found.append(f"breadcrumb {place} leads to {address}, which is not above {page.address}")
    return found


def file_of(address, page, site):
    """Where a file of the site lies, by the part of its address that the page's own shares."""
    root = urlparse(page.address).path.split("/data/")[0] + "/"
    return site / unquote(urlparse(address).path).removeprefix(root)
