"""Small tables to draw: a claim is written as what matters to the chart, the rest is filled in."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from tracker import tables
from tracker.records import Claim, Report

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
