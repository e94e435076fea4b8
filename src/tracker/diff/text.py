"""The changes as a short text for a changelog, in Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.diff.change import Change, Effect
from tracker.diff.compare import Comparison
from tracker.diff.rows import SEPARATOR

_LISTED = 10
_LONGEST = 60

# Where a claim was found and how sure the extractor is says nothing of what happened; the table has them all.
_NOT_LISTED = {"rule", "confidence", "char_start", "char_end", "text", "body_start", "source_sha256"}


def changelog(comparison: Comparison) -> str:
    """What changed: for each table the number of rows by reason, then some of the values that changed."""
    lines = [
        *(f"- new table {name}" for name in comparison.only_new),
        *(f"- table {name} is gone" for name in comparison.only_old),
        *(
            f"- column {column.removeprefix('+ ')} is new"
            for column in comparison.columns
            if column[0] == "+"
        ),
        *(
            f"- column {column.removeprefix('- ')} is gone"
            for column in comparison.columns
            if column[0] == "-"
        ),
    ]
    for name in dict.fromkeys(change.table for change in comparison.changes):
        changes = [change for change in comparison.changes if change.table == name]
        lines += _table(name, changes, comparison.names)
    return "\n".join(lines or ["- nothing"]) + "\n"


def _table(name: str, changes: Sequence[Change], names: Mapping[str, str]) -> Iterator[str]:
    for effect in Effect:
        # A row with several changed values counts once.
        rows = {change.row: change for change in changes if change.effect is effect}
        if rows:
            reasons = Counter(change.reason for change in rows.values())
            by_reason = ", ".join(f"{reason} {count:,}" for reason, count in reasons.most_common())
            yield f"- {name}: {len(rows):,} {effect} ({by_reason})"
        if name == "cases" and effect is not Effect.CHANGED:
            yield from _rows([_called(row, names) for row in rows])
    yield from _values([change for change in changes if _is_listed(change)], names)


def _called(row: str, names: Mapping[str, str]) -> str:
    """A row by its key; a case and what belongs to it by the name of the case, too."""
    key = row.rstrip(SEPARATOR)  # a null at the end of a key leaves its separator
    name = names.get(key.partition(SEPARATOR)[0])
    return key if name is None else f"{name} ({key})"


def _rows(rows: Sequence[str]) -> Iterator[str]:
    yield from (f"  - {row}" for row in rows[:_LISTED])
    if len(rows) > _LISTED:
        yield f"  - and {len(rows) - _LISTED:,} more"


def _is_listed(change: Change) -> bool:
    return change.effect is Effect.CHANGED and change.column not in _NOT_LISTED


def _values(changes: Sequence[Change], names: Mapping[str, str]) -> Iterable[str]:
    for change in changes[:_LISTED]:
        old, new = _shown(change.old), _shown(change.new)
        row = _called(change.row, names)
        yield f"  - {row}: {change.column} {old} → {new} ({change.reason}: {change.because})"
    if len(changes) > _LISTED:
        yield f"  - and {len(changes) - _LISTED:,} more values"


def _shown(value: str | None) -> str:
    text = "nothing" if value is None else " ".join(value.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
