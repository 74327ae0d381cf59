"""Validates the data of built sites, and sees that the validators find what is wrong.

    validate.py SITE CONTENT HOSTILE_SITE HOSTILE_CONTENT
"""

import socket
import sys
from pathlib import Path

import columns
import damage
import packages
import structured
import tables

CHECKS = {
    "Data Package (frictionless)": packages.faults,
    "CSVW (csvw, rdflib)": columns.faults,
    "JSON-LD (rdflib)": structured.faults,
    "CSV read back (Python's csv)": tables.faults,
}


def refuse(*_arguments):
    raise OSError("a validator must not ask the network")


def main():
    # No context and no schema is fetched: what needs the network fails.
    socket.socket.connect = refuse
    socket.getaddrinfo = refuse
    arguments = [Path(argument) for argument in sys.argv[1:]]
    passed = failed = 0
    for site, content in zip(arguments[::2], arguments[1::2]):
        for name, check in CHECKS.items():
            count, faults = check(site, content)
            if not count:
                faults.append("there was nothing to check")
            print(f"{site}: {name}: {count} checked, {len(faults)} wrong")
            for fault in faults:
                print(f"  {site}/{fault}", file=sys.stderr)
            passed, failed = passed + (not faults), failed + bool(faults)
    for name, missed in damage.missed(arguments[2], arguments[3], CHECKS):
        if missed:
            print(f"  not found in a damaged copy: {name}: {missed}", file=sys.stderr)
        passed, failed = passed + (not missed), failed + bool(missed)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
