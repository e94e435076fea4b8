"""One difference between two states of a table."""

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """What became of a row."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"


class Reason(StrEnum):
    """Why. Where several could be, the first of this list that holds is given."""

    NEW_REPORT = "new report"
    REPORT_GONE = "report gone"
    CORRECTION = "correction"
    REPORT_CHANGED = "report changed"
    OTHER_COUP = "other coup file"
    NEW_VERSION = "new extractor version"
    NEW_FIGURES = "new official figures"


@dataclass(frozen=True, slots=True)
class Change:
    """A row that came or went, or one value of a row that stayed.

    Attributes:
        table: The table.
        row: The row's key; the values of a key of several columns are joined by ' · '.
        effect: What became of the row.
        column: For a changed value: its column.
        old: The value before, as the CSV export writes it; null is None.
        new: The value after.
        reason: Why.
        because: What stands behind the reason: ids of reports or lines of the ledger, or two versions.
    """

    table: str
    row: str
    effect: Effect
    column: str | None
    old: str | None
    new: str | None
    reason: Reason
    because: str
