"""Where the columns of a row come from: the words of its report, and the lines of the ledger."""

import dataclasses
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker import pipeline
from tracker.corrections import enter
from tracker.coups import Coup
from tracker.errors import UsageError
from tracker.pipeline import load, run
from tracker.records import Claim, Report
from tracker.tracing import Trace, explain

BODY = "Eight Turkish officers fled to Greece on Saturday, the police said."
MISSED = "A ninth man was not let in."

Correct = Callable[..., str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The tables of one report."""
    (tmp_path / "raw").mkdir()
    text = f"title: News\npublished: 2016-07-18\n\n{BODY}\n\n{MISSED}\n"
    (tmp_path / "raw/greece.txt").write_text(text, encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "processed")
    return tmp_path / "processed"


@pytest.fixture
def fled(data: Path) -> str:
    """The claim of the report."""
    return str(load("claims", data)["claim_id"].iloc[0])


@pytest.fixture
def correct(data: Path) -> Correct:
    """Enters a line, makes the tables again and gives the line's id."""

    def enter_and_run(**cells: str) -> str:
        same = {"who": "an editor", "when": "2026-11-23", "why": "read again"}
        line = enter(same | cells, data.parent / "corrections.csv", data)
        run(data.parent / "raw", data)
        return line.id

    return enter_and_run


def rules(trace: Trace) -> dict[str, str]:
    return {because.column: because.rule for because in trace.because}


def test_a_column_that_was_set_names_the_line_and_what_the_words_gave(
    data: Path, fled: str, correct: Correct
) -> None:
    before = explain(fled, data)
    changes = "count_low=8; count_high=; count_qualifier=at_least"
    line_id = correct(action="set", claim_id=fled, changes=changes)
    after = explain(fled, data)
    assert rules(after)["count"] == f"set by {line_id}, was 8 to 8 (exact)"
    assert [line.why for line in after.corrections] == ["read again"]
    others = [because for because in after.because if because.column != "count"]
    assert others == [because for because in before.because if because.column != "count"]


def test_the_signs_that_made_the_confidence_are_told(data: Path, fled: str) -> None:
    trace = explain(fled, data)
    signs = {one.sign: one.value for one in trace.signs}
    assert (signs["status"], signs["date"], signs["number"]) == ("fled", "relative, lead", "more")
    log_odds = sum(one.weight for one in trace.signs)
    assert trace.claim.confidence == round(1 / (1 + math.exp(-log_odds)), 2)


def test_a_confirmed_row_is_explained_by_its_words_and_names_who_confirmed_it(
    data: Path, fled: str, correct: Correct
) -> None:
    before = explain(fled, data)
    correct(action="confirm", claim_id=fled)
    after = explain(fled, data)
    assert (before.because, before.corrections) == (after.because, ())
    assert [line.who for line in after.corrections] == ["an editor"]
    assert (after.claim.confidence, after.signs) == (1.0, ())


def test_an_added_row_is_explained_by_its_line(data: Path, fled: str, correct: Correct) -> None:
    report_id = fled.rpartition(":")[0]
    changes = "legal_status=returned; group=people; count_low=1; count_high=1"
    line_id = correct(action="add", report_id=report_id, quote=MISSED, changes=changes)
    trace = explain(f"{report_id}:{line_id}", data)
    assert trace.claim.quote == MISSED
    assert rules(trace)["count"] == f"set by {line_id}"
    assert rules(trace)["measure"] == f"follows from {line_id}"
    assert trace.example is None
    assert trace.signs == ()


def test_values_of_added_rows_are_written_like_those_of_others(
    data: Path, fled: str, correct: Correct
) -> None:
    values = {because.column: because.value for because in explain(fled, data).because}
    correct(action="drop", claim_id=fled)
    changes = "legal_status=fled; country=GRC; origin=TUR; group=officers; count_low=8; count_high=8"
    dates = "date_start=2016-07-16; date_end=2016-07-16; date_basis=relative; attribution=police"
    report_id = fled.rpartition(":")[0]
    line_id = correct(action="add", report_id=report_id, quote=BODY, changes=f"{changes}; {dates}")
    added = explain(f"{report_id}:{line_id}", data)
    assert {because.column: because.value for because in added.because} == values


@pytest.mark.parametrize("ledger", ["", "action,claim_id,quote,who,when\n"])
def test_a_ledger_that_is_gone_or_has_changed_is_told(
    data: Path, fled: str, correct: Correct, ledger: str
) -> None:
    correct(action="set", claim_id=fled, changes="group=military")
    (data.parent / "corrections.csv").write_text(ledger, encoding="utf-8")
    with pytest.raises(UsageError, match="is not there or says something else now; run again"):
        explain(fled, data)
    (data.parent / "corrections.csv").unlink()
    with pytest.raises(UsageError, match="name the ledger with --corrections"):
        explain(fled, data)


def test_a_line_whose_quote_has_changed_explains_nothing(data: Path, fled: str) -> None:
    lines = (
        f"action,claim_id,quote,changes,who,when,why\nset,{fled},Nine fled.,group=police,me,2026-11-23,no\n"
    )
    (data.parent / "corrections.csv").write_text(lines, encoding="utf-8")
    run(data.parent / "raw", data)
    assert explain(fled, data).corrections == ()


def test_a_rejected_claim_is_said_to_be_rejected_and_why(
    data: Path, fled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.all_claims

    def half_dated(report: Report, coup: Coup | None) -> list[Claim]:
        return [dataclasses.replace(one, date_end=None) for one in real(report, coup)]

    monkeypatch.setattr(pipeline, "all_claims", half_dated)
    run(data.parent / "raw", data.parent / "half")
    why = "rejected, and so not in claims: event_has_both_dates: an event has a first and a last day"
    with pytest.raises(UsageError, match=f"{fled}: {why}"):
        explain(fled, data.parent / "half")
