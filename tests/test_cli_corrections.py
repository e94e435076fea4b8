"""The commands correct, diff and release, as one typed them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker.cli import app
from tracker.pipeline import load

BODY = "Eight Turkish officers fled to Greece on Saturday and applied for asylum there, the police said."

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls the command line in a project folder with one report, where a run has been made."""
    raw = tmp_path / "data/raw"
    raw.mkdir(parents=True)
    (raw / "greece.txt").write_text(f"title: News\npublished: 2016-07-18\n\n{BODY}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def typed(*arguments: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, list(arguments), prog_name="tracker")
        return result.exit_code, result.stdout, result.stderr

    assert typed("run", "data/raw")[0] == 0
    return typed


def test_a_correction_is_entered_applied_released_and_told(call: Call) -> None:
    claim_id = str(load("claims").iloc[0]["claim_id"])
    assert call("release", "--version", "1.0", "--author", "Rights Watchers")[0] == 0
    code, out, err = call(
        "correct", "set", claim_id, "group=military", "--why", "so the headline", "--who", "me"
    )
    assert (code, err) == (0, "")
    line_id = out.split()[0]
    assert out == f"{line_id} in data/corrections.csv; the next `tracker run` applies it\n"
    assert re.search(r"correct\w* +1\b", call("run", "data/raw")[1])
    shown = call("explain", claim_id)[1]
    assert f"set by {line_id}, was officers" in shown
    assert f"({line_id}): set by me on " in shown
    code, out, _ = call("diff", "releases/1.0", "data/processed", "--out", "changes.csv")
    assert code == 0
    assert f"{claim_id}: group officers → military (correction: {line_id})" in out
    assert Path("changes.csv").is_file()
    code, out, _ = call("release", "--version", "1.1")
    assert code == 0
    assert out.startswith("# Changes in 1.1 since 1.0\n")
    assert out.endswith("released in releases/1.1\n")


def test_each_action_has_its_command(call: Call) -> None:
    fled, sought = load("claims")["claim_id"]
    report_id = load("claims")["report_id"].iloc[0]
    values = ("legal_status=returned", "group=people")
    for arguments in (
        ("confirm", fled),
        ("join", fled, sought, "--why", "the same eight"),
        ("add", report_id, *values, "--quote", BODY, "--why", "missed"),
    ):
        assert call("correct", *arguments, "--who", "me")[0] == 0
    assert call("run", "data/raw")[2] == ""
    assert set(load("claims")["review"].astype(str)) == {"candidate", "confirmed", "corrected"}


def test_a_line_that_a_run_cannot_apply_is_named_and_kept(call: Call) -> None:
    ledger = Path("data/corrections.csv")
    ledger.write_text(
        "action,claim_id,quote,who,when,why\ndrop,r9:1,Nine.,me,2026-11-23,no\n", encoding="utf-8"
    )
    code, _, err = call("run", "data/raw")
    assert code == 0
    assert "data/corrections.csv, line 2 (fix-" in err
    assert "drop: no report r9 any more; the line is kept, not applied\n" in err
    assert "r9:1" in ledger.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["correct", "drop", "r9:1", "--why", "no"], "r9:1: no such claim in data/processed"),
        (["correct", "set", "r9:1", "when=today", "--why", "no"], "'when' is no column that can be set"),
        (["run", "data/raw", "--corrections", "mine.csv"], "mine.csv: cannot be read"),
        (["diff", "data/processed", "nowhere"], "nowhere: no table reports here"),
        (["release", "--version", "1.0"], "a release needs authors"),
    ],
)
def test_a_mistake_is_told_in_one_line(call: Call, arguments: list[str], message: str) -> None:
    code, _, err = call(*arguments)
    assert code == 2
    assert err.startswith("tracker: ")
    assert message in err
