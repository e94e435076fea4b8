"""An export is a folder that explains itself to people and to programs."""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tracker.catalogue import TABLES
from tracker.errors import TableError, UsageError
from tracker.export import export, read_csv
from tracker.export.codebook import ESTIMATES, codebook
from tracker.export.schema import enum_of, meanings
from tracker.records import Claim, Kind, Reject, Report, columns_of
from tracker.store import load, locked, new_tables
from tracker.tables import frame
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure, RejectReason, RejectScope, Review

TEXT = "Eight officers ask\n\nEight Turkish officers applied for asylum in Greece on Tuesday."
REPORT = Report(
    report_id="0042",
    url=None,
    outlet="=Daily Example",
    published=dt.date(2016, 7, 20),
    language="en",
    title="Eight officers ask",
    authors=None,
    text=TEXT,
    body_start=20,
    source="a.txt",
    source_sha256="0" * 64,
    also_in=None,
)
CLAIM = Claim(
    claim_id="0042:44",
    report_id="0042",
    legal_status=LegalStatus.ASYLUM_SOUGHT,
    country="GRC",
    origin="TUR",
    group=Group.OFFICERS,
    count_low=8,
    count_high=8,
    count_qualifier=CountQualifier.EXACT,
    measure=Measure.EVENT,
    date_start=None,
    date_end=None,
    date_precision=None,
    date_basis=None,
    attribution=None,
    quote=TEXT[20:],
    char_start=20,
    char_end=len(TEXT),
    rule="example",
    confidence=0.9,
    review=Review.CANDIDATE,
)
REJECT = Reject("b.txt", RejectScope.FILE, RejectReason.EMPTY, "b.txt: no bytes", None)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of tables with one row each."""
    folder = tmp_path / "data"
    with locked(folder), new_tables(folder, TABLES, {"inputs": "example"}) as tables:
        for name, row in {"reports": REPORT, "claims": CLAIM, "rejects": REJECT}.items():
            tables.write(name, frame(name, [row]))
    return folder


def package(folder: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return descriptor


def test_every_table_is_one_csv_that_reads_back_to_what_load_gives(data: Path, tmp_path: Path) -> None:
    export(data, tmp_path / "out")
    for name in TABLES:
        pd.testing.assert_frame_equal(read_csv(tmp_path / "out" / f"{name}.csv"), load(name, data))


def test_the_export_holds_the_tables_the_codebook_and_the_data_package(data: Path, tmp_path: Path) -> None:
    written = export(data, tmp_path / "out")
    assert [path.name for path in written] == [
        *(f"{name}.csv" for name in TABLES),
        "codebook.md",
        "datapackage.json",
    ]
    assert sorted(written) == sorted((tmp_path / "out").iterdir())


def test_the_data_package_gives_size_and_hash_of_every_file(data: Path, tmp_path: Path) -> None:
    export(data, tmp_path / "out")
    for resource in package(tmp_path / "out")["resources"]:
        content = (tmp_path / "out" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_data_package_describes_every_column(data: Path, tmp_path: Path) -> None:
    export(data, tmp_path / "out")
    for resource in package(tmp_path / "out")["resources"]:
        fields = resource["schema"]["fields"]
        declared = columns_of(TABLES[resource["name"]])
        assert [field["name"] for field in fields] == [column.name for column in declared]
        assert [field["constraints"].get("enum", []) for field in fields] == [
            list(column.categories) for column in declared
        ]
        assert [field["constraints"]["required"] for field in fields] == [
            not column.nullable for column in declared
        ]


def test_claims_refer_to_reports_by_key(data: Path, tmp_path: Path) -> None:
    export(data, tmp_path / "out")
    schemas = {resource["name"]: resource["schema"] for resource in package(tmp_path / "out")["resources"]}
    assert schemas["reports"]["primaryKey"] == ["report_id"]
    assert schemas["claims"]["foreignKeys"] == [
        {"fields": ["report_id"], "reference": {"resource": "reports", "fields": ["report_id"]}}
    ]


def test_for_excel_every_file_opens_with_a_bom_and_ids_stay_text(data: Path, tmp_path: Path) -> None:
    export(data, tmp_path / "out", excel=True)
    for name in TABLES:
        content = (tmp_path / "out" / f"{name}.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
    assert b"'0042," in (tmp_path / "out" / "reports.csv").read_bytes()
    assert read_csv(tmp_path / "out" / "reports.csv")["report_id"].tolist() == ["0042"]


def test_the_same_tables_give_the_same_bytes(data: Path, tmp_path: Path) -> None:
    first, second = export(data, tmp_path / "one"), export(data, tmp_path / "two")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_every_value_of_the_codebook_has_a_meaning_and_no_meaning_is_idle() -> None:
    declared = {
        enum_of(table, column.name): set(column.categories)
        for table, record in TABLES.items()
        for column in columns_of(record)
        if column.kind is Kind.CATEGORY
    }
    assert {name: set(values) for name, values in meanings().items()} == declared


def test_the_codebook_has_the_rule_of_low_best_and_high_as_the_documentation_has_it() -> None:
    documented = (Path(__file__).parents[1] / "docs" / "cases.md").read_text(encoding="utf-8")
    assert ESTIMATES in documented
    assert ESTIMATES in codebook(TABLES)
    assert ESTIMATES not in codebook(["reports", "claims"])


def test_the_codebook_names_every_column_and_value() -> None:
    text = codebook(TABLES)
    for record in TABLES.values():
        for column in columns_of(record):
            assert f"| `{column.name}` | {column.kind} |" in text
            assert all(f"| `{value}` |" in text for value in column.categories)


def test_without_a_run_the_export_says_what_is_missing_and_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="tracker run"):
        export(tmp_path / "nothing", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_export_to_a_place_that_is_a_file_is_refused(data: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("here already", encoding="utf-8")
    with pytest.raises(UsageError, match="out: cannot write there"):
        export(data, tmp_path / "out")


def test_a_failed_export_leaves_the_old_one_whole(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = {path: path.read_bytes() for path in export(data, out)}
    (data / "rejects.parquet").unlink()
    with pytest.raises(TableError):
        export(data, out)
    assert {path: path.read_bytes() for path in out.iterdir()} == before
