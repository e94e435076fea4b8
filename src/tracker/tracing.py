"""From a row of the claims table back to the report it stands in, and to the words that gave each column."""

from pathlib import Path
from typing import Any

from tracker.catalogue import TABLES
from tracker.coups import Coup, shipped_coups
from tracker.errors import UsageError
from tracker.extraction.explain import Explanation
from tracker.extraction.explain import explain as explain_in
from tracker.pipeline import DATA
from tracker.records import Claim, Kind, Report, columns_of
from tracker.store import load, provenance

_BY_HAND = ("review",)
"""Columns that a person sets, not the extractor."""


def explain(claim_id: str, data: Path | str = DATA, *, coup: Coup | None = None) -> Explanation:
    """Which words gave which column of a claim, and by which rule.

    The report is read again from the tables, and what comes out is compared with the row.

    Args:
        claim_id: As in the claims table.
        data: The folder that ``run`` has written.
        coup: The coup that the run was told to keep to, where its file is not one of those shipped.

    Raises:
        TableError: The tables are not there.
        UsageError: There is no such claim, or this version with this coup codes it otherwise.
    """
    folder = Path(data)
    claim = Claim(**_row("claims", "claim_id", claim_id, folder))
    found = explain_in(report_of(claim_id, folder), claim_id, coup or _coup_of_run(folder))
    changed = [name for name in _coded_columns() if getattr(found.claim, name) != getattr(claim, name)]
    if changed:
        raise UsageError(
            f"{claim_id}: this version codes {', '.join(changed)} otherwise than the tables in {folder}; "
            "run again, or name the coup that the run was told to keep to"
        )
    return found


def report_of(claim_id: str, data: Path | str = DATA) -> Report:
    """The report that a claim stands in.

    Raises:
        TableError: The tables are not there.
        UsageError: There is no such claim.
    """
    claim = Claim(**_row("claims", "claim_id", claim_id, Path(data)))
    return Report(**_row("reports", "report_id", claim.report_id, Path(data)))


def _coup_of_run(folder: Path) -> Coup | None:
    name = provenance(folder).get("coup")
    return next((coup for coup in shipped_coups() if coup.id == name), None)


def _coded_columns() -> list[str]:
    return [column.name for column in columns_of(Claim) if column.name not in _BY_HAND]


def _row(table: str, key: str, value: str, folder: Path) -> dict[str, Any]:
    """The values of one row, as a record takes them."""
    frame = load(table, folder)
    found = frame[frame[key] == value]
    if found.empty:
        raise UsageError(f"{value}: no such {key} in {folder}; the column {key} of {table} has them all")
    row = found.astype(object).where(found.notna(), None).iloc[0]
    return {column.name: _plain(column.kind, row[column.name]) for column in columns_of(TABLES[table])}


def _plain(kind: Kind, value: Any) -> Any:
    return value.date() if kind is Kind.DATE and value is not None else value
