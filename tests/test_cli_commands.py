"""The commands on a small folder of reports, from texts to tables, CSV and charts."""

import json
import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker import tracing
from tracker.catalogue import TABLES
from tracker.cli import app
from tracker.store import load

OFFICIAL = Path(__file__).parent.parent / "data" / "raw" / "official"
REPORT = """title: A Wednesday in Athens
published: 2016-07-21
outlet: Example Post

Eight Turkish officers applied for asylum in Greece on Wednesday, a government spokesman said.

The weather in Athens was mild.
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A folder with one report and one file that is none."""
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def data(raw: Path, tmp_path: Path) -> Path:
    """The tables of that folder."""
    call("run", str(raw), "--out", str(tmp_path / "data"))
    return tmp_path / "data"


def call(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments), input=stdin, prog_name="tracker")
    return result.exit_code, result.stdout, result.stderr


def test_run_counts_what_it_read_and_names_what_it_could_not(raw: Path, tmp_path: Path) -> None:
    code, out, err = call("run", str(raw), "--out", str(tmp_path / "data"))
    assert code == 0
    assert out.splitlines() == [
        "files     2: 1 read, 1 without a report",
        "reports   1",
        "claims    1",
        "cases     1",
        "rejects   1: 1 file",
        f"tables    {tmp_path / 'data'}",
    ]
    assert err == "  empty.txt: empty: no byte in it\n"


