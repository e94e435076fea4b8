from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.evaluate.calibration import EDGES, reliability, reliability_table
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.evaluation import evaluate_extractor
from tracker.evaluate.gold import read_gold
from tracker.evaluate.score import Pair, pair_reports

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]

GOLD = Path(__file__).parents[1] / "gold" / "crackdowns"


@pytest.fixture
def pairs(coding: Make, coded: MakeReport) -> list[Pair]:
    """One right claim at 0.95, one wrong in its count at 0.85, one spurious at 0.85, one missed."""
    gold = coded("a", coding(), coding(country="DEU"), coding(country="USA"))
    found = [
        coding(confidence=0.95),
        coding(country="DEU", count=2, confidence=0.85),
        coding(country="ITA", confidence=0.85),
    ]
    return pair_reports([gold], [coded("a", *found)])


def test_bins_hold_what_was_found_and_right(pairs: list[Pair]) -> None:
    held = {one.low: (one.coded, one.found, one.right) for one in reliability(pairs) if one.coded}
    assert held == {0.8: (2, 1, 0), 0.9: (1, 1, 1)}


def test_every_confidence_falls_into_one_bin(coding: Make, coded: MakeReport) -> None:
    found = [coding(confidence=edge) for edge in EDGES]
    bins = reliability(pair_reports([coded("a")], [coded("a", *found)]))
    assert sum(one.coded for one in bins) == len(EDGES)
    assert bins[-1].coded == 2


def test_the_table_shows_what_filtering_would_leave(pairs: list[Pair]) -> None:
    row = next(line for line in reliability_table(pairs).splitlines() if line.startswith("0.8-0.9"))
    assert row.split() == ["0.8-0.9", "2", "0.85", "0.50", "0.00", "|", "3", "0.67", "0.33", "0.33"]


def test_peoples_codings_have_no_confidence(coding: Make, coded: MakeReport) -> None:
    with pytest.raises(UsageError, match="no confidence"):
        reliability(pair_reports([coded("a")], [coded("a", coding())]))


@pytest.fixture(scope="module")
def extracted() -> list[Pair]:
    """What the extractor makes of the reports on crackdowns."""
    return evaluate_extractor(read_gold([GOLD])).pairs


def test_surer_claims_of_the_extractor_are_right_more_often(extracted: list[Pair]) -> None:
    shares = [one.right / one.coded for one in reliability(extracted) if one.coded >= 100]
    assert len(shares) >= 5
    assert all(surer > less for less, surer in pairwise(shares))


def test_the_surer_half_of_a_table_is_cleaner_than_all_of_it(extracted: list[Pair]) -> None:
    coded = [(pair.right, pair.coded.confidence or 0) for pair in extracted if pair.coded is not None]
    kept = [right for right, confidence in coded if confidence >= 0.5]
    assert len(kept) > 0.4 * len(coded)
    assert sum(kept) / len(kept) > sum(right for right, _ in coded) / len(coded) + 0.1
