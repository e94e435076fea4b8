from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.evaluate.changes import by_key, changes, outcomes
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.evaluation import evaluate_extractor
from tracker.evaluate.floor import floor_of, pin, shortfalls
from tracker.evaluate.gold import read_gold
from tracker.evaluate.report import change_lines
from tracker.evaluate.results import read_result, summary
from tracker.evaluate.score import pair_reports

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]

OWN_GOLD = Path(__file__).parents[1] / "gold"


@pytest.mark.skipif(not floor_of(OWN_GOLD).is_file(), reason="no floor is pinned")
def test_the_extractor_holds_to_the_floor() -> None:
    floor = read_result(floor_of(OWN_GOLD))
    evaluation = evaluate_extractor(read_gold([OWN_GOLD]))
    now = summary(evaluation.gold, evaluation.pairs)
    lines = change_lines(changes(floor["outcomes"], now["outcomes"]), by_key(evaluation.pairs))
    assert not shortfalls(floor, now), "\n".join(lines)


class TestAFloor:
    @pytest.fixture
    def gold(self, coding: Make, coded: MakeReport) -> list[CodedReport]:
        return [coded("a", coding()), coded("b", coding(count=2))]

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return floor_of(tmp_path)

    def test_holds_where_nothing_changed(self, gold: list[CodedReport], path: Path) -> None:
        pairs = pair_reports(gold, gold)
        pin(gold, pairs, path)
        assert shortfalls(read_result(path), summary(gold, pairs)) == []

    def test_names_the_figures_that_fell(
        self, gold: list[CodedReport], path: Path, coded: MakeReport
    ) -> None:
        pin(gold, pair_reports(gold, gold), path)
        now = summary(gold, pair_reports(gold, [gold[0], coded("b")]))
        assert shortfalls(read_result(path), now) == [
            "found F1 fell from 1.0000 to 0.6667",
            "right F1 fell from 1.0000 to 0.6667",
        ]

    def test_is_of_one_gold_only(self, gold: list[CodedReport], path: Path) -> None:
        pin(gold, pair_reports(gold, gold), path)
        fewer = gold[:1]
        (reason,) = shortfalls(read_result(path), summary(fewer, pair_reports(fewer, fewer)))
        assert "pin it again" in reason

    def test_rises_when_pinned_again(self, gold: list[CodedReport], path: Path) -> None:
        pin(gold, pair_reports(gold, gold[:1]), path)
        pin(gold, pair_reports(gold, gold), path)
        assert read_result(path)["found"]["f1"] == 1

    def test_is_lowered_only_when_asked(self, gold: list[CodedReport], path: Path) -> None:
        pin(gold, pair_reports(gold, gold), path)
        worse = pair_reports(gold, gold[:1])
        with pytest.raises(UsageError, match="found F1 fell"):
            pin(gold, worse, path)
        pin(gold, worse, path, lower=True)
        assert read_result(path)["found"]["f1"] < 1

    def test_keeps_each_claims_outcome_to_compare_with(self, gold: list[CodedReport], path: Path) -> None:
        pin(gold, pair_reports(gold, gold), path)
        (change,) = changes(read_result(path)["outcomes"], outcomes(pair_reports(gold, gold[:1])))
        assert (change.key, change.after) == ("b:? asylum_sought GRC", "missed")
