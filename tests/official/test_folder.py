"""Official statistics beside the reports of a run."""

from pathlib import Path

import pytest

from tracker.coups import Coup, find_coup
from tracker.pipeline import load, run
from tracker.store import provenance

REPORT = "title: News of the day\npublished: 2016-07-18\n\nEight Turkish officers fled to Greece.\n"
HEADER = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,app_type,dec_level,app_pc,applied\n"
TURKEY = "2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,5383\n"
MYANMAR = "2021,Myanmar,MYA,MMR,Thailand,THA,THA,G,N,FI,P,70\n"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """One report, and official statistics of two nationalities beside it."""
    folder = tmp_path / "raw"
    (folder / "official").mkdir(parents=True)
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "official" / ".not-reports").touch()
    (folder / "official" / "applications.csv").write_text(HEADER + TURKEY + MYANMAR, encoding="utf-8")
    return folder


def test_a_run_writes_them_as_a_table_of_their_own(raw: Path, tmp_path: Path) -> None:
    summary = run(raw, tmp_path / "out")
    assert (summary.sources, summary.rows["reports"], summary.rows["official"]) == (1, 1, 2)
    assert load("official", tmp_path / "out")["value"].tolist() == [5383, 70]


def test_a_run_for_one_coup_keeps_its_nationals(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "out", coup=find_coup("turkey-2016"))
    assert load("official", tmp_path / "out")["origin"].tolist() == ["TUR"]


def test_another_coup_needs_another_file_only(raw: Path, tmp_path: Path) -> None:
    turkey = find_coup("turkey-2016")
    coup = Coup(id="x", name="a coup", origin="MMR", day=turkey.day, names=(), terms=())
    run(raw, tmp_path / "out", coup=coup)
    assert load("official", tmp_path / "out")["value"].tolist() == [70]


def test_what_cannot_be_read_is_a_reject_and_the_run_goes_on(raw: Path, tmp_path: Path) -> None:
    (raw / "official" / "notes.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (raw / "official" / "more.csv").write_text(HEADER + TURKEY.replace("5383", "many"), encoding="utf-8")
    summary = run(raw, tmp_path / "out")
    assert summary.rows["official"] == 2
    rejects = load("rejects", tmp_path / "out")
    assert rejects["source"].tolist() == ["official/more.csv#2", "official/notes.csv"]
    assert rejects["reason"].tolist() == ["invalid_row", "malformed"]


def test_a_figure_that_stands_in_two_files_is_kept_once(raw: Path, tmp_path: Path) -> None:
    (raw / "official" / "copy.csv").write_text(HEADER + TURKEY, encoding="utf-8")
    assert run(raw, tmp_path / "out").rows["official"] == 2
    (reject,) = load("rejects", tmp_path / "out").itertuples()
    assert reject.source == "official/copy.csv"
    assert reject.reason == "duplicate_id"
    assert reject.message.startswith(
        "copy.csv: 1 figure stands in applications.csv already; what stands first"
    )


def test_a_folder_without_the_mark_holds_reports(raw: Path, tmp_path: Path) -> None:
    (raw / "official" / ".not-reports").unlink()
    summary = run(raw, tmp_path / "out")
    assert (summary.sources, summary.rows["official"]) == (2, 0)


def test_the_tables_say_which_figures_they_were_made_from(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "out")
    before = provenance(tmp_path / "out")["inputs"]
    (raw / "official" / "sources.toml").write_text(
        '["applications.csv"]\nrelease = "2021.6.1"\n', encoding="utf-8"
    )
    run(raw, tmp_path / "out")
    assert provenance(tmp_path / "out")["inputs"] != before
