"""The changes as a CSV, one a row."""

import csv
from collections.abc import Iterable
from pathlib import Path

from tracker.diff.change import Change
from tracker.errors import UsageError
from tracker.export.cells import escape

COLUMNS = ("table", "row", "effect", "column", "old", "new", "reason", "because")


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
