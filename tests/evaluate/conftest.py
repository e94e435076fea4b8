"""Codings to score, as short as a test can say them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from tracker.evaluate.codings import CodedReport, Coding
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

DAY = dt.date(2016, 7, 16)


@pytest.fixture
def coding() -> Callable[..., Coding]:
    """A function that makes a coding: eight officers who sought asylum in Greece, but for what is given."""

    def make(**columns: Any) -> Coding:
        count = columns.pop("count", 8)
        values: dict[str, Any] = {
            "legal_status": LegalStatus.ASYLUM_SOUGHT,
            "country": "GRC",
            "origin": "TUR",
            "group": Group.OFFICERS,
            "count_low": count,
            "count_high": count,
            "count_qualifier": CountQualifier.EXACT,
            "measure": Measure.EVENT,
            "date_start": DAY,
            "date_end": DAY,
        }
        return Coding(**values | columns)

    return make


@pytest.fixture
def coded() -> Callable[..., CodedReport]:
    """A function that makes a coded report of an id and claims."""

    def make(report_id: str, *claims: Coding, **columns: Any) -> CodedReport:
        values: dict[str, Any] = {
            "folder": "news",
            "language": "en",
            "published": DAY,
            "title": None,
            "text": "Eight officers sought asylum in Greece.",
        }
        return CodedReport(report_id=report_id, claims=claims, **values | columns)

    return make
