import json
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.evaluate.reading import read_codings
from tracker.evaluate.table import is_claims_table
from tracker.pipeline import run

HEAD = (
    "claim_id,report_id,legal_status,country,origin,group,count_low,count_high,count_qualifier,measure,"
    "date_start,date_end,quote,char_start,char_end,rule,confidence"
)
ROW = "r1:5,r1,detained,TUR,TUR,police,40,,at_least,event,2016-07-16,2016-07-16,Over 40 held.,0,13,verb,0.9"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(f"\ufeff{HEAD}\r\n{ROW}\r\n", encoding="utf-8")
    return path


def test_a_claims_table_in_csv(claims: Path) -> None:
    (report,) = read_codings(claims)
    claim = report.claims[0]
    assert (report.report_id, claim.count_low, claim.count_high, claim.confidence) == ("r1", 40, None, 0.9)


def test_a_folder_knows_the_reports_without_claims(claims: Path) -> None:
    claims.with_name("reports.csv").write_text(
        "report_id,language,published,title,text,body_start\n"
        'r1,en,2016-07-17,Police held,"Police held\n\nOver 40 held.",13\n'
        "r2,en,,,Nothing.,0\n",
        encoding="utf-8",
    )
    held, nothing = read_codings(claims.parent)
    assert (held.title, held.text) == ("Police held", "Over 40 held.")
    assert (nothing.report_id, nothing.claims) == ("r2", ())


def test_the_tables_that_a_run_wrote(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "processed"
    raw.mkdir()
    report = {"id": "r1", "published": "2016-07-18", "text": "On Saturday 40 judges were detained in Turkey."}
    (raw / "r1.json").write_text(json.dumps(report), encoding="utf-8")
    run(raw, out)
    (coded,) = read_codings(out)
    assert (coded.report_id, coded.text) == ("r1", report["text"])
    assert {claim.quote for claim in coded.claims} <= {report["text"]}
    assert all(claim.rule and claim.confidence is not None for claim in coded.claims)


def test_a_bad_row_is_named_by_its_claim(claims: Path) -> None:
    claims.write_text(f"{HEAD}\n{ROW.replace('detained,', 'held,')}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"claims\.csv, claim r1:5: 'legal_status' is 'held'"):
        read_codings(claims)


def test_a_table_without_report_ids_is_refused(claims: Path) -> None:
    claims.write_text("legal_status\ndetained\n", encoding="utf-8")
    with pytest.raises(UsageError, match="claim 1: 'report_id' is missing"):
        read_codings(claims)


def test_a_folder_of_gold_is_no_claims_table(tmp_path: Path) -> None:
    assert not is_claims_table(tmp_path)
