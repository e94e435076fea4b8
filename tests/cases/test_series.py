"""Running totals: what is one series, and one figure of it."""

from collections.abc import Callable

import pytest

from tracker.cases import SeriesPoint, link
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

Told = tuple[int, str | None, str | None]


@pytest.fixture
def totals(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> Callable[..., tuple[SeriesPoint, ...]]:
    """The series of claims (count, first day, last day) on asylum sought in Germany, a report each."""

    def points(
        *told: Told, group: Group = Group.DIPLOMATS, words: str = "{:,} applied, {}", **columns: object
    ) -> tuple[SeriesPoint, ...]:
        papers = [
            report(f"r{number}", words.format(count, f"paper {number} said on {last}"), last or "2018-05-01")
            for number, (count, _, last) in enumerate(told)
        ]
        claims = [
            claim(
                paper,
                LegalStatus.ASYLUM_SOUGHT,
                "DEU",
                count,
                dates=(first, last),
                group=group,
                measure=Measure.CUMULATIVE,
                **columns,
            )
            for paper, (count, first, last) in zip(papers, told, strict=True)
        ]
        return link(claims, papers).series

    return points


def test_totals_of_one_kind_form_a_series_in_order_of_day(
    totals: Callable[..., tuple[SeriesPoint, ...]],
) -> None:
    points = totals((262, None, "2017-04-30"), (53, None, "2016-11-30"), (136, None, "2017-02-24"))
    assert [(point.point, point.best) for point in points] == [(1, 53), (2, 136), (3, 262)]
    assert {point.series_id for point in points} == {"asylum_sought.DEU.TUR.diplomats.whole.running"}


def test_one_total_told_by_many_counts_once(totals: Callable[..., tuple[SeriesPoint, ...]]) -> None:
    points = totals((262, None, "2017-04-03"), (262, None, "2017-04-05"), (262, None, "2017-04-30"))
    assert [(str(point.day), point.best, point.claims, point.outlets) for point in points] == [
        ("2017-04-03", 262, 3, 3)
    ]


def test_two_figures_for_one_day_are_kept_side_by_side(
    totals: Callable[..., tuple[SeriesPoint, ...]],
) -> None:
    (point,) = totals((1767, "2015-01-01", "2015-12-31"), (4600, "2015-01-01", "2015-12-31"))
    assert (point.low, point.high) == (1767, 4600)
    assert point.questions is not None
    assert point.questions.startswith("2 figures for the total up to 2015-12-31: 1,767 (r0:")


def test_years_are_not_mixed_with_totals_since_a_day(totals: Callable[..., tuple[SeriesPoint, ...]]) -> None:
    points = totals((5700, "2016-01-01", "2016-12-31"), (414, "2016-07-15", "2017-05-08"))
    assert {point.window for point in points} == {"year", "running"}


def test_a_total_of_several_kinds_is_not_one_of_everybody(
    totals: Callable[..., tuple[SeriesPoint, ...]],
) -> None:
    since = ("2016-07-15", "2017-05-08")
    (everybody,) = totals((15654, *since), group=Group.PEOPLE, words="{:,} people, judges among them, {}")
    (several,) = totals((414, *since), group=Group.PEOPLE, words="{:,} diplomats, judges and soldiers, {}")
    assert (everybody.scope, several.scope) == ("whole", "mixed")


def test_a_total_that_falls_is_asked_about(totals: Callable[..., tuple[SeriesPoint, ...]]) -> None:
    points = totals((160000, None, "2018-03-31"), (130000, None, "2018-10-25"))
    assert points[1].questions == "fewer than the 160,000 up to 2018-03-31"


def test_an_open_bound_leaves_high_empty(totals: Callable[..., tuple[SeriesPoint, ...]]) -> None:
    (point,) = totals((136, None, "2017-02-24"), count_high=None, count_qualifier=CountQualifier.AT_LEAST)
    assert (point.low, point.best, point.high) == (136, 136, None)
