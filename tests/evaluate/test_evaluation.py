from collections.abc import Callable

import pytest

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.evaluation import evaluate, evaluate_extractor, report_of
from tracker.records import Claim, Report
from tracker.vocabulary import Review

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


def extractor_that_finds(found: Coding) -> Callable[[Report], list[Claim]]:
    def extract(report: Report) -> list[Claim]:
        columns = {name: getattr(found, name) for name in Coding.__slots__}
        columns |= {"quote": report.text, "char_start": 0, "char_end": len(report.text)}
        columns |= {"rule": "always", "confidence": 0.5}
        return [
            Claim(
                claim_id=f"{report.report_id}:0",
                report_id=report.report_id,
                date_precision=None,
                date_basis=None,
                attribution=None,
                review=Review.CANDIDATE,
                **columns,
            )
        ]

    return extract


def test_the_extractor_gets_the_report_as_a_reader_would_give_it(coded: MakeReport) -> None:
    report = report_of(coded("a", title="Eight land", text="They did."))
    assert (report.report_id, report.text, report.body_start) == ("a", "Eight land\n\nThey did.", 12)


def test_an_extractor_is_scored_on_every_report(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding()), coded("b")]
    evaluation = evaluate_extractor(gold, extractor_that_finds(coding()))
    assert [pair.outcome for pair in evaluation.pairs] == ["right", "spurious"]


def test_a_report_without_text_is_left_out_and_named(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding()), coded("b", coding(), text=None)]
    evaluation = evaluate_extractor(gold, extractor_that_finds(coding()))
    assert [report.report_id for report in evaluation.gold] == ["a"]
    assert evaluation.notes == ["text not at hand (--texts), and left out: 1 report (b)"]


def test_no_text_at_all_is_an_error(coding: Make, coded: MakeReport) -> None:
    with pytest.raises(UsageError, match="--texts"):
        evaluate_extractor([coded("a", text=None)], extractor_that_finds(coding()))


def test_reports_in_one_of_two_codings_are_named(coding: Make, coded: MakeReport) -> None:
    evaluation = evaluate([coded("a", coding()), coded("b", coding())], [coded("a", coding()), coded("c")])
    assert [pair.outcome for pair in evaluation.pairs] == ["right", "missed"]
    assert [note.rsplit(": ")[-1] for note in evaluation.notes] == ["1 report (b)", "1 report (c)"]


def test_codings_of_other_reports_are_an_error(coded: MakeReport) -> None:
    with pytest.raises(UsageError, match="matched by id"):
        evaluate([coded("a")], [coded("b")])
