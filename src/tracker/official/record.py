"""One official figure: the row type of the ``official`` table."""

# ruff: noqa: RUF009 -- column returns a field

import datetime as dt
from dataclasses import dataclass

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
