"""CSVW: the csvw package reads each table by the metadata that it finds beside it, and rdflib takes
the metadata for JSON-LD whose every term has to be one of a known vocabulary."""

import csv
import json
import re

from csvw import CSVW
from csvw.metadata_utils import CSVW_TERMS, NAMESPACES
from rdflib import DCTERMS, RDF, SDO, SKOS, Graph

# The context http://www.w3.org/ns/csvw as far as it is needed, since it must not be fetched.
CONTEXT = {"@vocab": NAMESPACES["csvw"], **NAMESPACES}
# CSVW's schema: prefix is that of http, rdflib's terms are of https: the names are the same.
VOCABULARIES = {
    NAMESPACES["csvw"]: CSVW_TERMS,
    str(DCTERMS): DCTERMS,
    str(RDF): RDF,
    str(SKOS): SKOS,
    "http://schema.org/": SDO,
}
COLUMN_NAME = re.compile(r"(?:[A-Za-z0-9]|%[0-9A-F]{2})(?:[A-Za-z0-9_]|%[0-9A-F]{2})*")
# csvw reads these as plain text; the forms are those of XML Schema, part 2.
DATE_FORMS = {"gYear": r"\d{4}", "gYearMonth": r"\d{4}-(0[1-9]|1[0-2])"}


def faults(site, _content):
    """How many tables were validated, and what is wrong with them or their metadata."""
    paths = sorted((site / "data").glob("*.csv"))
    found = []
    for path in paths:
        name = path.relative_to(site)
        metadata = path.with_name(path.name + "-metadata.json")
        if not metadata.exists():
            found.append(f"{name}: no metadata beside it")
            continue
        description = json.loads(metadata.read_text(encoding="utf-8"))
        own = terms(description) + headings(path, description) + dates(path, description)
        found += [f"{name}: {fault}" for fault in own + read(path)]
    return len(paths), found


def read(path):
    """What csvw says of a table, whose metadata it looks for itself."""
    try:
        table = CSVW(str(path), validate=True)
        if table.no_metadata:
            return ["csvw did not find the metadata"]
        table.is_valid
        return [str(warning.message) for warning in table.warnings]
    except (AssertionError, KeyError, ValueError) as error:
        return [f"{type(error).__name__}: {error}"]


def terms(description):
    """Terms that no vocabulary has."""
    graph = Graph().parse(
        data=json.dumps({**description, "@context": CONTEXT}), format="json-ld"
    )
    used = set(graph.predicates()) | set(graph.objects(predicate=RDF.type))
    return [f"no vocabulary has {term}" for term in sorted(used) if not is_known(term)]


def is_known(term):
    for base, vocabulary in VOCABULARIES.items():
        if term.startswith(base):
            return term[len(base) :] in vocabulary
    return False


def headings(path, description):
    """Columns that are not in the table as the metadata have them: csvw matches them leniently."""
    columns = description["tableSchema"]["columns"]
    found = [
        f"'{column['name']}' cannot be a column's name"
        for column in columns
        if not COLUMN_NAME.fullmatch(column["name"])
    ]
    heading = next(rows(path))
    described = [column["titles"][0] for column in columns]
    if heading != described:
        found.append(f"the heading is {heading}, the metadata have {described}")
    if description["url"] != path.name:
        found.append(f"the metadata are of '{description['url']}'")
    return found


def dates(path, description):
    found = []
    for index, column in enumerate(description["tableSchema"]["columns"]):
        form = column["datatype"] in DATE_FORMS if isinstance(column["datatype"], str) else False
        if not form:
            continue
        for row in list(rows(path))[1:]:
            if not re.fullmatch(DATE_FORMS[column["datatype"]], row[index]):
                found.append(f"'{row[index]}' is no {column['datatype']}")
    return found


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.reader(file, strict=True)
