"""The data package of a release: that of the export, with version, authors, origin and further files."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.catalogue import TABLES
from tracker.corrections import Action
from tracker.corrections.ledger import HEADER
from tracker.diff import Effect, Reason
from tracker.diff.snapshot import ORIGIN, PACKAGE
from tracker.diff.table import COLUMNS
from tracker.export.datapackage import ESCAPE_NOTE


@dataclass(frozen=True, slots=True)
class _File:
    """A file beside the tables: its title, its columns with their meanings, its key, and closed lists."""

    title: str
    columns: Mapping[str, str]
    key: str | None
    values: Mapping[str, Sequence[str]]


_FURTHER: Mapping[str, _File] = {
    "corrections": _File(
        "Corrections by hand that went into the tables", HEADER, "id", {"action": list(Action)}
    ),
    "changes": _File(
        "What changed since the last release, row by row",
        COLUMNS,
        None,
        {"table": list(TABLES), "effect": list(Effect), "reason": list(Reason)},
    ),
}


def complete(folder: Path, version: str, authors: Sequence[str], origin: Mapping[str, str]) -> None:
    """Makes the data package of an export in ``folder`` that of a release.

    Args:
        folder: The release, with all of its CSV files as they will be.
        version: Of the release.
        authors: Its authors.
        origin: What the tables say of their making.
    """
    path = folder / PACKAGE
    package = json.loads(path.read_text(encoding="utf-8"))
    package |= {
        "name": "tracker-release",
        "version": version,
        "contributors": [{"title": author, "roles": ["author"]} for author in authors],
        ORIGIN: dict(origin),
    }
    known = {resource["name"] for resource in package["resources"]}
    package["resources"] += [
        _resource(name, file)
        for name, file in _FURTHER.items()
        if name not in known and (folder / f"{name}.csv").is_file()
    ]
    for resource in package["resources"]:
        _describe(resource, folder / resource["path"])
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="")


def authors_of(folder: Path) -> list[str]:
    """The authors of a release."""
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return [str(person["title"]) for person in package.get("contributors", ())]


def _resource(name: str, file: _File) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(file, column) for column in file.columns],
        "missingValues": [""],
    }
    if file.key is not None:
        schema["primaryKey"] = [file.key]
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "title": file.title,
        "description": ESCAPE_NOTE,
        "format": "csv",
        "mediatype": "text/csv",
        "schema": schema,
    }


def _field(file: _File, column: str) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column, "type": "string", "description": file.columns[column]}
    if column in file.values:
        described["constraints"] = {"enum": list(file.values[column])}
    return described


def _describe(resource: dict[str, Any], path: Path) -> None:
    data = path.read_bytes()
    resource |= {
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
