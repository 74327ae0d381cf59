"""The Data Package: frictionless reads it and each of its tables."""

import json

from frictionless import Package, system, validate


def faults(site, _content):
    """How many resources were validated, and what is wrong with the package or one of them."""
    path = site / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    with system.use_context(trusted=True):
        report = validate(str(path), type="package")
    found = [f"datapackage.json: {error.message}" for error in report.errors]
    found += [f"datapackage.json: {warning}" for warning in report.warnings]
    for task in report.tasks:
        found += [f"{task.place}: {error.type}: {error.message}" for error in task.errors]
        found += [f"{task.place}: {warning}" for warning in task.warnings]
    if not found:
        found += rows_missed(path, report)
    tables = {str(file.relative_to(site)) for file in (site / "data").glob("*.csv")}
    for path in sorted(tables ^ {resource["path"] for resource in descriptor["resources"]}):
        found.append(f"{path}: a table and no resource, or a resource and no table")
    return len(descriptor["resources"]), found


def rows_missed(path, report):
    """Tables of which frictionless read fewer rows than the lines it counted by itself."""
    package = Package(str(path))
    return [
        f"{resource.path}: {len(resource.read_rows())} rows read, {task.stats['rows']} counted"
        for resource, task in zip(package.resources, report.tasks)
        if len(resource.read_rows()) != task.stats["rows"]
    ]
