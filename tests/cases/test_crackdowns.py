"""Linking of reports on other crackdowns than the one that the rules were made on, against links by hand.

``tests/gold/cases/crackdowns.tsv`` names the claims of every group of people of whom there is more than one
claim, in reports that tell of events that another report tells of, too. Any other claim of these reports on
an occasion is of people of its own.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.cases import link
from tracker.cases.score import b_cubed, pairwise
from tracker.records import Claim, Report
from tracker.vocabulary import Measure

LINKS = Path(__file__).parents[1] / "gold" / "cases" / "crackdowns.tsv"
FLOOR = 0.90
FLOOR_EXTRACTED = 0.62

Input = tuple[list[Claim], list[Report]]
Key = tuple[str, ...]
AsExtracted = Callable[[Input], tuple[list[Claim], dict[str, str]]]


def key_of(claim: Claim) -> Key:
    count = "" if claim.count_low is None else str(claim.count_low)
    return (
        claim.report_id,
        str(claim.legal_status),
        claim.country or "",
        str(claim.group),
        count,
        claim.quote[:40],
    )


@pytest.fixture(scope="module")
def links() -> dict[Key, str]:
    """A claim to the name of its people."""
    columns = ("report_id", "legal_status", "country", "group", "count_low", "quote")
    with LINKS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {tuple(row[column] for column in columns): row["case"] for row in rows}


@pytest.fixture(scope="module")
def gold(crackdowns: Input, links: dict[Key, str]) -> dict[str, str]:
    """Claims on an occasion, of the reports that were linked by hand, to their people."""
    reports = {report_id for report_id, *_ in links}
    return {
        claim.claim_id: links.get(key_of(claim), claim.claim_id)
        for claim in crackdowns[0]
        if claim.report_id in reports and claim.measure is Measure.EVENT
    }


def test_every_link_names_a_claim(crackdowns: Input, links: dict[Key, str]) -> None:
    assert links.keys() <= {key_of(claim) for claim in crackdowns[0]}


def test_linking_agrees_with_the_links_by_hand(crackdowns: Input, gold: dict[str, str]) -> None:
    found = {row.claim_id: row.case_id or "" for row in link(*crackdowns).case_claims}
    assert pairwise(gold, found).f1 >= FLOOR
    assert b_cubed(gold, found).f1 >= FLOOR


def test_claims_as_extracted_find_much_of_their_company(
    crackdowns: Input, gold: dict[str, str], as_extracted: AsExtracted
) -> None:
    claims, hand_of = as_extracted(crackdowns)
    known = {claim_id: gold[its] for claim_id, its in hand_of.items() if its in gold}
    found = {
        row.claim_id: row.case_id or row.series_id or "" for row in link(claims, crackdowns[1]).case_claims
    }
    assert pairwise(known, found).f1 >= FLOOR_EXTRACTED
    assert b_cubed(known, found).f1 >= FLOOR_EXTRACTED


@pytest.mark.parametrize("report_id", ["b10-04", "b10-19", "b11-02", "b11-06", "b5-02", "b9-18"])
def test_a_report_changes_no_case_that_it_does_not_tell_of(crackdowns: Input, report_id: str) -> None:
    claims, reports = crackdowns
    linked = link(claims, reports)
    told = {row.case_id for row in linked.case_claims if row.claim_id.startswith(f"{report_id}:")}
    touched = told | {case.case_id for case in linked.cases if case.parent_id in told}
    without = link(
        [claim for claim in claims if claim.report_id != report_id],
        [report for report in reports if report.report_id != report_id],
    )
    assert {case for case in linked.cases if case.case_id not in touched} <= set(without.cases)
