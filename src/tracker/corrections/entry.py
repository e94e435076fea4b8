"""A new line for the ledger, made against the tables and tried on them before it is written."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from tracker.cases import case_id_of
from tracker.corrections.changes import Changes, Value, parse_value
from tracker.corrections.correction import PAIRS, Action, Correction
from tracker.corrections.error import LedgerError
from tracker.corrections.ledger import Ledger, line_of, read_ledger, write_ledger
from tracker.corrections.part import KEPT, apply_lines
from tracker.corrections.spreadsheet import Row
from tracker.errors import UsageError
from tracker.records import Claim, Report
from tracker.store import load
from tracker.store.rows import unpack
from tracker.vocabulary import Measure

_CASE_ID = re.compile(r"c-[^:]*")  # the id of a claim has a colon

_Record = TypeVar("_Record", Claim, Report)


def enter(cells: Mapping[str, str], ledger: Path, data: Path) -> Correction:
    """Adds a line to a ledger, with the quotes that its claims have now.

    Args:
        cells: The cells of the line; id, and the quotes of claims that are there, are filled in. In a line
            that joins or splits, the id of a case stands for the first claim of the case.
        ledger: The file; made if it is not there.
        data: The tables that the line is made against.

    Raises:
        UsageError: There is no such claim, case or report, or the line would change nothing or break the
            codebook.
        LedgerError: The line lacks something, is there already, or contradicts another one.
        TableError: The tables are not there.
    """
    known = read_ledger(ledger) if ledger.is_file() else Ledger()
    if cells["action"] in PAIRS:
        cells = {**cells, **_claims_of_cases(cells, data)}
    quotes = {
        quote: _quote_of(cells[claim], data, known)
        for claim, quote in (("claim_id", "quote"), ("other_claim_id", "other_quote"))
        if cells.get(claim)
    }
    line = line_of(Row(f"{ledger}, new line", {**cells, **quotes}))
    extended = known.with_line(line)
    if line.action in PAIRS:
        _refuse_totals(line, data)
    else:
        _try(line, data)
    write_ledger(ledger, extended)
    return line


def parse_pairs(pairs: Iterable[str]) -> Changes:
    """Columns and values as given on a command line: ``count_low=8``, ``country=``.

    Raises:
        LedgerError: One is not written so, or cannot be set.

    >>> parse_pairs(["count_low=8", "country="])
    {'count_low': 8, 'country': None}
    """
    changes: dict[str, Value] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise LedgerError(f"{pair}: write it as count_low=8")
        if name in changes:
            raise LedgerError(f"{name} is given twice")
        changes[name] = parse_value(name, value)
    return changes


def _claims_of_cases(cells: Mapping[str, str], data: Path) -> dict[str, str]:
    """The cells of a pair that hold the id of a case, with the first claim of that case instead."""
    known = None
    found: dict[str, str] = {}
    for column in ("claim_id", "other_claim_id"):
        if _CASE_ID.fullmatch(cells[column]):
            known = load("case_claims", data) if known is None else known
            claims = known.loc[known["case_id"] == cells[column], "claim_id"]
            first = [claim for claim in claims if case_id_of(claim) == cells[column]]
            if not first:
                raise UsageError(f"{cells[column]}: no such case in {data}; see the column case_id of cases")
            found[column] = str(first[0])
    return found


def _refuse_totals(line: Correction, data: Path) -> None:
    """Refuses a pair with a running total, which is in no case."""
    for claim_id in (line.claim_id, line.other_claim_id):
        for claim in _records(Claim, "claims", "claim_id", claim_id, data):
            if claim.measure is Measure.CUMULATIVE:
                raise UsageError(f"{claim_id}: is a running total, which is in no case; nothing is written")


def _quote_of(claim_id: str, data: Path, ledger: Ledger) -> str:
    for claim in _records(Claim, "claims", "claim_id", claim_id, data):
        return claim.quote
    for line in ledger.corrections:
        if line.action is Action.DROP and line.claim_id == claim_id:
            raise UsageError(f"{claim_id}: no such claim in {data}; {line.name} drops it")
    raise UsageError(f"{claim_id}: no such claim in {data}; see the column claim_id of claims")


def _try(line: Correction, data: Path) -> None:
    reports = _records(Report, "reports", "report_id", line.report_id, data)
    if not reports:
        raise UsageError(f"{line.report_id}: no such report in {data}; see the column report_id of reports")
    claims = _records(Claim, "claims", "report_id", line.report_id, data)
    _, notes = apply_lines([line], claims, reports)
    for note in notes:
        problem = note.message.removesuffix(f"; {KEPT}")
        raise UsageError(f"{line.action} {line.claim_id or line.report_id}: {problem}; nothing is written")


def _records(record: type[_Record], table: str, key: str, value: str, data: Path) -> list[_Record]:
    """The rows of a table that have a value in a column."""
    frame = load(table, data)
    found = frame[frame[key] == value]
    plain = found.astype(object).where(found.notna(), None)
    return [unpack(record, [_packed(cell) for cell in row]) for row in plain.itertuples(index=False)]


def _packed(cell: Any) -> Any:
    """A cell as ``unpack`` takes it: a day as ISO text."""
    return cell.date().isoformat() if isinstance(cell, dt.datetime) else cell
