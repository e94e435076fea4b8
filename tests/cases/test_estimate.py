"""Low, best and high by the written rule."""

from collections.abc import Callable

import pytest

from tracker.cases import link
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, LegalStatus

Q = CountQualifier
Told = tuple[int | None, int | None, CountQualifier, str]


@pytest.fixture
def bounds(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> Callable[..., tuple[int | None, int | None, int | None]]:
    """Low, best and high of claims (low, high, qualifier, day of the report) that are one case by ruling."""

    def estimated(*told: Told) -> tuple[int | None, int | None, int | None]:
        papers = [
            report(f"r{n}", f"Words {n} on soldiers in Greece.", day) for n, (*_, day) in enumerate(told)
        ]
        claims = [
            claim(paper, LegalStatus.FLED, "GRC", low, count_high=high, count_qualifier=qualifier)
            for paper, (low, high, qualifier, _) in zip(papers, told, strict=True)
        ]
        joins = [Join(claims[0].claim_id, other.claim_id) for other in claims[1:]]
        (case,) = link(claims, papers, joins).cases
        return case.low, case.best, case.high

    return estimated


class Join:
    together = True
    correction_id = "test"

    def __init__(self, first: str, second: str) -> None:
        self.first, self.second = first, second


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([(8, 8, Q.EXACT, "2016-07-16")], (8, 8, 8), id="one exact number"),
        pytest.param(
            [(8, 8, Q.EXACT, "2016-07-16"), (9, 9, Q.ABOUT, "2016-07-20")], (8, 8, 9), id="exact before about"
        ),
        pytest.param(
            [(7, 7, Q.EXACT, "2016-07-16"), (8, 8, Q.EXACT, "2016-07-20")],
            (7, 8, 8),
            id="the latest of equals",
        ),
        pytest.param(
            [(7, 7, Q.EXACT, "2016-07-16"), (8, 8, Q.EXACT, "2016-07-16")],
            (7, 7, 8),
            id="the smaller of two told on one day",
        ),
        pytest.param([(6, 9, Q.RANGE, "2016-07-16")], (6, 6, 9), id="the lower bound of a range"),
        pytest.param([(24, None, Q.AT_LEAST, "2016-12-22")], (24, 24, None), id="at least: open above"),
        pytest.param([(None, 50, Q.AT_MOST, "2016-12-22")], (None, 50, 50), id="at most: open below"),
        pytest.param(
            [(24, None, Q.AT_LEAST, "2016-12-22"), (20, 20, Q.EXACT, "2016-12-01")],
            (20, 20, 24),
            id="a bound widens what an exact number says",
        ),
        pytest.param(
            [(2, None, Q.VAGUE, "2016-07-16"), (8, 8, Q.EXACT, "2016-07-16")],
            (8, 8, 8),
            id="some: set aside where there is a number",
        ),
        pytest.param(
            [(2000, None, Q.VAGUE, "2016-07-16")], (2000, 2000, None), id="thousands, and no number"
        ),
        pytest.param([(None, None, Q.UNSTATED, "2016-07-16")], (None, None, None), id="no number at all"),
        pytest.param(
            [(10, None, Q.AT_LEAST, "2016-07-16"), (None, 5, Q.AT_MOST, "2016-07-17")],
            (5, 5, 10),
            id="bounds that contradict each other",
        ),
    ],
)
def test_estimates(
    bounds: Callable[..., tuple[int | None, int | None, int | None]],
    told: list[Told],
    expected: tuple[int | None, int | None, int | None],
) -> None:
    assert bounds(*told) == expected
