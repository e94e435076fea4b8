"""Cases that are the same under another id: the first claim gives it, and an older report may come in."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from tracker.diff.snapshot import Snapshot

_ID_COLUMNS = ("case_id", "parent_id")


def renamed_cases(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """Id of a case that only the first snapshot has to the id that only the second has for it.

    Of the cases that are gone and those that are new, the two that share most claims are one case, then the
    next two, as long as they share any.
    """
    before, after = _case_of(old), _case_of(new)
    gone, come = set(before.values()) - set(after.values()), set(after.values()) - set(before.values())
    shared = Counter(
        (before[claim], after[claim])
        for claim in before.keys() & after.keys()
        if before[claim] in gone and after[claim] in come
    )
    names: dict[str, str] = {}
    taken: set[str] = set()
    for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if one not in names and other not in taken:
            names[one] = other
            taken.add(other)
    return names


def under_new_ids(snapshot: Snapshot, names: Mapping[str, str]) -> Snapshot:
    """The snapshot with cases under other ids, so that their rows can be compared."""
    if not names:
        return snapshot
    return replace(
        snapshot, tables={table: _with_ids(rows, names) for table, rows in snapshot.tables.items()}
    )


def _with_ids(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    columns = [column for column in _ID_COLUMNS if column in rows.columns]
    return rows.assign(**{column: rows[column].replace(dict(names)) for column in columns})


def _case_of(snapshot: Snapshot) -> dict[str, str]:
    """Claim to its case."""
    rows = snapshot.tables.get("case_claims")
    if rows is None or not {"claim_id", "case_id"} <= set(rows.columns):
        return {}
    known = rows[rows["case_id"].notna()]
    return dict(zip(known["claim_id"], known["case_id"], strict=True))
