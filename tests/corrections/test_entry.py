"""A new line, made against the tables and tried on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.corrections import LedgerError, enter, parse_pairs, read_ledger
from tracker.errors import UsageError
from tracker.pipeline import load, run
from tracker.vocabulary import Group

BODY = "Eight Turkish officers fled to Greece on Saturday and applied for asylum there, the police said."
MISSED = "A ninth man was not let in."

Enter = Callable[..., str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The tables of one report, beside which the ledger will be."""
    (tmp_path / "raw").mkdir()
    text = f"title: News\npublished: 2016-07-18\n\n{BODY}\n\n{MISSED}\n"
    (tmp_path / "raw/greece.txt").write_text(text, encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "processed")
    return tmp_path / "processed"


@pytest.fixture
def put(data: Path, tmp_path: Path) -> Enter:
    """Enters a line and gives its id."""
    same = {"who": "an editor", "when": "2026-11-23", "why": "read again"}
    return lambda **cells: enter(same | cells, tmp_path / "corrections.csv", data).id


@pytest.fixture
def fled(data: Path) -> str:
    """The first claim of the report."""
    return str(load("claims", data)["claim_id"].iloc[0])


@pytest.fixture
def sought(data: Path) -> str:
    """The second claim of the report."""
    return str(load("claims", data)["claim_id"].iloc[1])


def test_a_line_takes_the_quote_that_its_claim_has_now(
    put: Enter, fled: str, sought: str, tmp_path: Path
) -> None:
    ids = [
        put(action="confirm", claim_id=fled),
        put(action="split", claim_id=fled, other_claim_id=sought),
    ]
    lines = read_ledger(tmp_path / "corrections.csv").corrections
    assert [line.id for line in lines] == ids
    assert {line.quote for line in lines} == {BODY}
    assert lines[1].other_quote == BODY


def test_what_is_entered_is_applied_by_the_next_run(
    put: Enter, data: Path, fled: str, tmp_path: Path
) -> None:
    report_id = fled.rpartition(":")[0]
    put(action="set", claim_id=fled, changes="group=military")
    put(action="add", report_id=report_id, quote=MISSED, changes="legal_status=returned; group=people")
    summary = run(tmp_path / "raw", data)
    assert not summary.notes
    claims = load("claims", data).set_index("legal_status")
    assert claims.loc["fled", "group"] == "military"
    assert claims.loc["returned", "quote"] == MISSED


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"action": "drop", "claim_id": "r9:1"}, "r9:1: no such claim in"),
        ({"action": "add", "report_id": "r9", "quote": "x"}, "r9: no such report in"),
        ({"action": "add", "quote": "Never said."}, "its quote does not stand in report"),
        ({"action": "set", "changes": "count_low=9"}, "counts_ordered"),
        ({"action": "set", "changes": "measure=event"}, "by itself now"),
    ],
)
def test_a_line_that_would_do_nothing_good_is_not_written(
    put: Enter, fled: str, tmp_path: Path, cells: dict[str, str], message: str
) -> None:
    about = {"claim_id": fled}
    if cells["action"] == "add":
        about = {"report_id": fled.rpartition(":")[0], "changes": "legal_status=fled; group=people"}
    with pytest.raises(UsageError) as raised:
        put(**about | cells)
    assert message in str(raised.value)
    assert "the line is kept" not in str(raised.value)
    assert not (tmp_path / "corrections.csv").exists()


def test_a_dropped_claim_is_told_with_the_line_that_drops_it(
    put: Enter, data: Path, fled: str, tmp_path: Path
) -> None:
    line_id = put(action="drop", claim_id=fled)
    run(tmp_path / "raw", data)
    with pytest.raises(UsageError, match=rf"no such claim in .*line 2 \({line_id}\) drops it"):
        put(action="confirm", claim_id=fled)


def test_a_line_must_agree_with_the_ledger(put: Enter, fled: str) -> None:
    put(action="set", claim_id=fled, changes="group=military")
    with pytest.raises(LedgerError, match=r"line 2 .* and .*new line .* contradict each other"):
        put(action="set", claim_id=fled, changes="group=police")


def test_pairs_of_a_command_line_are_read_like_the_cell() -> None:
    assert parse_pairs(["group=police", "attribution=a; b"]) == {"group": Group.POLICE, "attribution": "a; b"}


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (["count_low"], "count_low: write it as count_low=8"),
        (["count_low=8", "count_low=9"], "count_low is given twice"),
        (["date_start=15/07/2016"], "is no date such as 2016-07-15"),
    ],
)
def test_pairs_that_cannot_be_meant_are_refused(pairs: list[str], message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        parse_pairs(pairs)


def test_join_and_split_reach_the_cases(
    put: Enter, data: Path, fled: str, sought: str, tmp_path: Path
) -> None:
    before = load("case_claims", data).set_index("claim_id")["case_id"]
    assert before[fled] == before[sought]
    line_id = put(action="split", claim_id=fled, other_claim_id=sought)
    run(tmp_path / "raw", data)
    after = load("case_claims", data).set_index("claim_id")
    assert after.loc[fled, "case_id"] != after.loc[sought, "case_id"]
    assert after["why"].str.contains(line_id).any()
    (tmp_path / "corrections.csv").unlink()
    run(tmp_path / "raw", data)
    assert load("case_claims", data).set_index("claim_id")["case_id"].equals(before)


def test_a_case_stands_for_its_first_claim(
    put: Enter, data: Path, fled: str, sought: str, tmp_path: Path
) -> None:
    case_id = str(load("cases", data)["case_id"].iloc[0])
    put(action="split", claim_id=case_id, other_claim_id=sought)
    (line,) = read_ledger(tmp_path / "corrections.csv").corrections
    assert (line.claim_id, line.other_claim_id) == (fled, sought)
    run(tmp_path / "raw", data)
    assert len(load("cases", data)) == 2


def test_a_case_that_is_not_there_is_told(put: Enter, fled: str) -> None:
    for case_id in ("c-0123456789", "c-mistyped"):
        with pytest.raises(UsageError, match=f"{case_id}: no such case in"):
            put(action="join", claim_id=case_id, other_claim_id=fled)


def test_only_pairs_may_name_cases(put: Enter, data: Path) -> None:
    case_id = str(load("cases", data)["case_id"].iloc[0])
    with pytest.raises(UsageError, match=f"{case_id}: no such claim in"):
        put(action="confirm", claim_id=case_id)


def test_a_running_total_cannot_be_joined(put: Enter, data: Path, fled: str, tmp_path: Path) -> None:
    total = "Since the coup 40 officers have applied for asylum in Greece."
    (tmp_path / "raw/later.txt").write_text(f"title: T\npublished: 2017-07-18\n\n{total}\n", encoding="utf-8")
    changes = "legal_status=asylum_sought; group=officers; count_low=40; count_high=40; measure=cumulative"
    run(tmp_path / "raw", data)
    reports = load("reports", data).set_index("title")["report_id"]
    put(action="add", report_id=reports["T"], quote=total, changes=f"{changes}; country=DEU")
    run(tmp_path / "raw", data)
    claims = load("claims", data).set_index("country")
    with pytest.raises(UsageError, match="is a running total, which is in no case; nothing is written"):
        put(action="join", claim_id=fled, other_claim_id=claims.loc["DEU", "claim_id"])
