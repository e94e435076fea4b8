"""One figure a country and period, out of the rows that make it up."""

import pandas as pd

from tracker.errors import UsageError
from tracker.official.vocabulary import OfficialMeasure, ProcedureKind, Source, Unit

KEYS = ["country", "period_start", "period_end"]

_NEW, _REPEAT, _BOTH = ProcedureKind.NEW, ProcedureKind.REPEAT, ProcedureKind.NEW_AND_REPEAT


def applications(official: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Asylum applications a country and period, in persons: new and repeat, as the press counts them.

    Appeals and court cases are left out, and so are figures that hold them. Cases are not made persons;
    their number stands in a column of its own, so that a break in a series can be seen.

    Args:
        official: The ``official`` table; one source and one release.
        origin: The nationality, as ISO alpha-3 code.

    Returns:
        ``country``, ``period_start``, ``period_end``; ``new`` and ``value`` (new and repeat) with ``low`` and
        ``high``; ``cases``; ``official_ids`` of the rows behind ``value``. Null where nothing is published.

    Raises:
        UsageError: The table holds several sources or releases.
    """
    rows = official[
        (official["measure"] == OfficialMeasure.APPLICATIONS)
        & (official["origin"] == origin)
        & official["value"].notna()
    ]
    _refuse_several(rows)
    persons = rows[rows["unit"] == Unit.PERSONS]
    counted = persons[persons["kind"].isin(_counted(persons))]
    found = counted.groupby(KEYS)[["value", "low", "high"]].sum()
    found["new"] = counted[counted["kind"] == _NEW].groupby(KEYS)["value"].sum()
    found["official_ids"] = counted.groupby(KEYS)["official_id"].agg("; ".join)
    cases = rows[(rows["unit"] == Unit.CASES) & rows["kind"].isin([_NEW, _REPEAT])]
    found = found.join(cases.groupby(KEYS)["value"].sum().rename("cases"), how="outer")
    return found.reset_index()[[*KEYS, "new", "value", "low", "high", "cases", "official_ids"]]


def _counted(rows: pd.DataFrame) -> list[ProcedureKind]:
    """Eurostat's applicants hold its first-time applicants; UNHCR's kinds are apart."""
    if (rows["source"] == Source.EUROSTAT).all() and (rows["kind"] == _BOTH).any():
        return [_BOTH]
    return [_NEW, _REPEAT, _BOTH]


def _refuse_several(rows: pd.DataFrame) -> None:
    sources = sorted(rows["source"].astype(str).unique())
    if len(sources) > 1:
        raise UsageError(f"{' and '.join(sources)} count the same applications; choose one source")
    releases = sorted(rows["release"].dropna().unique())
    if rows.duplicated([*KEYS, "codes"]).any():
        raise UsageError(f"releases {', '.join(releases)} hold the same figures; choose one release")
