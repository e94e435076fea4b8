"""Claims that retell an official figure: same country, same period, same number within rounding."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from tracker.official.figures import KEYS, new_and_repeat
from tracker.official.rates import FIRST
from tracker.official.vocabulary import PROTECTION, OfficialMeasure, Outcome, ProcedureKind, Unit

_COLUMNS = ["claim_id", "figure", "official_value", "official_low", "official_high", "official_ids"]


@dataclass(frozen=True, slots=True)
class _Figure:
    """What a report can call "applications" or "granted" out of the rows of one country and period.

    Attributes:
        name: As the result calls it.
        status: The legal status of claims that can retell it.
        measure: What is counted.
        kinds: The steps that it sums; for none, what ``new_and_repeat`` chooses.
        outcomes: Of decisions, the outcomes that it sums.
    """

    name: str
    status: str
    measure: OfficialMeasure
    kinds: tuple[ProcedureKind, ...]
    outcomes: tuple[Outcome, ...] = ()


_FIGURES = (
    _Figure("new and repeat", "asylum_sought", OfficialMeasure.APPLICATIONS, ()),
    _Figure("new", "asylum_sought", OfficialMeasure.APPLICATIONS, (ProcedureKind.NEW,)),
    _Figure("protected", "asylum_granted", OfficialMeasure.DECISIONS, FIRST, tuple(sorted(PROTECTION))),
    _Figure("recognised", "asylum_granted", OfficialMeasure.DECISIONS, FIRST, (Outcome.RECOGNISED,)),
    _Figure("rejected", "asylum_refused", OfficialMeasure.DECISIONS, FIRST, (Outcome.REJECTED,)),
)


def retold(claims: pd.DataFrame, official: pd.DataFrame) -> pd.DataFrame:
    """The claims that retell an official figure, with the rows that are their source of record.

    A claim matches where its country, nationality and dates are those of the figure and its number is: the
    very number (or one within the figure's masking or rounding); for a round or an approximate number, one
    that rounds to it; for "more than n", one less than a unit of n's rounding above it.

    Args:
        claims: The claims table.
        official: The ``official`` table.

    Returns:
        ``claim_id``, ``figure`` (what was matched), ``official_value``, ``official_low``, ``official_high``
        and ``official_ids``; the first match of each claim in the order new and repeat, new.
    """
    countable = claims[claims["count_low"].notna() & claims["country"].notna()]
    matches = []
    for figure in _FIGURES:
        sums = _sums(official, figure)
        told = countable[countable["legal_status"] == figure.status]
        pairs = told.merge(
            sums,
            left_on=["country", "origin", "date_start", "date_end"],
            right_on=["country", "origin", "period_start", "period_end"],
        )
        same = [_same_number(claim) for claim in _rows(pairs)]
        matches.append(pairs[pd.Series(same, index=pairs.index, dtype=bool)].assign(figure=figure.name))
    found = pd.concat(matches, ignore_index=True)
    return found.drop_duplicates("claim_id")[_COLUMNS].sort_values("claim_id", ignore_index=True)


def _sums(official: pd.DataFrame, figure: _Figure) -> pd.DataFrame:
    rows = _rows_of(official, figure)
    groups = rows.groupby(["source", "release", "dataset", "origin", *KEYS], observed=True, dropna=False)
    sums = groups[["value", "low", "high"]].sum().add_prefix("official_")
    sums["official_ids"] = groups["official_id"].agg("; ".join)
    return sums.reset_index()[["origin", *KEYS, *sums.columns]]


def _rows_of(official: pd.DataFrame, figure: _Figure) -> pd.DataFrame:
    if not figure.kinds:
        return new_and_repeat(official)
    rows = official[
        (official["measure"] == figure.measure)
        & official["kind"].isin(figure.kinds)
        & (official["unit"] == Unit.PERSONS)
        & official["value"].notna()
    ]
    return rows[rows["outcome"].isin(figure.outcomes)] if figure.outcomes else rows


def _rows(pairs: pd.DataFrame) -> Iterator[tuple[int, str, int, int, int]]:
    columns = ["count_low", "count_qualifier", "official_value", "official_low", "official_high"]
    yield from pairs[columns].itertuples(index=False, name=None)


def _same_number(row: tuple[int, str, int, int, int]) -> bool:
    said, qualifier, value, low, high = row
    unit = _unit(said)
    if qualifier == "at_least":
        return said <= high and low < said + max(unit, 2)
    if qualifier == "about" or unit >= 100:
        return said - unit / 2 <= high and low <= said + unit / 2
    return low <= said <= high or said == value


def _unit(number: int) -> int:
    """The unit that a number is rounded to, by its zeros.

    >>> _unit(8500), _unit(8483)
    (100, 1)
    """
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit
