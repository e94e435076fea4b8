"""What a person joins and splits stands above the rules."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.cases import CaseTables, link
from tracker.cases.records import JoinRule
from tracker.records import Claim, Report
from tracker.vocabulary import LegalStatus

S = LegalStatus


@dataclass(frozen=True)
class Ruling:
    first: str
    second: str
    together: bool
    correction_id: str = "line-7"


def cases(linked: CaseTables) -> dict[str, str | None]:
    return {row.claim_id: row.case_id for row in linked.case_claims}


def test_a_join_puts_two_claims_into_one_case(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    papers = [report("a", "Two fled to Italy."), report("b", "Two men ask Rome for papers.", "2018-01-01")]
    one, two = claim(papers[0], S.FLED, "ITA", 2), claim(papers[1], S.ASYLUM_SOUGHT, "ITA", 2)
    apart = cases(link([one, two], papers))
    joined = link([one, two], papers, [Ruling(one.claim_id, two.claim_id, together=True)])
    assert apart[one.claim_id] != apart[two.claim_id]
    assert cases(joined)[one.claim_id] == cases(joined)[two.claim_id]
    reasons = {row.claim_id: (row.rule, row.why) for row in joined.case_claims}
    assert reasons[two.claim_id] == (JoinRule.BY_HAND, f"joined by line-7, as in {one.claim_id}")


def test_a_split_parts_reports_that_the_rules_would_join(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    papers = [report("a", "Eight fled to Greece."), report("b", "Athens keeps the eight soldiers.")]
    one, two = claim(papers[0], S.FLED, "GRC", 8), claim(papers[1], S.EXTRADITION_REFUSED, "GRC", 8)
    split = cases(link([one, two], papers, [Ruling(one.claim_id, two.claim_id, together=False)]))
    assert split[one.claim_id] != split[two.claim_id]


def test_a_split_parts_two_claims_of_one_report(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    paper = report("a", "Eight soldiers fled to Greece and applied for asylum.")
    one, two = claim(paper, S.FLED, "GRC", 8), claim(paper, S.ASYLUM_SOUGHT, "GRC", 8)
    split = cases(link([one, two], [paper], [Ruling(one.claim_id, two.claim_id, together=False)]))
    assert split[one.claim_id] != split[two.claim_id]


def test_a_third_report_does_not_bring_together_what_was_split(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    papers = [report(name, f"Report {name} on the eight soldiers in Greece.") for name in "abc"]
    claims = [claim(paper, S.FLED, "GRC", 8) for paper in papers]
    split = cases(link(claims, papers, [Ruling(claims[0].claim_id, claims[2].claim_id, together=False)]))
    assert split[claims[0].claim_id] != split[claims[2].claim_id]


def test_a_ruling_on_a_claim_that_is_not_there_changes_nothing(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    paper = report("a", "Eight soldiers fled to Greece.")
    one = claim(paper, S.FLED, "GRC", 8)
    assert link([one], [paper], [Ruling(one.claim_id, "gone:1", together=True)]) == link([one], [paper])


def test_a_join_against_a_split_of_the_same_people_is_overruled_and_told(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    papers = [report(name, f"Paper {name}: eight fled to Greece. All eight applied.") for name in "ab"]
    fled = [claim(paper, S.FLED, "GRC", 8) for paper in papers]
    sought = [claim(paper, S.ASYLUM_SOUGHT, "GRC", 8) for paper in papers]
    rulings = [
        Ruling(fled[0].claim_id, fled[1].claim_id, together=False, correction_id="line-1"),
        Ruling(sought[0].claim_id, sought[1].claim_id, together=True, correction_id="line-2"),
    ]
    linked = link([*fled, *sought], papers, rulings)
    assert cases(linked)[fled[0].claim_id] != cases(linked)[fled[1].claim_id]
    assert linked.overruled == ("line-2",)
