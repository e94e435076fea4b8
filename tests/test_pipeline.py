"""The whole way: a folder of reports in, tables out."""

import dataclasses
import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import pipeline, store
from tracker.catalogue import TABLES
from tracker.coups import find_coup
from tracker.errors import LockedError, TableError, UsageError
from tracker.pipeline import extract_text, load, run

FLED = "Eight Turkish officers fled to Greece on Saturday and applied for asylum there, the police said."
HELD = "Some 2,000 soldiers were detained in Ankara on Sunday, the ministry said."
QUIET = "The ferry to the islands sails twice a day in summer."


def put(folder: Path, name: str, body: str, published: str = "2016-07-18") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"title: News of the day\npublished: {published}\n\n{body}\n", encoding="utf-8")
    return path


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Two reports with claims and one without, in two folders."""
    put(tmp_path / "raw", "greece.txt", FLED)
    put(tmp_path / "raw", "turkey/detained.txt", HELD)
    put(tmp_path / "raw", "turkey/ferry.txt", QUIET)
    return tmp_path / "raw"


def table_bytes(out: Path) -> dict[str, bytes]:
    return {name: (out / f"{name}.parquet").read_bytes() for name in TABLES}


def test_reports_become_claims_with_their_sentences(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "out")
    claims = pd.read_parquet(tmp_path / "out/claims.parquet")
    found = claims.set_index("legal_status")
    assert found.loc["fled", "country"] == "GRC"
    assert found.loc["fled", "count_low"] == 8
    assert found.loc["asylum_sought", "group"] == "officers"
    assert found.loc["detained", "count_qualifier"] == "about"
    texts = load("reports", tmp_path / "out").set_index("report_id")["text"]
    for row in claims.itertuples():
        assert texts[row.report_id][row.char_start : row.char_end] == row.quote


def test_the_counts_of_a_run_add_up(raw: Path, tmp_path: Path) -> None:
    put(raw, "greece-again.txt", FLED)
    (raw / "empty.txt").write_bytes(b"")
    (raw / "broken.json").write_text("{", encoding="utf-8")
    put(raw, "new.txt", "Two majors sought asylum in Athens on Monday.")
    first = run(raw, tmp_path / "out")
    assert (first.sources, first.read, first.reused, first.rejected) == (7, 5, 0, 2)
    assert (first.found, first.copies, first.rows["reports"], first.rows["rejects"]) == (5, 1, 4, 2)
    assert (first.told.undated, first.told.claimed) == (0, first.rows["claims"])
    put(raw, "newer.txt", "Three majors sought asylum in Athens on Monday.")
    second = run(raw, tmp_path / "out")
    assert (second.sources, second.read, second.reused, second.rejected) == (8, 1, 5, 2)
    assert second.sources == second.read + second.reused + second.rejected
    assert second.rows == {name: len(load(name, tmp_path / "out")) for name in TABLES}


def test_every_file_without_report_has_a_reject_with_its_reason(raw: Path, tmp_path: Path) -> None:
    (raw / "empty.txt").write_bytes(b"")
    (raw / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    run(raw, tmp_path / "out")
    rejects = load("rejects", tmp_path / "out").set_index("source")["reason"]
    assert rejects.to_dict() == {"empty.txt": "empty", "picture.txt": "binary"}


@pytest.mark.parametrize("place", ["pipe.txt", "official/pipe.csv"])
def test_a_pipe_is_a_reject_and_no_run_waits_for_it(raw: Path, tmp_path: Path, place: str) -> None:
    (raw / "official").mkdir()
    (raw / "official/.not-reports").touch()
    os.mkfifo(raw / place)
    for _ in range(2):
        run(raw, tmp_path / "out")
        (reject,) = load("rejects", tmp_path / "out").itertuples()
        assert (reject.source, reject.scope) == (place, "file")
        assert "a pipe, a socket or a device, not a file" in reject.message


def test_a_link_to_nowhere_is_a_reject_until_it_leads_somewhere(raw: Path, tmp_path: Path) -> None:
    (raw / "link.txt").symlink_to(tmp_path / "later.txt")
    run(raw, tmp_path / "out")
    assert load("rejects", tmp_path / "out")["reason"].tolist() == ["unreadable"]
    put(tmp_path, "later.txt", "Two majors sought asylum in Athens on Monday.")
    assert run(raw, tmp_path / "out").rejected == 0


def test_the_same_input_gives_the_same_bytes_anywhere(raw: Path, tmp_path: Path) -> None:
    shutil.copytree(raw, tmp_path / "elsewhere/reports")
    run(raw, tmp_path / "out")
    run(tmp_path / "elsewhere/reports", tmp_path / "other/place")
    assert table_bytes(tmp_path / "out") == table_bytes(tmp_path / "other/place")
    for content in table_bytes(tmp_path / "out").values():
        assert str(tmp_path).encode() not in content


def test_the_order_in_which_files_are_found_does_not_matter(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(raw, "zz-copy.txt", FLED)
    run(raw, tmp_path / "out")
    found = pipeline.find_sources
    monkeypatch.setattr(pipeline, "find_sources", lambda root: found(root)[::-1])
    run(raw, tmp_path / "backwards")
    assert table_bytes(tmp_path / "out") == table_bytes(tmp_path / "backwards")


def test_a_second_run_reads_only_what_is_new_or_changed(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(raw, tmp_path / "out")
    read: list[str] = []
    real = pipeline.read_source

    def noting(path: Path, *rest: object) -> object:
        read.append(path.name)
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_source", noting)
    run(raw, tmp_path / "out")
    assert read == []
    put(raw, "new.txt", "Two majors sought asylum in Athens on Monday.")
    put(raw, "greece.txt", FLED.replace("Eight", "Nine"))
    run(raw, tmp_path / "out")
    assert sorted(read) == ["greece.txt", "new.txt"]


def test_a_new_sidecar_has_its_report_read_again(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw/a.txt").write_text(FLED, encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "out")
    assert load("reports", tmp_path / "out")["published"].isna().all()
    (tmp_path / "raw/a.meta.json").write_text(json.dumps({"published": "2016-07-18"}), encoding="utf-8")
    assert run(tmp_path / "raw", tmp_path / "out").read == 1
    assert load("reports", tmp_path / "out")["published"].tolist() == [pd.Timestamp("2016-07-18")]


def test_another_coup_or_other_columns_have_everything_read_again(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "out")
    assert run(raw, tmp_path / "out").read == 0
    assert run(raw, tmp_path / "out", coup=find_coup("turkey-2016")).read == 3
    assert store.provenance(tmp_path / "out")["coup"] == "turkey-2016"
    assert run(raw, tmp_path / "out", columns={"title": "Headline"}).read == 3


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["put", "put", "put", "delete", "rename"]),
        st.sampled_from(["a.txt", "b.txt", "sub/c.txt", "d.jsonl"]),
        st.sampled_from([FLED, HELD, QUIET, f"{FLED} {HELD}"]),
        st.sampled_from(["", "same-id", "other-id"]),
    ),
    min_size=1,
    max_size=4,
)


def edit(folder: Path, action: str, name: str, body: str, report_id: str) -> None:
    path = folder / name
    if action == "put" and name.endswith("jsonl"):
        records = [{"id": report_id or n, "text": text} for n, text in enumerate((body, HELD))]
        path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    elif action == "put":
        put(folder, name, body)
    elif action == "rename" and path.exists():
        path.rename(path.with_stem(f"{path.stem}-renamed"))
    else:
        path.unlink(missing_ok=True)


@settings(max_examples=12, deadline=None)
@given(st.lists(EDITS, min_size=2, max_size=4))
def test_run_after_run_gives_what_a_run_from_scratch_gives(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str, str, str]]]
) -> None:
    """Whatever is added, changed, renamed or deleted in between, winners of duplicates included."""
    base = tmp_path_factory.mktemp("runs")
    put(base / "raw", "always.txt", HELD)
    for edits in rounds:
        for one in edits:
            edit(base / "raw", *one)
        run(base / "raw", base / "kept")
    run(base / "raw", base / "scratch")
    assert table_bytes(base / "kept") == table_bytes(base / "scratch")


def test_the_copy_takes_over_when_the_first_source_is_gone(raw: Path, tmp_path: Path) -> None:
    put(raw, "a-copy.txt", FLED)
    run(raw, tmp_path / "out")
    reports = load("reports", tmp_path / "out").set_index("source")
    assert reports.loc["a-copy.txt", "also_in"] == "greece.txt"
    (raw / "a-copy.txt").unlink()
    run(raw, tmp_path / "out")
    reports = load("reports", tmp_path / "out").set_index("source")
    assert pd.isna(reports.loc["greece.txt", "also_in"])
    assert (load("claims", tmp_path / "out")["legal_status"] == "fled").sum() == 1


def test_one_file_is_a_source_too(raw: Path, tmp_path: Path) -> None:
    summary = run(raw / "greece.txt", tmp_path / "out")
    assert summary.sources == 1
    assert load("reports", tmp_path / "out")["source"].tolist() == ["greece.txt"]


def test_tables_within_the_input_folder_are_not_read(raw: Path) -> None:
    """Neither those of this run, wherever they stand, nor those of another folder."""
    for out in (raw / "out", raw / "out", raw, raw):
        assert run(raw, out).sources == 3


def test_an_odd_file_name_is_kept_legible(raw: Path, tmp_path: Path) -> None:
    put(raw, "Ünlü “news”; 1.txt", "Two majors sought asylum in Athens on Monday.")
    run(raw, tmp_path / "out")
    assert "Ünlü “news”; 1.txt" in load("reports", tmp_path / "out")["source"].tolist()


def test_a_file_name_that_is_not_utf8_is_spelled_out(raw: Path, tmp_path: Path) -> None:
    """As archives from older systems have them."""
    odd = os.fsencode(raw) + b"/caf\xe9"
    Path(os.fsdecode(odd + b".txt")).write_text("Two majors sought asylum in Athens.", encoding="utf-8")
    Path(os.fsdecode(odd + b".json")).write_text("{", encoding="utf-8")
    run(raw, tmp_path / "out")
    assert r"caf\xe9.txt" in load("reports", tmp_path / "out")["source"].tolist()
    assert load("rejects", tmp_path / "out")["source"].tolist() == [r"caf\xe9.json"]
    assert run(raw, tmp_path / "out").reused == 4


def test_progress_is_told_after_each_file(raw: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    run(raw, tmp_path / "out", progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_arguments_that_make_no_sense_are_usage_errors(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(UsageError, match="no such file or folder"):
        run(tmp_path / "absent", tmp_path / "out")
    with pytest.raises(UsageError, match="there is no file to read"):
        run(tmp_path / "nothing", tmp_path / "out")
    with pytest.raises(UsageError, match="no field 'headline'"):
        run(raw, tmp_path / "out", columns={"headline": "Title"})
    with pytest.raises(UsageError, match="cannot write tables there"):
        run(raw, raw / "greece.txt")


def test_a_bug_in_extraction_is_seen(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no fault of the input, so no reject: the run stops, and the old tables stay."""
    run(raw, tmp_path / "out")
    before = table_bytes(tmp_path / "out")

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "all_claims", broken)
    put(raw, "new.txt", "Two majors sought asylum in Athens on Monday.")
    with pytest.raises(ZeroDivisionError):
        run(raw, tmp_path / "out")
    assert table_bytes(tmp_path / "out") == before


