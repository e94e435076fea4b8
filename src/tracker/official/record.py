"""One official figure: the row type of the ``official`` table, and the rules that its rows keep."""

# ruff: noqa: RUF009 -- column returns a field

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from tracker.official.vocabulary import OfficialMeasure, Outcome, ProcedureKind, Source, Unit
from tracker.records import ISO3, column


@dataclass(frozen=True, slots=True)
class Official:
    """One figure that a statistical office publishes, with what masking and rounding leave open."""

    official_id: str = column(
        "Source, release, dataset, origin, country, period and the source's codes, joined by colons.",
        unique=True,
    )
    source: Source = column("Who publishes it.")
    release: str | None = column("The source's version or day of last update; null where the file has none.")
    dataset: str = column("The source's name for the table.")
    country: str = column("ISO 3166-1 alpha-3 code of the country of asylum (Kosovo XKX).", pattern=ISO3)
    origin: str = column("ISO 3166-1 alpha-3 code of the nationality.", pattern=ISO3)
    period_start: dt.date = column("First day that is counted.")
    period_end: dt.date = column("Last day that is counted, included.")
    measure: OfficialMeasure = column("What is counted.")
    kind: ProcedureKind = column("Which step of the procedure; steps are never added up.")
    unit: Unit = column("Persons or cases; one case can hold several persons.")
    outcome: Outcome | None = column("How a decision came out; null for applications.")
    value: int | None = column("The figure as published; null where it is missing or withheld.", minimum=0)
    low: int | None = column("The least that the figure can stand for, after masking or rounding.", minimum=0)
    high: int | None = column("The most that the figure can stand for, after masking or rounding.", minimum=0)
    flag: str | None = column("What the source or the reader marks, separated by '; '.")
    codes: str = column("The source's own codes for the row, separated by '/'.")
    file: str = column("The file that it was read from.")


def _bounds_hold(rows: pd.DataFrame) -> "pd.Series[bool]":
    inside = (rows["low"] <= rows["value"]) & (rows["value"] <= rows["high"])
    known = rows[["low", "value", "high"]].notna()
    return known.all(axis="columns") & inside.fillna(False).astype(bool) | ~known.any(axis="columns")


def _period_holds(rows: pd.DataFrame) -> "pd.Series[bool]":
    return (rows["period_start"] <= rows["period_end"]).astype(bool)


def _outcome_fits_measure(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["outcome"].notna() == (rows["measure"] == OfficialMeasure.DECISIONS)


Rule = tuple[str, str, Callable[[pd.DataFrame], "pd.Series[bool]"]]
"""Name, words and test of a rule, as ``tables.checks.Check`` takes them."""

OFFICIAL_RULES: tuple[Rule, ...] = (
    ("bounds_hold", "low, value and high are all null, or low <= value <= high", _bounds_hold),
    ("period_holds", "period_start is not after period_end", _period_holds),
    ("outcome_fits_measure", "decisions have an outcome, applications none", _outcome_fits_measure),
)
"""What the rows keep by themselves."""
