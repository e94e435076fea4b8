"""The changes as a CSV, one a row."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from tracker.diff.change import Change
from tracker.errors import UsageError
from tracker.export.cells import escape

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "table": "The table.",
        "row": "The row's key; the values of a key of several columns are joined by ' · '.",
        "effect": "What became of the row.",
        "column": "For a changed value: its column.",
        "old": "For a changed value: the value before, null where there was none.",
        "new": "For a changed value: the value after, null where there is none.",
        "reason": "Why.",
        "because": "What stands behind the reason: reports, lines of the ledger, files, or versions.",
    }
)
"""The columns of the file, in their order, and what they mean."""


def write_changes(changes: Iterable[Change], path: Path) -> None:
    """Writes changes as CSV in UTF-8, cells disarmed as in the exports (``export.cells``).

    Raises:
        UsageError: The file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows([_cell(getattr(change, column)) for column in COLUMNS] for change in changes)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def _cell(value: str | None) -> str:
    return "" if value is None else escape(str(value))
