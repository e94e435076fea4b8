"""Who is who in one report: which of its claims are about the same people."""

from collections.abc import Callable

import pytest

from tracker.cases import Case, CaseTables, link
from tracker.cases.records import JoinRule
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, LegalStatus

S = LegalStatus
MakeClaim = Callable[..., Claim]
MakeReport = Callable[..., Report]


def case_of(linked: CaseTables, one: Claim) -> Case:
    row = next(row for row in linked.case_claims if row.claim_id == one.claim_id)
    return next(case for case in linked.cases if case.case_id == row.case_id)


def rule_of(linked: CaseTables, one: Claim) -> JoinRule:
    return next(row.rule for row in linked.case_claims if row.claim_id == one.claim_id)


def together(linked: CaseTables, *claims: Claim) -> bool:
    return len({case_of(linked, one).case_id for one in claims}) == 1


def test_one_sentence_that_gives_a_group_two_statuses_makes_one_case(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Eight soldiers fled to Greece and applied for asylum there.")
    fled, sought = claim(paper, S.FLED, "GRC", 8), claim(paper, S.ASYLUM_SOUGHT, "GRC", 8)
    linked = link([fled, sought], [paper])
    assert together(linked, fled, sought)
    assert {rule_of(linked, fled), rule_of(linked, sought)} == {JoinRule.ALONE, JoinRule.SAME_WORDS}


def test_people_dismissed_at_home_are_the_same_who_are_granted_asylum_abroad(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Norway gave asylum to five officers. Ankara had dismissed all five.")
    granted = claim(paper, S.ASYLUM_GRANTED, "NOR", 5, "Norway gave asylum to five officers.")
    dismissed = claim(paper, S.DISMISSED, "TUR", 5, "Ankara had dismissed all five.")
    linked = link([granted, dismissed], [paper])
    assert together(linked, granted, dismissed)
    assert case_of(linked, granted).country == "NOR"


def test_equal_numbers_in_two_foreign_countries_are_different_people(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Five officers applied in Norway. Five officers applied in Belgium.")
    norway = claim(paper, S.ASYLUM_SOUGHT, "NOR", 5, "Five officers applied in Norway.")
    belgium = claim(paper, S.ASYLUM_SOUGHT, "BEL", 5, "Five officers applied in Belgium.")
    assert not together(link([norway, belgium], [paper]), norway, belgium)


def test_two_persons_with_different_names_are_two_cases(claim: MakeClaim, report: MakeReport) -> None:
    paper = report(
        "a", "The aide Firstname Alphason got 18 years. The major Othername Betason was acquitted."
    )
    convicted = claim(paper, S.CONVICTED, "TUR", 1, "The aide Firstname Alphason got 18 years.")
    acquitted = claim(paper, S.ACQUITTED, "TUR", 1, "The major Othername Betason was acquitted.")
    assert not together(link([convicted, acquitted], [paper]), convicted, acquitted)


@pytest.mark.parametrize(
    ("count", "alike"),
    [
        ((15_000, None, CountQualifier.AT_LEAST), True),
        ((15_000, 15_000, CountQualifier.ABOUT), True),
        ((None, 16_000, CountQualifier.AT_MOST), True),
        ((15_500, None, CountQualifier.AT_LEAST), False),
        ((10_000, None, CountQualifier.AT_LEAST), False),
        ((2_000, None, CountQualifier.VAGUE), False),
        ((15_000, 15_000, CountQualifier.EXACT), False),
    ],
)
def test_the_round_number_of_a_headline_is_the_exact_one_of_the_text(
    claim: MakeClaim, report: MakeReport, count: tuple[int | None, int | None, CountQualifier], alike: bool
) -> None:
    low, high, qualifier = count
    paper = report("a", "Ministry suspends so many of its staff. It has suspended 15,200 employees, it said.")
    rough = claim(
        paper, S.SUSPENDED, "TUR", low, "Ministry suspends so many of its staff.", dates="2017-01-27",
        count_high=high, count_qualifier=qualifier,
    )  # fmt: skip
    exact = claim(
        paper, S.SUSPENDED, "TUR", 15_200, "It has suspended 15,200 employees, it said.", dates="2017-01-27"
    )
    assert together(link([rough, exact], [paper]), rough, exact) is alike


def test_others_are_not_those_before(claim: MakeClaim, report: MakeReport) -> None:
    paper = report("a", "Two officers have applied for asylum. Two other officers were recalled.")
    applied = claim(paper, S.ASYLUM_SOUGHT, "USA", 2, "Two officers have applied for asylum.")
    recalled = claim(paper, S.RECALLED, "TUR", 2, "Two other officers were recalled.")
    assert not together(link([applied, recalled], [paper]), applied, recalled)


def test_men_without_a_number_are_the_one_group_that_the_report_has_there(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Greece will not extradite the 8 soldiers. The men fled to Greece last summer.")
    refused = claim(paper, S.EXTRADITION_REFUSED, "GRC", 8, "Greece will not extradite the 8 soldiers.")
    fled = claim(paper, S.FLED, "GRC", None, "The men fled to Greece last summer.")
    linked = link([refused, fled], [paper])
    assert rule_of(linked, fled) is JoinRule.CARRIED_ON
    assert together(linked, refused, fled)


def test_he_goes_on_from_one_foreign_country_to_another(claim: MakeClaim, report: MakeReport) -> None:
    words = "Malta gave the officer Firstname Alphason asylum.", "In 2013 he had fled to Italy."
    paper = report("a", " ".join(words))
    granted = claim(paper, S.ASYLUM_GRANTED, "MLT", 1, words[0])
    fled = claim(paper, S.FLED, "ITA", 1, words[1])
    assert together(link([granted, fled], [paper]), granted, fled)


def test_another_election_makes_nobody_another_person(claim: MakeClaim, report: MakeReport) -> None:
    words = (
        "The officer Firstname Alphason was charged in May.",
        "In March, after another election, he was acquitted.",
    )
    paper = report("a", " ".join(words))
    charged = claim(paper, S.CHARGED, "TUR", 1, words[0])
    acquitted = claim(paper, S.ACQUITTED, "TUR", 1, words[1])
    assert together(link([charged, acquitted], [paper]), charged, acquitted)