def test_a_row_that_breaks_the_codebook_is_a_reject(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.all_claims

    def shifted(report: object, coup: object) -> list[object]:
        return [dataclasses.replace(one, quote="x" * len(one.quote)) for one in real(report, coup)]  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "all_claims", shifted)
    summary = run(raw / "greece.txt", tmp_path / "out")
    assert (summary.told.claimed, summary.rows["claims"]) == (2, 0)
    rejects = load("rejects", tmp_path / "out")
    assert set(rejects["source"]) == {"greece.txt"}
    assert set(rejects["reason"]) == {"invalid_row"}
    assert rejects["message"].str.contains("quote_stands_in_text").all()


def test_two_runs_at_once_on_one_folder_do_not_mix(raw: Path, tmp_path: Path) -> None:
    with store.locked(tmp_path / "out"), pytest.raises(LockedError, match="another run"):
        run(raw, tmp_path / "out")


RUN = "import sys; from tracker.pipeline import run; run(sys.argv[1], sys.argv[2])"


def test_a_run_that_is_killed_leaves_the_old_tables_and_can_be_repeated(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "out")
    for number in range(200):
        put(raw, f"more/{number}.txt", FLED.replace("Eight", str(number + 2)))
    run(raw, tmp_path / "scratch")
    complete = table_bytes(tmp_path / "scratch")
    before = table_bytes(tmp_path / "out")
    command = [sys.executable, "-c", RUN, str(raw), str(tmp_path / "out")]
    for seconds in (1.2, 1.8):
        with subprocess.Popen(command) as process:  # noqa: S603
            time.sleep(seconds)
            process.kill()
        assert table_bytes(tmp_path / "out") in (before, complete)
    run(raw, tmp_path / "out")
    assert table_bytes(tmp_path / "out") == complete


def test_one_text_is_extracted_without_any_file() -> None:
    claims = extract_text(FLED, title="From the islands", published=dt.date(2016, 7, 18))
    assert {(claim.legal_status, claim.country, claim.count_low) for claim in claims} == {
        ("fled", "GRC", 8),
        ("asylum_sought", "GRC", 8),
    }
    assert claims == extract_text(FLED, title="From the islands", published="2016-07-18")


def test_a_table_that_is_not_there_says_what_makes_it(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="`tracker run` makes it"):
        load("claims", tmp_path)
