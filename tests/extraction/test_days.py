"""When things took place: each line of ``days/*.txt`` is a short invented report with the days of its claims.

A line is ``text => status days; …`` in any order, with ``-`` where nothing is claimed. Days are written as
``2019-05-14``, ``2019-05-01..2019-05-31`` (``..2019-05-17``: up to that day) or ``none``; ``in all`` behind
them marks a running total.
"""

import datetime as dt
from pathlib import Path

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Claim
from tracker.vocabulary import Measure

pytestmark = pytest.mark.usefixtures("by_rules")

PUBLISHED = dt.date(2019, 5, 17)
"""A Friday."""
CASES = Path(__file__).parent / "days"


def written(claim: Claim) -> str:
    """A claim as the files write it."""
    days = f"{claim.date_start or ''}..{claim.date_end or ''}"
    if claim.date_start == claim.date_end:
        days = str(claim.date_start or "none")
    return f"{claim.legal_status} {days}" + " in all" * (claim.measure is Measure.CUMULATIVE)


def test_a_report_dates_its_claims(text: str, expected: str) -> None:
    wanted = [] if expected == "-" else sorted(expected.split("; "))
    claims = extract_claims(report_from_text(text, published=PUBLISHED))
    assert sorted(written(claim) for claim in claims) == wanted
