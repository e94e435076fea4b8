"""Two reports of one story: groups that agree stand surety for others."""

from collections.abc import Callable

import pytest

from tracker.cases import CaseTables, link
from tracker.cases.records import JoinRule
from tracker.records import Claim, Report
from tracker.vocabulary import DateBasis, Group, LegalStatus

S = LegalStatus
MakeClaim = Callable[..., Claim]
MakeReport = Callable[..., Report]


@pytest.fixture
def told(claim: MakeClaim, report: MakeReport) -> Callable[..., tuple[Report, list[Claim]]]:
    """A report on several verdicts of one day at home: its id, and the group and number of each."""

    def made(report_id: str, *verdicts: tuple[Group, int, str | None]) -> tuple[Report, list[Claim]]:
        quotes = [f"{report_id}: {count} {group} were convicted." for group, count, _ in verdicts]
        paper = report(report_id, " ".join(quotes), "2017-01-27")
        basis = DateBasis.STATED
        return paper, [
            claim(
                paper,
                S.CONVICTED,
                "TUR",
                count,
                quote,
                dates=day,
                group=group,
                date_basis=basis if day else None,
            )
            for quote, (group, count, day) in zip(quotes, verdicts, strict=True)
        ]

    return made


def joined(linked: CaseTables, one: Claim, other: Claim) -> bool:
    case_of = {row.claim_id: row.case_id for row in linked.case_claims}
    return case_of[one.claim_id] == case_of[other.claim_id]


DAY = "2017-01-26"


def test_two_groups_that_agree_vouch_for_a_third(told: Callable[..., tuple[Report, list[Claim]]]) -> None:
    first, one = told("a", (Group.OFFICERS, 4, DAY), (Group.OFFICERS, 9, DAY), (Group.MILITARY, 7, DAY))
    second, two = told("b", (Group.OFFICERS, 4, DAY), (Group.OFFICERS, 9, DAY), (Group.PEOPLE, 7, DAY))
    linked = link([*one, *two], [first, second])
    assert joined(linked, one[2], two[2])
    assert JoinRule.SAME_STORY in {row.rule for row in linked.case_claims}


def test_one_group_that_agrees_vouches_for_none(told: Callable[..., tuple[Report, list[Claim]]]) -> None:
    first, one = told("a", (Group.OFFICERS, 4, DAY), (Group.MILITARY, 7, None))
    second, two = told("b", (Group.OFFICERS, 4, DAY), (Group.PEOPLE, 7, None))
    linked = link([*one, *two], [first, second])
    assert not joined(linked, one[1], two[1])


def test_groups_of_other_days_vouch_for_none(told: Callable[..., tuple[Report, list[Claim]]]) -> None:
    first, one = told("a", (Group.OFFICERS, 4, DAY), (Group.OFFICERS, 9, DAY), (Group.MILITARY, 7, DAY))
    other = "2016-11-26"
    second, two = told("b", (Group.OFFICERS, 4, other), (Group.OFFICERS, 9, other), (Group.PEOPLE, 7, other))
    linked = link([*one, *two], [first, second])
    assert not any(joined(linked, *pair) for pair in zip(one, two, strict=True))


def test_what_two_reports_share_with_a_third_does_not_make_them_one_story(
    told: Callable[..., tuple[Report, list[Claim]]],
) -> None:
    first, one = told("a", (Group.OFFICERS, 4, DAY), (Group.MILITARY, 7, DAY))
    second, two = told("b", (Group.OFFICERS, 9, DAY), (Group.PEOPLE, 7, DAY))
    third, three = told("c", (Group.OFFICERS, 4, DAY), (Group.OFFICERS, 9, DAY))
    linked = link([*one, *two, *three], [first, second, third])
    assert not joined(linked, one[1], two[1])
