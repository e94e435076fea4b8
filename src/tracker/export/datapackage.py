"""``datapackage.json``: the export described so that a program can read and check it.

Data Package 2.0 (https://datapackage.org/standard/data-package/). It holds no time of creation: the same
tables give the same bytes.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from tracker.export.schema import exported_columns, meaning, primary_key, references, title
from tracker.records import Column, Kind
from tracker.version import CODEBOOK_VERSION, __version__

_PROFILES = "https://datapackage.org/profiles/2.0"

ESCAPE_NOTE = (
    "A text cell has a leading apostrophe where it begins with an apostrophe, where a spreadsheet would run "
    "or change it, and where it is the empty string; take one leading apostrophe off to get the text. An "
    "empty cell is a null."
)

_TYPES = {
    Kind.STRING: "string",
    Kind.CATEGORY: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
}


def datapackage(files: dict[str, Path], *, excel: bool, texts: bool = True) -> str:
    """The descriptor of an export, as JSON text.

    Args:
        files: Table name to its CSV file, already written.
        excel: Whether the files have a BOM and CRLF.
        texts: Whether reports have theirs.
    """
    descriptor = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "tracker-export",
        "title": "Asylum requests, detentions and dismissals reported after a coup",
        "description": "Made from news reports by the tracker. codebook.md explains every column and value. "
        "Rows whose review is 'candidate' were made by a program and are not verified facts.",
        "version": __version__,
        "codebookVersion": CODEBOOK_VERSION,
        "resources": [_resource(table, path, excel=excel, texts=texts) for table, path in files.items()],
    }
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _resource(table: str, path: Path, *, excel: bool, texts: bool) -> dict[str, Any]:
    data = path.read_bytes()
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table,
        "path": path.name,
        "type": "table",
        "title": title(table),
        "description": ESCAPE_NOTE,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "lineTerminator": "\r\n" if excel else "\n"},
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table, texts=texts),
    }


def _schema(table: str, *, texts: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(table, column) for column in exported_columns(table, texts=texts)],
        "missingValues": [""],
    }
    key = primary_key(table)
    if key is not None:
        schema["primaryKey"] = [key]
    foreign = [
        {"fields": [link.column], "reference": {"resource": link.table, "fields": [link.column]}}
        for link in references(table)
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _field(table: str, column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "format": "default",
        "description": column.doc,
        "constraints": _constraints(column),
    }
    if column.categories:
        described["categories"] = [
            {"value": value, "label": meaning(table, column.name, value)} for value in column.categories
        ]
    return described


def _constraints(column: Column) -> dict[str, Any]:
    bounds = {
        "required": not column.nullable,
        "unique": column.unique or None,
        "enum": list(column.categories) or None,
        "pattern": column.pattern,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in bounds.items() if value is not None}
