import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tracker.cli import app

GOLD = {
    "id": "r1",
    "published": "2016-07-17",
    "language": "en",
    "title": "Officers land in Greece",
    "text": "Eight Turkish officers applied for asylum in Greece on Saturday.",
    "claims": [
        {
            "legal_status": "asylum_sought",
            "country": "GRC",
            "origin": "TUR",
            "group": "officers",
            "count_low": 8,
            "count_high": 8,
            "count_qualifier": "exact",
            "measure": "event",
            "date_start": "2016-07-16",
            "date_end": "2016-07-16",
            "quote": "Eight Turkish officers applied for asylum in Greece on Saturday.",
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "r1.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_evaluate_prints_figures_breakdown_and_calibration(gold: Path) -> None:
    result = run("evaluate", gold, "--group-by", "status", "--calibration")
    assert result.exit_code == 0, result.output
    assert "reports 1\nclaims  gold 1" in result.stdout
    assert "asylum_sought" in result.stdout
    assert "confidence  claims" in result.stdout


def test_evaluate_scores_one_coding_against_another(gold: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    changed = GOLD | {"claims": [GOLD["claims"][0] | {"count_low": 7, "count_high": 7}]}  # type: ignore[index]
    (other / "r1.json").write_text(json.dumps(changed), encoding="utf-8")
    result = run("evaluate", gold, other, "--errors", "--json", tmp_path / "result.json")
    assert "WRONG    counts" in result.stdout
    assert json.loads((tmp_path / "result.json").read_text())["found"]["f1"] == 1


def test_evaluate_compares_with_the_floor_that_pin_wrote(gold: Path) -> None:
    assert f"pinned in {gold / 'floor.json'}" in run("evaluate", gold, "--pin").stdout
    assert "0 gained, 0 lost" in run("evaluate", gold).stdout


def test_pin_is_for_the_extractor_on_all_of_the_gold(gold: Path) -> None:
    result = run("evaluate", gold, "--pin", "--language", "en")
    assert "--pin is for the extractor" in result.stderr


def test_evaluate_says_when_no_report_is_in_the_language(gold: Path) -> None:
    assert "no coded reports in language 'de'" in run("evaluate", gold, "--language", "de").stderr


def test_agreement_prints_kappa(gold: Path) -> None:
    assert "kappa   legal_status" in run("agreement", gold, gold, "--errors").stdout


def test_reports_go_out_to_label_studio_and_codings_come_back(gold: Path, tmp_path: Path) -> None:
    out, back = tmp_path / "to-label", tmp_path / "back"
    assert "1 tasks" in run("label-export", gold, out, "--codings", gold).stdout
    assert (out / "labels.xml").read_text(encoding="utf-8").startswith("<View>")
    assert "1 coded reports" in run("label-import", out / "tasks.json", back).stdout
    assert "right   P 1.000  R 1.000  F1 1.000" in run("evaluate", gold, back).stdout


def test_tasks_are_made_of_a_table_whose_columns_are_told(tmp_path: Path) -> None:
    table = tmp_path / "archive.csv"
    table.write_text("Inhalt\nEight officers landed in Greece.\n", encoding="utf-8")
    result = run("label-export", table, tmp_path / "out", "--columns", "text=Inhalt")
    assert "1 tasks" in result.stdout
    result = run("label-export", table, tmp_path / "other")
    assert result.exit_code == 2
    assert "no column for the text among: Inhalt" in result.stderr


def test_tasks_that_are_there_are_not_written_over(gold: Path, tmp_path: Path) -> None:
    run("label-export", gold, tmp_path / "out")
    before = (tmp_path / "out" / "tasks.json").read_bytes()
    result = run("label-export", gold, tmp_path / "out", "--codings", gold)
    assert result.exit_code == 2
    assert "tasks.json: is there already" in result.stderr
    assert (tmp_path / "out" / "tasks.json").read_bytes() == before


def test_label_import_can_leave_the_texts_out(gold: Path, tmp_path: Path) -> None:
    run("label-import", gold, tmp_path / "offsets", "--without-text", "articles.jsonl")
    assert json.loads((tmp_path / "offsets" / "r1.json").read_text())["text"] is None


def test_unreadable_reports_are_named_when_tasks_are_made(tmp_path: Path) -> None:
    source = tmp_path / "raw"
    source.mkdir()
    (source / "good.txt").write_text("Eight officers landed in Greece.", encoding="utf-8")
    (source / "empty.txt").write_bytes(b"")
    result = run("label-export", source, tmp_path / "out")
    assert "1 tasks" in result.stdout
    assert "note: empty.txt" in result.stderr
