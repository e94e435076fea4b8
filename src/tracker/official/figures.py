"""One figure a country and period, out of the rows that make it up."""

import pandas as pd

from tracker.errors import UsageError
from tracker.lexicon.countries import country_name
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
        ``high``; ``cases``; ``official_ids`` of the rows behind ``value``. Null where nothing is published:
        a file of Eurostat's with first-time applicants only gives ``new`` and no ``value``.

    Raises:
        UsageError: The table holds several sources, releases, or periods that overlap.
    """
    rows = official[
        (official["measure"] == OfficialMeasure.APPLICATIONS)
        & (official["origin"] == origin)
        & official["value"].notna()
    ]
    refuse_several(rows)
    counted = new_and_repeat(rows)
    found = counted.groupby(KEYS)[["value", "low", "high"]].sum()
    found["official_ids"] = counted.groupby(KEYS)["official_id"].agg("; ".join)
    new = rows[(rows["unit"] == Unit.PERSONS) & (rows["kind"] == _NEW)]
    found = found.join(new.groupby(KEYS)["value"].sum().rename("new"), how="outer")
    cases = rows[(rows["unit"] == Unit.CASES) & rows["kind"].isin([_NEW, _REPEAT])]
    found = found.join(cases.groupby(KEYS)["value"].sum().rename("cases"), how="outer")
    return found.reset_index()[[*KEYS, "new", "value", "low", "high", "cases", "official_ids"]]


def new_and_repeat(official: pd.DataFrame) -> pd.DataFrame:
    """The rows of new and repeat applications in persons, none of which holds another.

    Eurostat's applicants of any kind hold its first-time and its subsequent applicants; UNHCR's kinds are
    apart, and a country that reports both together has no row of either. A country and period with repeat
    applications only (Belgium 2024) is left out: its new ones are many, and not published.

    Args:
        official: The ``official`` table, of one source or of several.
    """
    rows = official[
        (official["measure"] == OfficialMeasure.APPLICATIONS)
        & (official["unit"] == Unit.PERSONS)
        & official["value"].notna()
    ]
    from_eurostat = rows["source"] == Source.EUROSTAT
    unhcr, eurostat = rows[~from_eurostat], rows[from_eurostat]
    kinds = [_BOTH] if (eurostat["kind"] == _BOTH).any() else [_NEW, _REPEAT]
    complete = kinds == [_BOTH] or (eurostat["kind"] == _REPEAT).any()
    chosen = eurostat["kind"].isin(kinds if complete else [])
    both = pd.concat([unhcr[unhcr["kind"].isin([_NEW, _REPEAT, _BOTH])], eurostat[chosen]])
    series = [both[column].astype(object).fillna("") for column in ("source", "release", "origin", *KEYS)]
    return both[(both["kind"] != _REPEAT).groupby(series).transform("any")]


def refuse_several(rows: pd.DataFrame) -> None:
    """Refuse rows that count the same people more than once.

    Args:
        rows: Rows of the ``official`` table, of one measure.

    Raises:
        UsageError: There are several sources, several releases, or periods that overlap, such as the months
            and the years of one country.
    """
    sources = sorted(rows["source"].astype(str).unique())
    if len(sources) > 1:
        raise UsageError(f"{' and '.join(sources)} count the same people; choose one source")
    series = ["origin", "country", "unit", "codes", "outcome"]
    if rows.duplicated([*series, "period_start", "period_end"]).any():
        releases = sorted(rows["release"].dropna().unique())
        raise UsageError(f"releases {', '.join(releases)} hold the same figures; choose one release")
    ordered = rows.sort_values([*series, "period_start", "period_end"])
    last_end = ordered.groupby(series, observed=True, dropna=False)["period_end"].shift()
    overlapping = ordered[ordered["period_start"] <= last_end]
    if len(overlapping):
        first = overlapping.iloc[0]
        datasets = ", ".join(sorted(rows["dataset"].unique()))
        raise UsageError(
            f"the periods of {country_name(first['country'])} overlap at {first['period_start']:%Y-%m-%d} "
            f"(in {datasets}); choose one dataset, or periods of one length"
        )
