"""Whether a claim counts several named groups in one figure ("262 diplomats and soldiers")."""

from typing import NamedTuple

import pandas as pd

from tracker.cases.records import Scope
from tracker.cases.wording import counts_several_kinds
from tracker.vocabulary import Group


class _Count(NamedTuple):
    group: Group
    count_low: int | None
    count_high: int | None
    quote: str


def scopes(claims: pd.DataFrame) -> "pd.Series[str]":
    """The scope of each claim, as in the table of running totals: ``whole`` or ``mixed``."""
    columns = claims[["group", "count_low", "count_high", "quote"]].astype(object)
    found = [
        Scope.MIXED
        if counts_several_kinds(_Count(Group(group), _number(low), _number(high), quote))
        else Scope.WHOLE
        for group, low, high, quote in columns.itertuples(index=False, name=None)
    ]
    return pd.Series([str(scope) for scope in found], index=claims.index, dtype=object)


def _number(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))  # type: ignore[call-overload]
