"""Another coup: a coup file and other input, and everything follows, from the run to the charts."""

from pathlib import Path

import pytest

import tracker
from tracker.charts.save import TABLES

COUP = """
name = "coup in Egypt, 3 July 2013"
origin = "EGY"
day = 2013-07-03
"""
REPORT = """title: Egyptians in Sweden
published: 2014-09-02
outlet: Morning Gazette

Since the coup 520 Egyptians have applied for asylum in Sweden, the agency said.
Three Egyptian officers applied for asylum in Italy on Friday.
"""
HEADER = "year,coo_iso,coa_iso,procedure_type,app_type,dec_level,app_pc,applied"
HOSTS = {"SWE": 60, "ITA": 40}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports and UNHCR's layout side by side: 60 a year in Sweden before 2013, 240 from then on."""
    (tmp_path / "egypt-2013.toml").write_text(COUP, encoding="utf-8")
    official = tmp_path / "raw" / "official"
    official.mkdir(parents=True)
    (official / ".not-reports").touch()
    rows = [
        f"{year},EGY,{host},G,N,FI,P,{number * (1 if year < 2013 else 4)}"
        for year in range(2010, 2016)
        for host, number in HOSTS.items()
    ]
    (official / "applications.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    (official / "sources.toml").write_text('["applications.csv"]\nrelease = "2025.12.1"', encoding="utf-8")
    (tmp_path / "raw" / "report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_another_coup_needs_another_coup_file_and_input_only(folder: Path) -> None:
    coup = tracker.find_coup(str(folder / "egypt-2013.toml"))
    tracker.run(folder / "raw", folder / "tables", coup=coup)
    tables = {name: tracker.load(name, folder / "tables") for name in TABLES}

    beside = tracker.compare(tables["claims"], tables["official"], coup)
    sweden = beside[(beside["country"] == "SWE") & beside["basis"].notna()].iloc[0]
    assert (sweden["news_running_total"], sweden["official_since_coup"], sweden["gap"]) == (520, 480, -40)

    charts = tracker.charts.save_all(tables, folder / "charts", coup)
    assert len(charts) == 2 * 11
    years = tracker.charts.applications_by_host(tables["official"], coup)
    assert years.get_label() == (
        "In Sweden, nationals of Egypt applied for asylum 240 times a year in 2014–15, 60 times in 2010–12"
    )
    news = tracker.charts.news_beside_register(tables["claims"], tables["reports"], tables["official"], coup)
    assert news.get_label() == (
        "Reports tell of 3 officers who asked for asylum in Italy; the register counts 320 applications "
        "in 2013–14"
    )
