"""The ledger: ``corrections.csv``, kept by hand in any spreadsheet or written by ``tracker correct``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from tracker.corrections.changes import COLUMNS, NOTHING, Changes, format_changes, parse_changes, parse_date
from tracker.corrections.contradictions import refuse_contradictions
from tracker.corrections.correction import PAIRS, Action, Correction, with_id
from tracker.corrections.error import LedgerError
from tracker.corrections.spreadsheet import Form, Row, read_rows, write_rows

NAME = "corrections.csv"

HEADER: Mapping[str, str] = MappingProxyType(
    {
        "id": "Names the line; made from what it says unless a person has given it.",
        "action": "What the line does.",
        "claim_id": "The claim that it is about; empty for add.",
        "report_id": "For add: the report in which a claim is missing.",
        "quote": "The claim's quote when the line was made, or the sentence that states the missing one.",
        "changes": "For set and add: columns of the claim and their values, as count_low=8; country=.",
        "other_claim_id": "For join and split: the other claim.",
        "other_quote": "Its quote when the line was made.",
        "who": "Who says so.",
        "when": "On what day, as 2026-11-23.",
        "why": "For what reason.",
    }
)
"""The columns of the file, in their order, and what they mean."""

_REQUIRED = ("action", "quote", "who", "when")

# The cells, beside action, quote, who and when, that each action must have, and those that it may have.
_MUST: Mapping[Action, tuple[str, ...]] = {
    Action.CONFIRM: ("claim_id",),
    Action.SET: ("claim_id", "changes", "why"),
    Action.DROP: ("claim_id", "why"),
    Action.ADD: ("report_id", "changes", "why"),
    Action.JOIN: ("claim_id", "other_claim_id", "other_quote", "why"),
    Action.SPLIT: ("claim_id", "other_claim_id", "other_quote", "why"),
}
_MAY = frozenset({"id", "action", "quote", "who", "when", "why"})
# Never a number: the claim of an ``add`` line is called after it, the extractor's own after an offset.
_ID = re.compile(r"[A-Za-z][\w-]*")
_ADD_NEEDS = ("legal_status", "group")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of one file, in its order; no two contradict each other.

    Attributes:
        corrections: The lines.
        form: How the file is written.
    """

    corrections: tuple[Correction, ...] = ()
    form: Form = field(default_factory=Form)

    def with_line(self, line: Correction) -> "Ledger":
        """The ledger with one more line at its end.

        Raises:
            LedgerError: The line is there already, or contradicts one that is.
        """
        for other in self.corrections:
            if other.said == line.said:
                raise LedgerError(f"{other.name} says so already")
        corrections = (*self.corrections, line)
        refuse_contradictions(corrections)
        return replace(self, corrections=corrections)


def ledger_beside(out: Path) -> Path:
    """Where the ledger of a folder of tables is unless told otherwise: beside the folder.

    >>> ledger_beside(Path("data/processed")).as_posix()
    'data/corrections.csv'
    """
    return out.parent / NAME


def read_ledger(path: Path) -> Ledger:
    """Reads a ledger. Lines that say the same twice count once, as where two people's ledgers were merged.

    Args:
        path: A CSV with the columns of ``HEADER`` in any order; those that no line needs may be missing.

    Raises:
        LedgerError: A line cannot be read, lacks what its action needs, or contradicts another one.
    """
    rows, form = read_rows(path, tuple(HEADER), _REQUIRED)
    lines: dict[tuple[str, ...], Correction] = {}
    for row in rows:
        try:
            line = line_of(row)
        except LedgerError as error:
            raise LedgerError(f"{row.place}: {error}") from error
        lines.setdefault(line.said, line)
    _refuse_shared_ids(lines.values())
    refuse_contradictions(tuple(lines.values()))
    return Ledger(tuple(lines.values()), form)


