"""The ledger in a run: replayed each time, taken back without a trace."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker import store
from tracker.corrections import LedgerError
from tracker.pipeline import TABLES, load, run

Line = Callable[..., dict[str, str]]
Write = Callable[..., Path]

BODY = "Eight Turkish officers fled to Greece on Saturday and applied for asylum there, the police said."
MISSED = "A ninth man was not let in."


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A folder with one report, beside which the ledger will be kept."""
    (tmp_path / "raw").mkdir()
    text = f"title: News of the day\npublished: 2016-07-18\n\n{BODY}\n\n{MISSED}\n"
    (tmp_path / "raw/greece.txt").write_text(text, encoding="utf-8")
    return tmp_path / "raw"


def table_bytes(out: Path) -> list[bytes]:
    return [(out / f"{name}.parquet").read_bytes() for name in TABLES]


def test_a_ledger_beside_the_tables_is_replayed_on_every_run(
    raw: Path, tmp_path: Path, line: Line, write: Write
) -> None:
    out = tmp_path / "processed"
    run(raw, out)
    plain = table_bytes(out)
    claims = load("claims", out)
    fled, sought = claims["claim_id"]
    report_id = claims["report_id"].iloc[0]
    ledger = write(
        line("set", fled, quote=BODY, changes="group=military"),
        line("drop", sought, quote=BODY),
        line("add", report_id=report_id, quote=MISSED, changes="legal_status=returned; group=people"),
        line("drop", f"{report_id}:99999", quote=BODY),
    )
    for _ in range(2):
        summary = run(raw, out)
        corrected = load("claims", out).set_index("legal_status")
        assert corrected["review"].to_dict() == {"fled": "corrected", "returned": "corrected"}
        assert corrected.loc["fled", "group"] == "military"
        assert summary.corrections == 4
        assert [note.message.partition(";")[0] for note in summary.notes] == [
            f"no claim {report_id}:99999 any more"
        ]
    assert {claim for _, (claim,), _ in json.loads(store.provenance(out)["corrections"]).values()} >= {
        fled,
        sought,
    }
    ledger.unlink()
    run(raw, out)
    assert table_bytes(out) == plain


def test_a_ledger_among_the_reports_is_not_read_as_one(
    raw: Path, tmp_path: Path, line: Line, write: Write
) -> None:
    assert raw.is_dir()
    ledger = write(line("confirm", "r1:0", quote="Elsewhere."))
    summary = run(tmp_path, tmp_path / "processed")
    assert ledger.parent == tmp_path
    assert summary.sources == 1
    assert summary.corrections == 1


def test_a_ledger_that_is_asked_for_must_be_there(raw: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"mine\.csv: cannot be read"):
        run(raw, tmp_path / "processed", corrections=tmp_path / "mine.csv")


def test_a_contradiction_leaves_the_tables_as_they_were(
    raw: Path, tmp_path: Path, line: Line, write: Write
) -> None:
    out = tmp_path / "processed"
    run(raw, out)
    before = table_bytes(out)
    write(line("drop", "r1:0", quote="Eight fled."), line("confirm", "r1:0", quote="Eight fled."))
    with pytest.raises(LedgerError, match="contradict each other"):
        run(raw, out)
    assert table_bytes(out) == before
