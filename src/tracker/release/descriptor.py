"""The data package of a release: that of the export, with version, authors, origin and further files."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tracker.diff.snapshot import ORIGIN, PACKAGE

_FURTHER = {
    "corrections": "Corrections by hand that went into the tables",
    "changes": "What changed since the last release, row by row",
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
        {"name": name, "path": f"{name}.csv", "title": title, "format": "csv", "mediatype": "text/csv"}
        for name, title in _FURTHER.items()
        if name not in known and (folder / f"{name}.csv").is_file()
    ]
    for resource in package["resources"]:
        _describe(resource, folder / resource["path"])
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="")


def authors_of(folder: Path) -> list[str]:
    """The authors of a release."""
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return [str(person["title"]) for person in package.get("contributors", ())]


def _describe(resource: dict[str, Any], path: Path) -> None:
    data = path.read_bytes()
    resource |= {
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
    if "schema" in resource:
        header = data.decode("utf-8-sig").partition("\n")[0].split(",")
        fields = resource["schema"]["fields"]
        resource["schema"]["fields"] = [field for field in fields if field["name"] in header]
