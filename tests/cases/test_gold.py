"""Linking of hand-coded claims against links made by hand."""

from collections import defaultdict
from collections.abc import Callable

import pytest

from tracker.cases import CaseTables, link
from tracker.cases.score import b_cubed, pairwise
from tracker.records import Claim, Report

FLOOR = 0.90
PARENTS_FLOOR = 0.85
FLOOR_EXTRACTED = 0.80

Input = tuple[list[Claim], list[Report]]
AsExtracted = Callable[[Input], tuple[list[Claim], dict[str, str]]]


@pytest.fixture(scope="module")
def linked(gold_input: Input) -> CaseTables:
    return link(*gold_input)


def found(linked: CaseTables) -> dict[str, str]:
    return {row.claim_id: row.case_id or row.series_id or "" for row in linked.case_claims}


def test_every_hand_coded_claim_is_linked_by_hand_exactly_once(
    by_hand: dict[str, str], gold_links: list[dict[str, str]]
) -> None:
    assert len(by_hand) == len(gold_links)


def test_the_links_hold_a_dozen_cases_of_several_reports(by_hand: dict[str, str]) -> None:
    reports = defaultdict(set)
    for claim_id, case in by_hand.items():
        reports[case].add(claim_id.rpartition(":")[0])
    assert sum(len(ids) > 1 for ids in reports.values()) >= 12


def test_pairs_of_claims_are_together_as_by_hand(linked: CaseTables, by_hand: dict[str, str]) -> None:
    assert pairwise(by_hand, found(linked)).f1 >= FLOOR


def test_claims_have_the_company_that_they_have_by_hand(linked: CaseTables, by_hand: dict[str, str]) -> None:
    assert b_cubed(by_hand, found(linked)).f1 >= FLOOR


def test_cases_of_several_reports_alone_reach_the_floor(linked: CaseTables, by_hand: dict[str, str]) -> None:
    reports = defaultdict(set)
    for claim_id, case in by_hand.items():
        reports[case].add(claim_id.rpartition(":")[0])
    shared = {claim_id: case for claim_id, case in by_hand.items() if len(reports[case]) > 1}
    assert b_cubed(shared, found(linked)).f1 >= FLOOR


def test_claims_as_extracted_find_most_of_their_company(
    gold_input: Input, by_hand: dict[str, str], as_extracted: AsExtracted
) -> None:
    claims, hand_of = as_extracted(gold_input)
    gold = {claim_id: by_hand[its] for claim_id, its in hand_of.items()}
    linked = found(link(claims, gold_input[1]))
    assert pairwise(gold, linked).f1 >= FLOOR_EXTRACTED
    assert b_cubed(gold, linked).f1 >= FLOOR_EXTRACTED


def test_parts_know_the_group_they_were_split_off(
    linked: CaseTables, by_hand: dict[str, str], gold_links: list[dict[str, str]]
) -> None:
    case_of = found(linked)
    parent_of = {case.case_id: case.parent_id for case in linked.cases}
    parents = {row["case"]: row["parent"] for row in gold_links if row["parent"]}
    claim_of = {case: claim_id for claim_id, case in by_hand.items()}
    right = sum(
        parent_of[case_of[claim_of[child]]] == case_of[claim_of[parent]] for child, parent in parents.items()
    )
    assert right / len(parents) >= PARENTS_FLOOR


def test_who_is_no_part_by_hand_has_no_parent(
    linked: CaseTables, by_hand: dict[str, str], gold_links: list[dict[str, str]]
) -> None:
    parts = {row["case"] for row in gold_links if row["parent"]}
    children = {case.case_id for case in linked.cases if case.parent_id is not None}
    assert {by_hand[claim] for claim, case in found(linked).items() if case in children} <= parts


def test_the_eight_in_greece_are_one_case_with_its_path_in_order(
    linked: CaseTables, by_hand: dict[str, str]
) -> None:
    cases = {found(linked)[claim_id] for claim_id, case in by_hand.items() if case == "the eight in Greece"}
    assert len(cases) == 1
    eight = next(case for case in linked.cases if case.case_id in cases)
    assert (eight.low, eight.best, eight.high) == (8, 8, 8)
    assert eight.path == (
        "fled > asylum_sought > extradition_sought > extradition_refused > detained > released"
    )
    assert sum(case.parent_id == eight.case_id for case in linked.cases) == 4


def test_the_co_pilot_is_a_part_of_the_eight_with_a_path_of_his_own(
    linked: CaseTables, by_hand: dict[str, str]
) -> None:
    name = "the co-pilot of the eight"
    cases = {found(linked)[claim_id] for claim_id, case in by_hand.items() if case == name}
    assert len(cases) == 1
    pilot = next(case for case in linked.cases if case.case_id in cases)
    assert pilot.path.split(" > ") == [
        "asylum_sought",
        "asylum_granted",
        "released",
        "asylum_revoked",
        "released",
        "asylum_granted",
        "asylum_granted",
    ]
