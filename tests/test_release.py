"""A release: everything in one folder, checked, described, and not to be changed."""

import datetime as dt
import hashlib
import json
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from tracker.catalogue import TABLES
from tracker.check import check
from tracker.errors import LockedError, TableError, UsageError
from tracker.export import read_csv
from tracker.pipeline import load, run
from tracker.release import release
from tracker.store import locked

DAY = dt.date(2026, 11, 23)
BODY = "Eight Turkish officers fled to Greece on Saturday and applied for asylum there, the police said."
MORE = "Two majors were detained in Ankara on Sunday, the ministry said."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The tables of one report."""
    put(tmp_path, "greece.txt", BODY)
    return tmp_path / "processed"


def put(folder: Path, name: str, body: str) -> None:
    """One more report in the input folder, and a run."""
    raw = folder / "raw"
    raw.mkdir(exist_ok=True)
    (raw / name).write_text(f"title: News\npublished: 2016-07-18\n\n{body}\n", encoding="utf-8")
    run(raw, folder / "processed")


def freeze(version: str, data: Path, *authors: str, with_text: bool = False) -> Path:
    return release(
        version, data, data.parent / "releases", released=DAY, authors=authors, with_text=with_text
    )


def test_a_release_holds_all_that_an_archive_asks_for(data: Path) -> None:
    folder = freeze("1.0", data, "Family, Given", "Rights Watchers")
    assert folder == data.parent / "releases/1.0"
    assert {
        "CHANGES.md",
        "CITATION.cff",
        "README.md",
        "SHA256SUMS",
        "claims.csv",
        "codebook.md",
        "datapackage.json",
        "rejects.csv",
        "reports.csv",
    } <= {path.name for path in folder.iterdir()}
    assert "Family, Given; Rights Watchers (2026)" in (folder / "README.md").read_text(encoding="utf-8")
    assert "This is the first release." in (folder / "CHANGES.md").read_text(encoding="utf-8")


def test_the_checksums_are_those_of_sha256sum(data: Path) -> None:
    folder = freeze("1.0", data, "Rights Watchers")
    done = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=False)  # noqa: S607
    assert done.returncode == 0
    listed = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert {line.partition("  ")[2] for line in listed} == {
        path.name for path in folder.iterdir() if path.name != "SHA256SUMS"
    }


def test_the_data_package_describes_the_files_as_they_are(data: Path) -> None:
    folder = freeze("1.0", data, "Family, Given")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == "1.0"
    assert package["contributors"] == [{"title": "Family, Given", "roles": ["author"]}]
    assert package["provenance"]["tracker_version"]
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        header = content.decode().partition("\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_the_citation_names_people_and_organisations(data: Path) -> None:
    citation = (freeze("1.0", data, "Family, Given", 'The "Watchers"') / "CITATION.cff").read_text(
        encoding="utf-8"
    )
    assert citation.endswith(
        'date-released: 2026-11-23\nauthors:\n  - family-names: "Family"\n    given-names: "Given"\n'
        '  - name: "The \\"Watchers\\""\n'
    )


def test_texts_of_reports_are_left_out_unless_asked_for(data: Path) -> None:
    without = pd.read_csv(freeze("1.0", data, "Rights Watchers") / "reports.csv")
    assert "text" not in without
    assert "source_sha256" in without
    with_text = pd.read_csv(freeze("1.1", data, with_text=True) / "reports.csv")
    assert with_text["text"].iloc[0].endswith(BODY)


@pytest.mark.parametrize("with_text", [False, True])
def test_a_release_passes_the_check(data: Path, with_text: bool) -> None:
    tables = check(freeze("1.0", data, "Rights Watchers", with_text=with_text))
    assert not any(table.violations for table in tables)
    assert [table.texts for table in tables if table.table == "reports"] == [with_text]


def test_a_claim_of_a_report_that_is_not_there_is_found_without_texts_too(data: Path) -> None:
    folder = freeze("1.0", data, "Rights Watchers")
    header = (folder / "reports.csv").read_text(encoding="utf-8").partition("\n")[0]
    (folder / "reports.csv").write_text(f"{header}\n", encoding="utf-8")
    claims = next(table for table in check(folder) if table.table == "claims")
    assert all("report_exists" in violation for violation in claims.violations)
    assert len(claims.violations) == claims.rows


@pytest.mark.parametrize("table", TABLES)
def test_the_code_in_the_codebook_of_a_release_reads_its_tables(
    data: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = freeze("1.0", data, "Rights Watchers")
    _, _, reading = (folder / "codebook.md").read_text(encoding="utf-8").partition(f"### Reading {table}.csv")
    code = reading.partition("```python\n")[2].partition("```")[0]
    names: dict[str, pd.DataFrame] = {}
    monkeypatch.chdir(folder)
    exec(code, names)  # noqa: S102
    pd.testing.assert_frame_equal(names[table], read_csv(Path(f"{table}.csv")))


def test_the_next_release_says_what_changed_and_keeps_the_authors(data: Path) -> None:
    freeze("1.9", data, "Family, Given")
    put(data.parent, "turkey.txt", MORE)
    folder = freeze("1.10", data)
    log = (folder / "CHANGES.md").read_text(encoding="utf-8")
    assert log.startswith("# Changes in 1.10 since 1.9\n\n- reports: 1 added (new report 1)\n")
    assert "- claims: 1 added (new report 1)\n" in log
    changes = pd.read_csv(folder / "changes.csv")
    assert "claims" in set(changes["table"])
    assert "Family" in (folder / "CITATION.cff").read_text(encoding="utf-8")


def test_corrections_go_with_the_release_and_into_its_changes(data: Path) -> None:
    freeze("1.0", data, "Rights Watchers")
    claim = load("claims", data).iloc[0]
    ledger = data.parent / "corrections.csv"
    ledger.write_text(
        "action;claim_id;quote;who;when;why\n"
        f'drop;{claim["claim_id"]};"{claim["quote"]}";an editor;2026-11-23;said of another day\n',
        encoding="utf-8",
    )
    with pytest.raises(UsageError, match=r"corrections\.csv: has changed since the tables in .* were made"):
        freeze("1.1", data)
    run(data.parent / "raw", data)
    folder = freeze("1.1", data)
    assert "- claims: 1 withdrawn (correction 1)\n" in (folder / "CHANGES.md").read_text(encoding="utf-8")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = {one["name"]: one["schema"]["fields"] for one in package["resources"]}
    for name in ("corrections", "changes"):
        rows = pd.read_csv(folder / f"{name}.csv", encoding="utf-8", dtype=str)
        assert [field["name"] for field in fields[name]] == list(rows.columns)
        for field in fields[name]:
            assert set(rows[field["name"]].dropna()) <= set(
                field.get("constraints", {}).get("enum", rows[field["name"]])
            )
    frozen = pd.read_csv(folder / "corrections.csv")
    assert frozen["claim_id"].tolist() == [claim["claim_id"]]
    assert frozen["id"].str.startswith("fix-").all()


def test_the_same_tables_make_the_same_release(data: Path, tmp_path: Path) -> None:
    first = freeze("1.0", data, "Rights Watchers")
    again = release("1.0", data, tmp_path / "again", released=DAY, authors=["Rights Watchers"])
    assert {path.name: path.read_bytes() for path in first.iterdir()} == {
        path.name: path.read_bytes() for path in again.iterdir()
    }


@pytest.mark.parametrize("version", ["v1", "1.0-beta", "../1", ""])
def test_a_version_is_made_of_numbers(data: Path, version: str) -> None:
    with pytest.raises(UsageError, match="write it with numbers and dots"):
        freeze(version, data, "Rights Watchers")


def test_what_is_released_does_not_change(data: Path) -> None:
    freeze("1.0", data, "Rights Watchers")
    with pytest.raises(UsageError, match="is released already"):
        freeze("1.0", data)


def test_a_release_needs_authors(data: Path) -> None:
    with pytest.raises(UsageError, match="a release needs authors"):
        freeze("1.0", data)


def test_nothing_is_left_behind_where_it_fails(data: Path, tmp_path: Path) -> None:
    with pytest.raises(TableError):
        release("1.0", tmp_path / "nowhere", tmp_path / "releases", released=DAY, authors=["Rights Watchers"])
    with locked(data), pytest.raises(LockedError):
        freeze("1.0", data, "Rights Watchers")
    assert not list((tmp_path / "releases").iterdir())
