"""Scores of a linking against another."""

import pytest

from tracker.cases.score import Agreement, b_cubed, pairwise

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2", "e": "2"}


def test_a_linking_agrees_with_itself_whatever_its_cases_are_called() -> None:
    renamed = {claim: f"case {case}" for claim, case in GOLD.items()}
    assert pairwise(GOLD, renamed) == b_cubed(GOLD, renamed) == Agreement(1.0, 1.0)


def test_one_big_case_has_full_recall_and_little_precision() -> None:
    everything = dict.fromkeys(GOLD, "x")
    assert pairwise(GOLD, everything) == Agreement(4 / 10, 1.0)
    assert b_cubed(GOLD, everything) == Agreement(pytest.approx((3 * 3 + 2 * 2) / 25), 1.0)


def test_every_claim_alone_has_full_precision_and_little_recall() -> None:
    alone = {claim: claim for claim in GOLD}
    assert pairwise(GOLD, alone).recall == 0
    assert pairwise(GOLD, alone).f1 == 0
    assert b_cubed(GOLD, alone) == Agreement(1.0, pytest.approx(2 / 5))


def test_claims_that_nobody_has_linked_by_hand_do_not_count() -> None:
    more = {claim: f"case {case}" for claim, case in GOLD.items()} | {"z": "case 1"}
    assert pairwise(GOLD, more) == b_cubed(GOLD, more) == Agreement(1.0, 1.0)
