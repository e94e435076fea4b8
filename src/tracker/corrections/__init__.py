"""A person's corrections: a ledger that is kept in one file, and replayed on every run.

``ledger`` reads and writes the file, ``replay`` applies it to claims, ``constraints`` is what it asks of the
linking of cases. ``docs/corrections.md`` is the page for those who keep the file.
"""

from tracker.corrections.changes import format_changes, parse_changes
from tracker.corrections.constraints import CaseConstraint
from tracker.corrections.correction import Action, Correction, digest_of, with_id
from tracker.corrections.entry import enter, parse_pairs
from tracker.corrections.error import LedgerError
from tracker.corrections.ledger import Ledger, ledger_beside, read_ledger, write_ledger
from tracker.corrections.notes import Finding, Note
from tracker.corrections.part import apply_lines
from tracker.corrections.replay import Replay, replay
from tracker.corrections.summary import LineInShort, read_summary, summary_of

__all__ = [
    "Action",
    "CaseConstraint",
    "Correction",
    "Finding",
    "Ledger",
    "LedgerError",
    "LineInShort",
    "Note",
    "Replay",
    "apply_lines",
    "digest_of",
    "enter",
    "format_changes",
    "ledger_beside",
    "parse_changes",
    "parse_pairs",
    "read_ledger",
    "read_summary",
    "replay",
    "summary_of",
    "with_id",
    "write_ledger",
]
