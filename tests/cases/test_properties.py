"""What holds of linking whatever the claims are."""

import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.cases import CaseTables, link
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, Group, LegalStatus, Measure

QUOTES = (
    "Eight soldiers fled to Greece and asked for asylum.",
    "One of the eight has been released.",
    "Two of the eight were sent back.",
    "Two other officers were recalled.",
    "The court freed Captain Somebody Longname.",
    "In all 262 diplomats and judges have applied.",
    "The men were held.",
)
TEXT = " ".join(QUOTES)
DAYS = st.dates(dt.date(2016, 7, 15), dt.date(2016, 9, 15))
BOUNDS = {
    CountQualifier.EXACT: (True, True),
    CountQualifier.ABOUT: (True, True),
    CountQualifier.AT_LEAST: (True, False),
    CountQualifier.AT_MOST: (False, True),
    CountQualifier.VAGUE: (True, False),
    CountQualifier.UNSTATED: (False, False),
}


Input = tuple[list[Claim], list[Report]]


@pytest.fixture(scope="session")
def inputs(claim: Callable[..., Claim], report: Callable[..., Report]) -> st.SearchStrategy[Input]:
    """Some reports in the same few words, with claims about few places, so that much can be joined."""

    @st.composite
    def draw_input(draw: st.DrawFn) -> Input:
        claims: list[Claim] = []
        reports: list[Report] = []
        for number in range(draw(st.integers(1, 6))):
            made = report(f"r{number}", TEXT, str(draw(DAYS)), outlet=draw(st.sampled_from("ABC")))
            reports.append(made)
            claims.extend(draw_claim(draw, made, place) for place in range(draw(st.integers(0, 5))))
        return claims, reports

    def draw_claim(draw: st.DrawFn, of: Report, place: int) -> Claim:
        qualifier = draw(st.sampled_from(sorted(BOUNDS)))
        has_low, has_high = BOUNDS[qualifier]
        count = draw(st.sampled_from([1, 2, 8, 30]))
        first, last = sorted([str(draw(DAYS)), str(draw(DAYS))])
        span = draw(st.sampled_from([(None, None), (first, first), (first, last)]))
        return claim(
            of,
            draw(st.sampled_from(LegalStatus)),
            draw(st.sampled_from(["GRC", "TUR", None])),
            count,
            draw(st.sampled_from(QUOTES)),
            dates=span,
            claim_id=f"{of.report_id}:{place}",
            group=draw(st.sampled_from([Group.SOLDIERS, Group.OFFICERS, Group.PEOPLE])),
            measure=draw(st.sampled_from(Measure)),
            count_low=count if has_low else None,
            count_high=count if has_high else None,
            count_qualifier=qualifier,
            date_basis=draw(st.sampled_from(DateBasis)) if span[1] else None,
        )

    return draw_input()


def rows(tables: CaseTables) -> str:
    """Every value of every row."""
    return repr([getattr(tables, field.name) for field in fields(tables)])


@given(data=st.data())
@settings(deadline=None)
def test_every_claim_is_in_exactly_one_case_or_series(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    claims, reports = data.draw(inputs)
    linked = link(claims, reports)
    assert sorted(row.claim_id for row in linked.case_claims) == sorted(one.claim_id for one in claims)
    assert all((row.case_id is None) != (row.series_id is None) for row in linked.case_claims)


@given(data=st.data())
@settings(deadline=None)
def test_events_are_never_mixed_with_running_totals(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    claims, reports = data.draw(inputs)
    totals = {one.claim_id for one in claims if one.measure is Measure.CUMULATIVE}
    linked = link(claims, reports)
    assert totals == {row.claim_id for row in linked.case_claims if row.series_id is not None}


@given(data=st.data())
@settings(deadline=None)
def test_low_is_at_most_best_and_best_at_most_high(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    linked = link(*data.draw(inputs))
    for row in (*linked.cases, *linked.case_steps, *linked.series):
        known = [bound for bound in (row.low, row.best, row.high) if bound is not None]
        assert known == sorted(known)
        assert (row.best is None) == (row.low is None and row.high is None)


@given(data=st.data(), random=st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_claims_and_reports_changes_nothing(
    data: st.DataObject, random: Random, inputs: st.SearchStrategy[Input]
) -> None:
    claims, reports = data.draw(inputs)
    expected = rows(link(claims, reports))
    random.shuffle(claims)
    random.shuffle(reports)
    assert rows(link(claims, reports)) == expected


@given(data=st.data())
@settings(deadline=None)
def test_every_row_agrees_with_the_claims_behind_it(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    linked = link(*data.draw(inputs))
    behind: dict[tuple[str, int], int] = {}
    for row in linked.case_claims:
        key = (row.case_id or row.series_id or "", row.step)
        behind[key] = behind.get(key, 0) + 1
    steps = {(step.case_id, step.step): step.claims for step in linked.case_steps}
    points = {(point.series_id, point.point): point.claims for point in linked.series}
    assert behind == steps | points


@given(data=st.data())
@settings(deadline=None)
def test_parents_are_cases_and_no_case_is_above_itself(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    parent_of = {case.case_id: case.parent_id for case in link(*data.draw(inputs)).cases}
    for case_id in parent_of:
        above = [case_id]
        while parent_of[above[-1]] is not None:
            above.append(parent_of[above[-1]] or "")
            assert len(above) == len(set(above))


@given(data=st.data())
@settings(deadline=None)
def test_steps_and_points_are_numbered_from_one(
    data: st.DataObject, inputs: st.SearchStrategy[Input]
) -> None:
    linked = link(*data.draw(inputs))
    numbered = [(step.case_id, step.step) for step in linked.case_steps]
    numbered += [(point.series_id, point.point) for point in linked.series]
    for (before, number), (name, following) in pairwise([("", 0), *numbered]):
        assert following == (number + 1 if name == before else 1)


@given(data=st.data())
@settings(deadline=None)
def test_no_claim_is_joined_with_itself(data: st.DataObject, inputs: st.SearchStrategy[Input]) -> None:
    for row in link(*data.draw(inputs)).case_claims:
        assert not any(why.endswith(f"as in {row.claim_id}") for why in row.why.split("; "))
