"""From a row of the claims table back to the report, and to the words or the person that gave each column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tracker.catalogue import TABLES
from tracker.corrections import (
    Action,
    Correction,
    Finding,
    LineInShort,
    apply_lines,
    digest_of,
    ledger_beside,
    read_ledger,
    read_summary,
)
from tracker.coups import Coup, shipped_coups
from tracker.errors import UsageError
from tracker.extraction.confidence import Weighed
from tracker.extraction.explain import Because, shown_count, shown_date
from tracker.extraction.explain import explain as explain_in
from tracker.pipeline import DATA
from tracker.records import Claim, Kind, Report, columns_of
from tracker.store import load, provenance

_BY_HAND = ("review",)
"""Columns that a person sets, not the extractor."""

_TOGETHER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "count": ("count_low", "count_high", "count_qualifier"),
        "date": ("date_start", "date_end", "date_precision", "date_basis"),
    }
)
"""Columns that an explanation gives as one."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a claim comes from.

    Attributes:
        claim: The row.
        example: An invented example of the rule that made it; null where a person has added it.
        because: Its columns, each with the words that gave it and the rule that read them.
        signs: What its confidence was made from; none where a person has looked at it.
        corrections: The lines of the ledger that confirm, change or add it.
    """

    claim: Claim
    example: str | None
    because: tuple[Because, ...]
    signs: tuple[Weighed, ...]
    corrections: tuple[Correction, ...]


def explain(
    claim_id: str,
    data: Path | str = DATA,
    *,
    coup: Coup | None = None,
    corrections: Path | str | None = None,
) -> Trace:
    """Which words, or which correction, gave which column of a claim, and by which rule.

    The report is read again from the tables and corrected again, and what comes out is compared with the row.

    Args:
        claim_id: As in the claims table.
        data: The folder that ``run`` has written.
        coup: The coup that the run was told to keep to, where its file is not one of those shipped.
        corrections: The ledger of corrections, where it is not ``corrections.csv`` beside ``data``.

    Raises:
        TableError: The tables are not there.
        LedgerError: The ledger cannot be read.
        UsageError: There is no such claim, it was rejected, this version with this coup codes it otherwise,
            or the ledger that corrected it has changed or is not there.
    """
    folder = Path(data)
    claim = Claim(**_row("claims", "claim_id", claim_id, folder))
    report = report_of(claim_id, folder)
    lines = _lines_about(claim_id, folder, corrections)
    for line in lines:
        if line.action is Action.ADD:
            return Trace(claim, None, tuple(_added(claim, line)), (), lines)
    found = explain_in(report, claim_id, coup or _coup_of_run(folder))
    (corrected,), notes = apply_lines(lines, [found.claim], [report])
    idle = {note.correction.id for note in notes if note.finding is not Finding.NOT_NEEDED}
    lines = tuple(line for line in lines if line.id not in idle)
    changed = [name for name in _coded_columns() if getattr(corrected, name) != getattr(claim, name)]
    if changed:
        raise UsageError(
            f"{claim_id}: this version codes {', '.join(changed)} otherwise than the tables in {folder}; "
            "run again, or name the coup that the run was told to keep to"
        )
    because = tuple(_set_by_hand(one, claim, lines) for one in found.because)
    return Trace(claim, found.example, because, () if lines else found.signs, lines)


def _lines_about(claim_id: str, folder: Path, corrections: Path | str | None) -> tuple[Correction, ...]:
    """The lines that gave the row its values, from the ledger; none where no person has looked at it."""
    applied = [
        line
        for line in read_summary(provenance(folder).get("corrections", "{}"))
        if claim_id in line.claims and line.action not in {Action.JOIN, Action.SPLIT}
    ]
    if not applied:
        return ()
    path = Path(corrections) if corrections is not None else ledger_beside(folder)
    there = corrections is not None or path.is_file()
    known = {line.id: line for line in read_ledger(path).corrections} if there else {}
    for line in applied:
        if line.id not in known or digest_of(known[line.id]) != line.digest:
            raise UsageError(_changed_since(line, path))
    return tuple(known[line.id] for line in applied)


def _changed_since(line: LineInShort, path: Path) -> str:
    return (
        f"{path}: line {line.id}, which gave this row values, is not there or says something else now; "
        "run again, or name the ledger with --corrections"
    )


def _added(claim: Claim, line: Correction) -> list[Because]:
    """The columns of a claim that a person has added: as the line says, or following from what it says."""
    return [
        Because(column, value, None, None, None, _says(line, column) or f"follows from {line.id}")
        for column, value in _values(claim).items()
    ]


def _set_by_hand(because: Because, claim: Claim, lines: Iterable[Correction]) -> Because:
    """The reason of a column, or the line that has given it another value."""
    value = _values(claim)[because.column]
    if value == because.value:
        return because
    rule = next((rule for line in lines if (rule := _says(line, because.column))), because.rule)
    return Because(because.column, value, None, None, None, f"{rule}, was {because.value or 'null'}")


def _says(line: Correction, column: str) -> str | None:
    """That a line sets a column; None where it says nothing of it."""
    names = _TOGETHER.get(column, (column,))
    return None if line.changes.keys().isdisjoint(names) else f"set by {line.id}"


def _values(claim: Claim) -> dict[str, str | None]:
    """The values of a claim as explanations write them."""
    return {
        "legal_status": claim.legal_status,
        "country": claim.country,
        "origin": claim.origin,
        "group": claim.group,
        "count": shown_count(claim),
        "measure": claim.measure,
        "date": shown_date(claim),
        "attribution": claim.attribution,
    }


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
        raise UsageError(_why_missing(table, key, value, folder))
    row = found.astype(object).where(found.notna(), None).iloc[0]
    return {column.name: _plain(column.kind, row[column.name]) for column in columns_of(TABLES[table])}


def _why_missing(table: str, key: str, value: str, folder: Path) -> str:
    """That a row is not in its table, and why where it was rejected."""
    rejects = load("rejects", folder)
    begin = f"{table}, {key} '{value}': "
    for message in rejects["message"]:
        if message.startswith(begin):
            return f"{value}: rejected, and so not in {table}: {message.removeprefix(begin)}"
    return f"{value}: no such {key} in {folder}; the column {key} of {table} has them all"


def _plain(kind: Kind, value: Any) -> Any:
    return value.date() if kind is Kind.DATE and value is not None else value
