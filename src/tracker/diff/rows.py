"""Which rows and values of a table differ, by the keys of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd

from tracker.catalogue import TABLES
from tracker.export.schema import primary_key

SEPARATOR = " · "

_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "case_claims": ("claim_id",),
        "case_steps": ("case_id", "legal_status", "country", "date_start"),
        "series": ("series_id", "date_start", "day"),
        "rejects": ("source", "reason", "message"),
    }
)
"""Tables whose rows no single column names. Numbers are no keys: one row more changes all after it."""

_NOT_COMPARED = MappingProxyType(
    {
        "case_steps": ("step",),
        "series": ("point",),
        "case_claims": ("step", "published", "date_end", "count_low", "count_high", "count_qualifier"),
    }
)
"""Columns that only number rows, or repeat those of claims and reports: their changes are told there."""


@dataclass(frozen=True, slots=True)
class Differences:
    """How two states of a table differ.

    Attributes:
        old: The rows of the first, under their keys.
        new: The rows of the second, under their keys.
        added: Keys that only the second has.
        withdrawn: Keys that only the first has.
        changed: Key, column, value before and after, for every other value that differs.
    """

    old: pd.DataFrame
    new: pd.DataFrame
    added: list[str]
    withdrawn: list[str]
    changed: list[tuple[str, str, str | None, str | None]]


def differences(table: str, old: pd.DataFrame, new: pd.DataFrame) -> Differences:
    """Compares two states of a table, cells as text.

    Columns that only one of them has are left out: they are another version's of the codebook.
    """
    old, new = _keyed(table, old), _keyed(table, new)
    both = old.index.intersection(new.index, sort=False)
    compared = [
        column
        for column in new.columns
        if column in old.columns and column not in _NOT_COMPARED.get(table, ())
    ]
    return Differences(
        old=old,
        new=new,
        added=[str(key) for key in new.index.difference(old.index, sort=False)],
        withdrawn=[str(key) for key in old.index.difference(new.index, sort=False)],
        changed=sorted(_values(old.loc[both, compared], new.loc[both, compared]), key=lambda cell: cell[0]),
    )


def _keyed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows under their keys; of rows with the same key the second gets a 2, and so on."""
    single = primary_key(table) if table in TABLES else None
    names = [name for name in (_KEYS.get(table) or ((single,) if single else ())) if name in rows.columns]
    parts = rows[names or list(rows.columns)]
    cells = zip(*(parts[name].fillna("").astype(str) for name in parts.columns), strict=True)
    keys = pd.Series([SEPARATOR.join(row) for row in cells], index=rows.index, dtype=object)
    again = keys.groupby(keys).cumcount()
    return rows.set_axis(keys.where(again == 0, keys + SEPARATOR + (again + 1).astype(str)), axis="index")


def _values(old: pd.DataFrame, new: pd.DataFrame) -> Iterator[tuple[str, str, str | None, str | None]]:
    for column in new.columns:
        before, after = old[column], new[column]
        differs = (before != after) & ~(before.isna() & after.isna())
        for key, one, other in zip(before.index[differs], before[differs], after[differs], strict=True):
            yield str(key), str(column), _cell(one), _cell(other)


def _cell(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
