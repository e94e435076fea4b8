"""Breaks in a series of official figures: a fall that is none, since a part of the figures is missing."""

from collections import Counter

import pandas as pd

from tracker.official.figures import new_and_repeat

_MUCH, _ENOUGH = 0.25, 100
"""A part that made this share of at least so many applications is missed."""

_COLUMNS = ["country", "period_start", "codes", "value"]

Period = tuple[str, pd.Timestamp]
"""A country and the first day of a period."""

_Series = dict[pd.Timestamp, Counter[str]]
"""First day of a period to its figures by code."""


def without_a_part(official: pd.DataFrame) -> set[Period]:
    """The countries and periods whose figure lacks a part that made much of the figure before.

    A country's figure is the sum of what its authorities and steps report, each with a code of its own. The
    USA's have been those of the asylum office (IN) and of the immigration courts (EO); 2025 has EO only.
    Where another code comes up in the same period, the country has changed how it reports, and nothing is
    missing.

    Args:
        official: The ``official`` table; one nationality, source and release.
    """
    series: dict[str, _Series] = {}
    rows = new_and_repeat(official).sort_values(["country", "period_start"])
    for country, start, code, value in rows[_COLUMNS].itertuples(index=False):
        parts = series.setdefault(country, {}).setdefault(start, Counter())
        parts[code] += value
    return {
        (country, start)
        for country, periods in series.items()
        for before, (start, now) in zip(periods.values(), list(periods.items())[1:], strict=False)
        if before.keys() > now.keys() and _is_missed(before, now)
    }


def _is_missed(before: Counter[str], now: Counter[str]) -> bool:
    whole = before.total()
    missing = sum(number for code, number in before.items() if code not in now)
    return whole >= _ENOUGH and missing >= _MUCH * whole