def test_what_run_counts_is_the_sum_of_the_parts_that_it_names(raw: Path, tmp_path: Path) -> None:
    """Reports that are duplicates, clash in their id or have no date; a row cut off; a date unread."""
    lines = [
        {"id": "a", "text": "Eight officers fled.", "date": "2016-07-18"},
        {"id": "b", "text": "Eight officers fled.", "date": "2016-07-19"},
        {"id": "a", "text": "Nine officers fled.", "date": "2016-07-18"},
        {"id": "c", "text": "Ten officers fled.", "date": "03/11/2016"},
    ]
    (raw / "more.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    (raw / "cut.csv").write_text('date,text\n2016-07-18,Six fled.\n2016-07-18,"Sev', encoding="utf-8")
    shown = call("run", str(raw), "--out", str(tmp_path / "data"))[1].splitlines()
    assert shown[:3] == [
        "files     4: 3 read, 1 without a report",
        "reports   6: 4 kept, 1 duplicate, 1 rejected",
        "          1 of 4 without a day of publication: more.jsonl#4",
    ]
    assert shown[-2] == "rejects   4: 1 file, 1 rest of a file, 1 report, 1 value (its report is kept)"


def test_run_names_the_first_of_the_reports_without_a_day(tmp_path: Path) -> None:
    for number in range(7):
        text = f"{number + 2} officers fled on Monday."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    out = call("run", str(tmp_path), "--out", str(tmp_path / "data"))[1]
    named = "0.txt, 1.txt, 2.txt, 3.txt, 4.txt, …"
    assert f"          7 of 7 without a day of publication: {named}\n" in out


def test_run_says_what_a_coup_file_leaves_out(tmp_path: Path) -> None:
    """A claim on another country's people, and a report that does not speak of the coup."""
    texts = {
        "2016-07-18-turkey.txt": "Eight Turkish officers fled to Greece after the coup attempt in Turkey. "
        "In Burundi, 20 officers were arrested on Friday.",
        "2016-07-18-burundi.txt": "Twelve soldiers were arrested in Burundi on Friday.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = ["run", str(tmp_path), "--out", str(tmp_path / "data")]
    out = call(*run, "--coup", "turkey-2016")[1].splitlines()
    told = out.index(
        "          1 of 2 do not speak of the coup, and were not read for claims; without --coup they are"
    )
    assert out[told + 1 : told + 3] == [
        "claims    1",
        "          1 more concern other events; without --coup they are kept",
    ]
    assert "claims    3" in call(*run)[1].splitlines()


def test_run_shows_no_progress_bar_where_nobody_watches(raw: Path, tmp_path: Path) -> None:
    (raw / "empty.txt").unlink()
    assert call("run", str(raw), "--out", str(tmp_path / "data"))[2] == ""


def test_a_second_run_reads_nothing_anew(raw: Path, data: Path) -> None:
    assert "files     2: 1 unchanged, 1 without a report" in call("run", str(raw), "--out", str(data))[1]


def test_run_ends_with_1_where_no_report_could_be_read(raw: Path, tmp_path: Path) -> None:
    (raw / "report.txt").unlink()
    assert call("run", str(raw), "--out", str(tmp_path / "data"))[0] == 1


def test_run_takes_the_columns_that_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    table = "Kopf,Inhalt\nOfficers flee,Eight Turkish officers fled to Greece.\n"
    (tmp_path / "raw" / "archive.csv").write_text(table, encoding="utf-8")
    columns = ["--columns", "title=Kopf,text=Inhalt"]
    code, _, err = call("run", str(tmp_path / "raw"), "--out", str(tmp_path / "data"), *columns)
    assert code == 0
    assert "archive.csv: no_date: header: no column for the day of publication among: Kopf, Inhalt;" in err


def test_run_says_how_many_tables_lack_a_column_that_it_was_told(raw: Path, tmp_path: Path) -> None:
    (raw / "archive.csv").write_text("Kopf,Inhalt\nFlight,Eight officers fled.\n", encoding="utf-8")
    columns = ["--columns", "text=Inhat"]
    code, out, err = call("run", str(raw), "--out", str(tmp_path / "data"), *columns)
    assert code == 0
    assert "          1 not read for want of a column that --columns names\n" in out
    assert (
        "archive.csv: no_column: header: no column 'Inhat', which --columns names; there are: Kopf, Inhalt"
        in err
    )


def test_extract_takes_the_columns_that_it_is_told(tmp_path: Path) -> None:
    table = "Inhalt,Tag\nEight Turkish officers fled to Greece on Friday.,2016-07-18\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    code, out, _ = call("extract", str(tmp_path / "a.csv"), "--columns", "text=Inhalt,published=Tag")
    assert code == 0
    assert "fled · 8 officers from TUR · GRC · 2016-07-15" in out
    assert call("extract", "-", "--columns", "text=Inhalt", stdin="Eight fled.")[0] == 2


def test_extract_shows_each_claim_with_its_sentence(raw: Path) -> None:
    code, out, _ = call("extract", str(raw / "report.txt"))
    assert code == 0
    assert out.startswith("A Wednesday in Athens\nExample Post · 2016-07-21 · claims: 1\n")
    assert "asylum_sought · 8 officers from TUR · GRC · 2016-07-20" in out
    assert "\n    Eight Turkish officers applied for asylum in Greece on Wednesday, a" in out


def test_a_report_in_another_language_is_said_to_be_unread(raw: Path, tmp_path: Path) -> None:
    german = raw / "german.txt"
    german.write_text("language: de\n\nAcht Offiziere haben Asyl beantragt.\n", encoding="utf-8")
    assert call("extract", str(german))[1].endswith(" · not read: in language de\n")
    shown = call("run", str(raw), "--out", str(tmp_path / "data"))[1]
    assert "\n          1 of 2 not in English, and not read for claims\n" in shown


def test_extract_gives_json_whose_offsets_point_at_the_quote(raw: Path) -> None:
    claims = json.loads(call("extract", str(raw / "report.txt"), "--json")[1])
    text = "A Wednesday in Athens\n\n" + REPORT.partition("\n\n")[2]
    assert [text[claim["char_start"] : claim["char_end"]] for claim in claims] == [
        claim["quote"] for claim in claims
    ]
    assert [(claim["country"], claim["count_low"], claim["date_start"]) for claim in claims] == [
        ("GRC", 8, "2016-07-20")
    ]


def test_extract_reads_standard_input_with_its_date_and_headline() -> None:
    text = "Eight Turkish officers applied for asylum in Greece on Wednesday."
    options = ["--published", "2016-07-21", "--title", "A Wednesday in Athens"]
    code, out, _ = call("extract", "-", *options, stdin=text)
    assert code == 0
    assert out.startswith("A Wednesday in Athens\n2016-07-21 · claims: 1\n")


@pytest.mark.parametrize(
    ("options", "stdin", "message"),
    [
        ([], "", "standard input: no text"),
        (["--published", "soon"], "They fled.", "published: "),
    ],
)
def test_extract_refuses_input_that_it_cannot_use(options: list[str], stdin: str, message: str) -> None:
    code, _, err = call("extract", "-", *options, stdin=stdin)
    assert code == 2
    assert message in err


def test_extract_does_not_wait_for_a_pipe_but_says_how_to_read_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    code, _, err = call("extract", str(tmp_path / "pipe"))
    assert code == 2
    assert "not a file; text from a pipe is read as tracker extract - <" in err


def test_extract_says_why_a_file_gives_no_report(raw: Path) -> None:
    code, out, err = call("extract", str(raw / "empty.txt"))
    assert (code, out) == (2, "")
    assert "empty.txt" in err


def test_check_passes_what_a_run_and_an_export_have_written(data: Path, tmp_path: Path) -> None:
    call("export", "--data", str(data), "--out", str(tmp_path / "csv"))
    for folder in (data, tmp_path / "csv"):
        code, out, _ = call("check", str(folder))
        assert code == 0
        assert out.startswith("reports: 1 rows, all hold\nclaims: 1 rows, all hold\n")
        assert [line.partition(":")[0] for line in out.splitlines()] == list(TABLES)


def test_check_names_the_row_and_the_column_that_an_edit_has_broken(data: Path, tmp_path: Path) -> None:
    call("export", "--data", str(data), "--out", str(tmp_path / "csv"))
    claims = tmp_path / "csv" / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace(",GRC,", ",Greece,"), encoding="utf-8")
    code, out, _ = call("check", str(claims))
    assert code == 1
    assert f"{claims}: claims, claim_id " in out
    assert "country: pattern: 'Greece'" in out


def test_check_finds_a_quote_that_does_not_stand_in_its_report(data: Path, tmp_path: Path) -> None:
    call("export", "--data", str(data), "--out", str(tmp_path / "csv"))
    reports = tmp_path / "csv" / "reports.csv"
    reports.write_text(reports.read_text(encoding="utf-8").replace("applied", "pleaded"), encoding="utf-8")
    code, out, _ = call("check", str(tmp_path / "csv"))
    assert code == 1
    assert "quote_stands_in_text" in out


def test_check_knows_a_table_by_its_columns(data: Path, tmp_path: Path) -> None:
    call("export", "--data", str(data), "--out", str(tmp_path / "csv"))
    renamed = (tmp_path / "csv" / "claims.csv").rename(tmp_path / "my-edits.csv")
    assert call("check", str(renamed))[:2] == (0, "claims: 1 rows, all hold\n")


@pytest.mark.parametrize(
    ("name", "content"), [("claims.csv", "a,b\n1,2\n"), ("x.csv", "a,b\n"), ("x.xlsx", "")]
)
def test_check_refuses_what_is_no_table_of_the_codebook(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    code, _, err = call("check", str(tmp_path / name))
    assert code == 2
    assert name in err


def test_export_lists_the_files_that_it_has_written(data: Path, tmp_path: Path) -> None:
    code, out, _ = call("export", "--data", str(data), "--out", str(tmp_path / "csv"), "--excel")
    assert code == 0
    assert sorted(out.split()) == sorted(map(str, (tmp_path / "csv").iterdir()))


def test_charts_lists_the_pictures_that_it_has_drawn(data: Path, tmp_path: Path) -> None:
    code, out, _ = call("charts", "--data", str(data), "--out", str(tmp_path / "charts"))
    assert code == 0
    assert sorted(out.split()) == sorted(map(str, (tmp_path / "charts").iterdir()))


def test_charts_says_why_it_leaves_out_those_of_official_statistics(raw: Path, tmp_path: Path) -> None:
    def why(*coup: str) -> str:
        call("run", str(raw), "--out", str(tmp_path / "data"))
        where = ["--data", str(tmp_path / "data"), "--out", str(tmp_path / "charts")]
        return call("charts", *where, *coup)[2].partition(", since ")[2]

    assert why() == "the run has found none; docs/official.md says where to put them\n"
    (raw / "official").symlink_to(OFFICIAL)
    assert why() == ""
    (raw / "report.txt").write_text("Ten Gabonese officers were detained in Libreville.", encoding="utf-8")
    assert why() == "the claims fit no coup that is shipped; name yours with --coup\n"
    coup = tmp_path / "gabon-2023.toml"
    coup.write_text('name = "coup in Gabon"\norigin = "GAB"\nday = 2023-08-30\n', encoding="utf-8")
    assert why("--coup", str(coup)) == "none is about nationals of GAB (gabon-2023)\n"


def test_charts_that_cannot_be_written_are_a_mistake(data: Path, tmp_path: Path) -> None:
    (tmp_path / "charts").write_text("a file", encoding="utf-8")
    code, _, err = call("charts", "--data", str(data), "--out", str(tmp_path / "charts"))
    assert code == 2
    assert "charts: cannot write there" in err


def test_explain_names_the_words_of_each_column(data: Path) -> None:
    claim_id = load("claims", data)["claim_id"][0]
    code, out, _ = call("explain", claim_id, "--data", str(data))
    assert code == 0
    assert out.startswith("asylum_sought · 8 officers from TUR · GRC · 2016-07-20\n")
    columns, _, signs = out.partition("\nconfidence")
    rows = {line.split()[0]: line for line in columns.splitlines() if line}
    assert "“Greece”" in rows["country"]
    assert "“Eight Turkish officers”" in rows["count"]
    assert "2016-07-20" in rows["date"]
    assert re.search(r"^date +relative, lead +[+-]\d\.\d\d$", signs, re.MULTILINE)


def test_explain_of_a_claim_that_is_not_there_says_where_to_look(data: Path) -> None:
    code, _, err = call("explain", "r0:1", "--data", str(data))
    assert code == 2
    assert "r0:1: no such claim_id" in err


def test_explain_refuses_to_explain_a_row_that_it_would_code_otherwise(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = load("claims", data)
    monkeypatch.setattr(
        tracing, "load", lambda name, at: rows.assign(count_low=9) if name == "claims" else load(name, at)
    )
    code, _, err = call("explain", rows["claim_id"][0], "--data", str(data))
    assert code == 2
    assert "codes count_low otherwise than the tables" in err