def write_ledger(path: Path, ledger: Ledger) -> None:
    """Writes a ledger with the ids of all lines, in one step.

    Raises:
        UsageError: The file cannot be written.
    """
    write_rows(path, tuple(HEADER), (_cells(line) for line in ledger.corrections), ledger.form)


def line_of(row: Row) -> Correction:
    """The line that a row of the file says.

    Raises:
        LedgerError: A cell cannot be read, is empty that its action needs, or has no meaning for it.
    """
    cells = {column: row.cells.get(column, "") for column in HEADER}
    action = _action(cells["action"])
    _refuse_missing(action, cells)
    if cells["id"] and not _ID.fullmatch(cells["id"]):
        raise LedgerError(f"id: {cells['id']!r} is no name such as fix-96ce96d63d; or leave it empty")
    changes = parse_changes(cells["changes"])
    report_id = _report_of(action, cells)
    _refuse_impossible(action, cells, changes)
    line = Correction(
        id=cells["id"],
        action=action,
        claim_id=cells["claim_id"],
        report_id=report_id,
        quote=cells["quote"],
        changes=changes,
        other_claim_id=cells["other_claim_id"],
        other_quote=cells["other_quote"],
        who=cells["who"],
        when=parse_date("when", cells["when"]),
        why=cells["why"],
        place=row.place,
    )
    return with_id(line)


def _action(text: str) -> Action:
    if text.lower() not in list(Action):
        raise LedgerError(f"action: {text!r} is none of {', '.join(Action)}")
    return Action(text.lower())


def _refuse_missing(action: Action, cells: Mapping[str, str]) -> None:
    for column in ("quote", "who", "when", *_MUST[action]):
        if not cells[column]:
            raise LedgerError(f"{action}: the cell {column} is empty")
    allowed = _MAY | set(_MUST[action]) | {"report_id"}
    for column in HEADER:
        if cells[column] and column not in allowed:
            raise LedgerError(f"{action}: the cell {column} must be empty, there is {cells[column]!r} in it")


def _report_of(action: Action, cells: Mapping[str, str]) -> str:
    if action is Action.ADD:
        return cells["report_id"]
    report_id, colon, _ = cells["claim_id"].rpartition(":")
    if not (colon and report_id):
        raise LedgerError(
            f"claim_id: {cells['claim_id']!r} is no id of a claim, as r1:15 (case_claims has those of a case)"
        )
    if cells["report_id"] not in {"", report_id}:
        raise LedgerError(f"report_id: {cells['report_id']!r} is not the report of {cells['claim_id']}")
    return report_id


def _refuse_impossible(action: Action, cells: Mapping[str, str], changes: Changes) -> None:
    if action is Action.ADD:
        missing = [name for name in _ADD_NEEDS if name not in changes]
        if missing:
            raise LedgerError(f"add: changes must say {' and '.join(missing)}")
    if action is Action.SET and not changes:
        raise LedgerError(f"set: changes names no column; there are {', '.join(COLUMNS)}")
    if action in PAIRS and cells["claim_id"] == cells["other_claim_id"]:
        raise LedgerError(f"{action}: both claims are {cells['claim_id']}")


def _refuse_shared_ids(lines: Iterable[Correction]) -> None:
    seen: dict[str, Correction] = {}
    for line in lines:
        if line.id in seen:
            raise LedgerError(
                f"{seen[line.id].place} and {line.place} have the same id {line.id}; "
                "empty the cell id of the one that was copied"
            )
        seen[line.id] = line


def _cells(line: Correction) -> dict[str, str]:
    return {
        "id": line.id,
        "action": line.action.value,
        "claim_id": line.claim_id,
        "report_id": line.report_id if line.action is Action.ADD else "",
        "quote": line.quote,
        "changes": format_changes(line.changes or NOTHING),
        "other_claim_id": line.other_claim_id,
        "other_quote": line.other_quote,
        "who": line.who,
        "when": line.when.isoformat(),
        "why": line.why,
    }
