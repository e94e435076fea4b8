from collections.abc import Callable

from tracker.evaluate.changes import Change, by_key, changes, outcomes
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.report import change_lines
from tracker.evaluate.score import pair_reports
from tracker.vocabulary import LegalStatus

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


def test_a_claim_keeps_its_name_when_its_values_change(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding(char_start=10, char_end=20))]
    right = outcomes(pair_reports(gold, gold))
    wrong = outcomes(pair_reports(gold, [coded("a", coding(count=2))]))
    assert right == {"a:10 asylum_sought GRC": "right"}
    assert wrong == {"a:10 asylum_sought GRC": "wrong"}


def test_claims_of_one_sentence_have_names_of_their_own(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding(count=8), coding(count=2))]
    assert list(by_key(pair_reports(gold, gold))) == [
        "a:? asylum_sought GRC",
        "a:? asylum_sought GRC (2)",
    ]


def test_a_spurious_claim_is_marked(coding: Make, coded: MakeReport) -> None:
    pairs = pair_reports([coded("a")], [coded("a", coding(legal_status=LegalStatus.FLED))])
    assert outcomes(pairs) == {"+a:? fled GRC": "spurious"}


def test_better_and_worse_outcomes() -> None:
    before = {"a": "missed", "b": "right", "c": "wrong", "d": "right", "+e": "spurious"}
    after = {"a": "wrong", "b": "missed", "c": "right", "d": "right", "+f": "spurious"}
    assert changes(before, after) == [
        Change("+e", "spurious", None, gained=True),
        Change("+f", None, "spurious", gained=False),
        Change("a", "missed", "wrong", gained=True),
        Change("b", "right", "missed", gained=False),
        Change("c", "wrong", "right", gained=True),
    ]


def test_claims_that_the_gold_won_or_lost_are_no_change_of_the_extractor() -> None:
    assert changes({"a": "right"}, {"b": "missed"}) == []


def test_gains_are_listed_before_losses_and_counted(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding(quote="Eight sought asylum.", char_start=0, char_end=20))]
    found = [
        Change("b", "right", "wrong", gained=False),
        Change("a:0 asylum_sought GRC", "wrong", "right", True),
    ]
    assert list(change_lines(found, by_key(pair_reports(gold, gold)))) == [
        "gained a:0 asylum_sought GRC  wrong -> right  Eight sought asylum.",
        "lost   b  right -> wrong",
        "1 gained, 1 lost",
    ]
