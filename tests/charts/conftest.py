"""Small tables to draw: a claim is written as what matters to the chart, the rest is filled in."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tracker import tables
from tracker.official.read import read_official
from tracker.records import Claim, Report

SHIPPED = Path(__file__).parents[2] / "data/raw/official"
Tables = tuple[pd.DataFrame, pd.DataFrame]

QUOTE = "Officers asked for asylum, the ministry said."


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """Makes a claim: a running total of asylum requests in Germany since the coup, unless told otherwise."""
    made: list[Claim] = []

    def make(
        low: int | None,
        high: int | None,
        end: str | None,
        *,
        start: str | None = "2016-07-15",
        country: str | None = "DEU",
        status: str = "asylum_sought",
        **other: Any,
    ) -> Claim:
        values: dict[str, Any] = {
            "claim_id": f"r:{len(made)}",
            "report_id": "r",
            "legal_status": status,
            "country": country,
            "origin": "TUR",
            "group": "people",
            "count_low": low,
            "count_high": high,
            "count_qualifier": "exact",
            "measure": "cumulative",
            "date_start": _day(start),
            "date_end": _day(end),
            "date_precision": "range",
            "date_basis": "stated",
            "attribution": None,
            "quote": QUOTE,
            "char_start": 0,
            "char_end": len(QUOTE),
            "rule": "test",
            "confidence": 0.9,
            "review": "candidate",
        }
        made.append(Claim(**(values | other)))
        return made[-1]

    return make


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report with an id, an outlet and a day."""

    def make(
        report_id: str = "r", outlet: str | None = "Morning Post", published: str | None = "2018-05-31"
    ) -> Report:
        return Report(
            report_id=report_id,
            url=None,
            outlet=outlet,
            published=_day(published),
            language="en",
            title=None,
            authors=None,
            text=QUOTE,
            body_start=0,
            source=f"{report_id}.txt",
            source_sha256="0" * 64,
            also_in=None,
        )

    return make


@pytest.fixture
def framed(report: Callable[..., Report]) -> Callable[..., Tables]:
    """Makes the claims and reports frames; without reports, one of 31 May 2018 for all claims."""

    def make(*claims: Claim, reports: list[Report] | None = None) -> Tables:
        rows = [report()] if reports is None else reports
        return tables.frame("claims", claims), tables.frame("reports", rows)

    return make


@pytest.fixture(scope="package")
def official() -> pd.DataFrame:
    """The official figures that ship with the project."""
    frame, _ = read_official(SHIPPED)
    return frame


@pytest.fixture(scope="package")
def months(official: pd.DataFrame) -> pd.DataFrame:
    """The figures of 2015 to 2017 as if they were those of every month of these years."""
    rows = official[official["period_start"].dt.year.isin([2015, 2016, 2017])]
    starts = pd.date_range("2015-01-01", "2017-12-01", freq="MS")
    return pd.concat(
        rows[rows["period_start"].dt.year == start.year].assign(
            period_start=start, period_end=start + pd.offsets.MonthEnd(), dataset="by month"
        )
        for start in starts
    )


@pytest.fixture
def news(claim: Callable[..., Claim], framed: Callable[..., Tables]) -> Tables:
    """Claims and reports of officers and others asking for asylum in three countries."""
    made: list[Claim] = [
        claim(414, 414, "2017-05-08", group="officials"),
        claim(8, 8, "2016-07-16", start="2016-07-16", country="GRC", group="soldiers", measure="event"),
        claim(40, None, "2017-01-28", country="NOR", group="officers", count_qualifier="at_least"),
        claim(5_700, 5_700, "2016-12-31"),
    ]
    return framed(*made)
