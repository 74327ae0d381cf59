"""Sees that the checks find what is wrong: each damage is done to a copy of a sound site, and the
check named beside it has to say the words behind it."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

PACKAGE, CSVW, JSON_LD, READ_BACK = range(4)


def edit(path, old, new):
    """Replaces text that has to be there, and keeps the package's digests true."""

    def damage(site):
        file = site / path
        bytes_ = file.read_bytes()
        if old.encode() not in bytes_:
            raise ValueError(f"{path} does not hold {old!r}")
        file.write_bytes(bytes_.replace(old.encode(), new.encode(), 1))
        if path.endswith(".csv"):
            digest(site)

    return damage


def digest(site):
    path = site / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        bytes_ = (site / resource["path"]).read_bytes()
        resource["bytes"] = len(bytes_)
        resource["hash"] = "sha256:" + hashlib.sha256(bytes_).hexdigest()
    path.write_text(json.dumps(package), encoding="utf-8")


def swap_bytes(site):
    """Changes a table and not its digest."""
    path = site / "data/people.csv"
    path.write_bytes(path.read_bytes().replace(b"2012,4", b"2012,5"))


def remove(path):
    return lambda site: (site / path).unlink()


OFFENCES = "data/offences.csv"
RATES = "data/rates/index.html"
DAMAGES = [
    ("a word for a number", PACKAGE, edit(OFFENCES, ",12,", ",twelve,"), "type-error"),
    ("a word for a number", CSVW, edit(OFFENCES, ",12,", ",twelve,"), "Invalid column value"),
    ("a negative count", PACKAGE, edit(OFFENCES, ",12,", ",-12,"), "constraint-error"),
    ("a negative count", CSVW, edit(OFFENCES, ",12,", ",-12,"), "Invalid column value"),
    ("no such quarter", PACKAGE, edit(OFFENCES, "2015-q1", "2015-q5"), "constraint-error"),
    ("no such quarter", CSVW, edit(OFFENCES, "2015-q1", "2015-q5"), "Invalid column value"),
    ("no such month", PACKAGE, edit("data/rates.csv", "2015-01", "2015-13"), "type-error"),
    ("no such month", CSVW, edit("data/rates.csv", "2015-01", "2015-13"), "no gYearMonth"),
    ("no such year", PACKAGE, edit("data/people.csv", "2011", "201I"), "type-error"),
    ("no such year", CSVW, edit("data/people.csv", "2011", "201I"), "no gYear"),
    ("no such period", PACKAGE, edit("data/wide.csv", "earlier", "later"), "constraint-error"),
    ("no such period", CSVW, edit("data/wide.csv", "earlier", "later"), "Invalid column value"),
    ("no such marker", PACKAGE, edit("data/wide.csv", "[p]", "[q]"), "constraint-error"),
    ("no such marker", CSVW, edit("data/wide.csv", "[p]", "[q]"), "Invalid column value"),
    ("a row twice", PACKAGE, edit("data/people.csv", "2012", "2011"), "primary-key"),
    ("a row twice", CSVW, edit("data/people.csv", "2012", "2011"), "uplicate primary key"),
    ("no category", PACKAGE, edit(OFFENCES, "Burglary", ""), "constraint-error"),
    ("no category", CSVW, edit(OFFENCES, "Burglary", ""), "required column value is missing"),
    ("another heading", PACKAGE, edit("data/people.csv", "value", "number"), "incorrect-label"),
    ("another heading", CSVW, edit("data/people.csv", "value", "number"), "the heading is"),
    ("other bytes", PACKAGE, swap_bytes, "hash-count"),
    ("no table", PACKAGE, edit("datapackage.json", "data/people.csv", "data/p.csv"), "p.csv"),
    ("no name", PACKAGE, edit("datapackage.json", '"name": "people"', '"name": "P!"'), "name"),
    ("no such type", PACKAGE, edit("datapackage.json", '"yearmonth"', '"moon"'), "moon"),
    ("no metadata", CSVW, remove("data/people.csv-metadata.json"), "no metadata"),
    (
        "no such term",
        CSVW,
        edit("data/people.csv-metadata.json", '"dc:license"', '"dc:lisence"'),
        "no vocabulary has",
    ),
    (
        "no such datatype",
        CSVW,
        edit("data/people.csv-metadata.json", '"gYear"', '"gCentury"'),
        "Invalid value for property",
    ),
    ("no such term", JSON_LD, edit(RATES, '"variableMeasured"', '"variable"'), "schema.org has no"),
    ("no such type", JSON_LD, edit(RATES, '"DataDownload"', '"Download"'), "schema.org has no"),
    ("no such file", JSON_LD, edit(RATES, "data/rates.csv", "data/rate.csv"), "no file at"),
    ("no such date", JSON_LD, edit(RATES, '"2015-03-02"', '"March"'), "is no datePublished"),
    ("a script", JSON_LD, edit(RATES, "</script>", "</script><script>a()</script>"), "a script"),
    ("no Dataset", JSON_LD, edit(RATES, '"Dataset"', '"Product"'), "and no Dataset"),
    ("a breadcrumb too few", JSON_LD, edit(RATES, '"position":2', '"position":3'), "breadcrumbs at"),
    ("a nameless one", JSON_LD, edit(RATES, '"name":"Home"', '"name":""'), "1 has no name"),
    ("one astray", JSON_LD, edit(RATES, '/data/"}', '/date/"}'), "which is not above"),
    ("no WebSite", JSON_LD, edit("index.html", '"WebSite"', '"Organization"'), "and 1 are due"),
    ("no publisher", JSON_LD, edit("index.html", '"publisher"', '"author"'), "without a publisher"),
    ("another value", READ_BACK, edit("data/people.csv", "2012,4", "2012,5"), "in the content"),
    ("a row less", READ_BACK, edit("data/people.csv", "2012,4,\r\n", ""), "rows"),
    ("bare line ends", READ_BACK, edit("data/people.csv", "\r\n", "\n"), "a line break"),
    ("a formula", READ_BACK, edit("data/single.csv", "'=b", "=b"), "in the content"),
]


def missed(site, content, checks):
    """Each damage, with what was said instead where it was not found."""
    checks = list(checks.values())
    for name, check, damage, words in DAMAGES:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "site"
            shutil.copytree(site, copy)
            damage(copy)
            try:
                faults = checks[check](copy, content)[1]
            except (ValueError, OSError) as error:
                faults = [str(error)]
            found = any(words in fault for fault in faults)
            yield name, None if found else f"'{words}' is not in {faults}"
