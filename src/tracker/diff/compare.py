"""The whole of a comparison: two snapshots to a list of changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tracker.catalogue import TABLES
from tracker.diff.change import Change, Effect
from tracker.diff.reasons import Reasons, Why
from tracker.diff.renamed import renamed_cases, under_new_ids
from tracker.diff.rows import Differences, differences
from tracker.diff.snapshot import Snapshot, read_snapshot
from tracker.export.schema import TEXT_COLUMNS

_NOT_LINKED = frozenset({"rule", "confidence", "review"})
"""Columns of claims that cases do not depend on."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two folders.

    Attributes:
        changes: Row by row, table by table. A case that is the same under another id is one row, whose
            ``case_id`` has changed.
        names: Id of a case to its name, for cases of either folder.
        only_old: Tables that only the first folder has.
        only_new: Tables that only the second has.
        columns: Columns that only one of them has, texts of reports aside: ``- claims.origin`` is the
            first's, ``+ claims.origin`` the second's.
    """

    changes: tuple[Change, ...]
    names: Mapping[str, str]
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
    columns: tuple[str, ...]


def compare(old: Path | str, new: Path | str) -> Comparison:
    """Compares all tables of two folders.

    Args:
        old: A folder that a run has written, an export or a release.
        new: Another one.

    Raises:
        UsageError: One of them has no reports or no claims.
        TableError: A table cannot be read.
    """
    before, after = read_snapshot(old), read_snapshot(new)
    ids = renamed_cases(before, after)
    before = under_new_ids(before, ids)
    both = [name for name in _order() if name in before.tables and name in after.tables]
    reasons = Reasons(before, after)
    return Comparison(
        changes=tuple(change for name in both for change in _changes(name, before, after, reasons, ids)),
        names=_names(before) | _names(after),
        only_old=tuple(name for name in before.tables if name not in after.tables),
        only_new=tuple(name for name in after.tables if name not in before.tables),
        columns=tuple(column for name in both for column in _columns(name, before, after)),
    )


def _names(snapshot: Snapshot) -> dict[str, str]:
    rows = snapshot.tables.get("cases")
    if rows is None or not {"case_id", "name"} <= set(rows.columns):
        return {}
    return dict(zip(rows["case_id"], rows["name"], strict=True))


def _order() -> list[str]:
    """Reports and claims first: the reasons for cases follow from those for claims."""
    first = ["reports", "claims"]
    return first + [name for name in TABLES if name not in first]


def _changes(
    table: str, before: Snapshot, after: Snapshot, reasons: Reasons, ids: Mapping[str, str]
) -> Iterator[Change]:
    found = differences(table, before.tables[table], after.tables[table])
    yield from _rows(table, found, Effect.ADDED, reasons)
    yield from _rows(table, found, Effect.WITHDRAWN, reasons)
    renamed = [(new, "case_id", old, new) for old, new in sorted(ids.items()) if new in found.new.index]
    changed = [*renamed, *found.changed] if table == "cases" else found.changed
    why = dict(_why(table, found.new, [key for key, *_ in changed], reasons))
    for key, column, old, new in changed:
        if table == "claims" and column not in _NOT_LINKED:
            reasons.remember(key, why[key])
        yield Change(table, key, Effect.CHANGED, column, old, new, *why[key])


def _rows(table: str, found: Differences, effect: Effect, reasons: Reasons) -> Iterator[Change]:
    added = effect is Effect.ADDED
    rows, keys = (found.new, found.added) if added else (found.old, found.withdrawn)
    for key, why in _why(table, rows, keys, reasons):
        if table == "claims":
            reasons.remember(key, why)
        yield Change(table, key, effect, None, None, None, *why)


def _why(table: str, rows: pd.DataFrame, keys: Iterable[str], reasons: Reasons) -> Iterator[tuple[str, Why]]:
    """Keys, each once, with the reason for what became of its row."""
    wanted = rows.loc[list(dict.fromkeys(keys))]
    columns = [str(name) for name in wanted.columns]
    for key, *cells in wanted.itertuples(name=None):
        yield str(key), reasons.of(table, dict(zip(columns, cells, strict=True)))


def _columns(table: str, before: Snapshot, after: Snapshot) -> Iterator[str]:
    left_out = TEXT_COLUMNS if table == "reports" else frozenset[str]()
    old, new = (
        [column for column in one.tables[table].columns if column not in left_out] for one in (before, after)
    )
    yield from (f"- {table}.{column}" for column in old if column not in new)
    yield from (f"+ {table}.{column}" for column in new if column not in old)
