"""Rows of the table of running totals as the charts draw them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from tracker.charts.stated import SEVERAL, days, texts
from tracker.coups import Coup


@dataclass(frozen=True, slots=True)
class PointRow:
    """One figure of a running total on its day, in people.

    Attributes:
        people: Who is counted, in words.
        start: First day that is counted; None where no source names it.
    """

    day: dt.date
    country: str
    people: str
    low: int
    best: int
    high: int | None
    start: dt.date | None


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """One report that gives a figure of a total: when it came out, and the days that the figure is for.

    ``start`` is the first day that is counted, ``day`` the last; None where no words name it.
    """

    published: dt.date
    outlet: str
    low: int
    high: int | None
    start: dt.date | None
    day: dt.date | None
    report_id: str


def points_of(series: pd.DataFrame, status: str, coup: Coup | None) -> list[PointRow]:
    """The dated figures of all running totals of one status, in order of day.

    Args:
        series: The table of running totals.
        status: A legal status.
        coup: Only its nationals, and only figures that do not count from before its day; None gives all.
    """
    chosen = series[(series["legal_status"] == status) & (series["window"] == "running")]
    if coup is not None:
        first = chosen["date_start"].fillna(chosen["day"])
        chosen = chosen[(chosen["origin"] == coup.origin) & (first >= pd.Timestamp(coup.day))]
    chosen = chosen[chosen["day"].notna() & chosen["low"].notna() & chosen["country"].notna()]
    columns = zip(
        days(chosen["day"]),
        texts(chosen["country"]),
        texts(chosen["group"]),
        texts(chosen["scope"]),
        chosen["low"],
        chosen["best"],
        chosen["high"],
        days(chosen["date_start"]),
        strict=True,
    )
    points = [
        PointRow(
            day=day,
            country=str(country),
            people=SEVERAL if scope == "mixed" else str(group),
            low=int(low),
            best=int(best),
            high=None if pd.isna(high) else int(high),
            start=start,
        )
        for day, country, group, scope, low, best, high, start in columns
        if day is not None
    ]
    return sorted(points, key=lambda point: (point.day, point.country, point.people, point.best))


def tellings_of(series_id: str, tables: Mapping[str, pd.DataFrame]) -> list[Telling]:
    """Every report that gives a figure of one series, in order of publication.

    Args:
        series_id: The series.
        tables: ``case_claims``, ``claims`` and ``reports`` by their names.
    """
    links = tables["case_claims"]
    told = links.loc[links["series_id"] == series_id, ["claim_id"]]
    told = told.merge(tables["claims"], on="claim_id").merge(
        tables["reports"][["report_id", "published", "outlet"]], on="report_id"
    )
    told = told[told["count_low"].notna() & told["published"].notna()]
    columns = zip(
        days(told["published"]),
        texts(told["outlet"]),
        told["count_low"],
        told["count_high"],
        days(told["date_start"]),
        days(told["date_end"]),
        told["report_id"],
        strict=True,
    )
    found = {
        (
            published,
            outlet or "outlet not named",
            int(low),
            None if pd.isna(high) else int(high),
            start,
            day,
            str(report),
        )
        for published, outlet, low, high, start, day, report in columns
        if published is not None
    }
    last = dt.date.max
    ordered = sorted(found, key=lambda one: (*one[:3], one[3] or 0, one[4] or last, one[5] or last, one[6]))
    return [Telling(*one) for one in ordered]
