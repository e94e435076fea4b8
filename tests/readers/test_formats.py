"""Which reader a file gets, and what is particular to each."""

import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.readers import read_source
from tracker.readers.fields import FIELD_NAMES
from tracker.readers.plain import split_front_matter

Read = Callable[..., list[Any]]

TEXT = "Eight officers asked for asylum on Saturday, a day after the coup had failed."
OBJECT = json.dumps({"text": TEXT})
PAGE = f"<!DOCTYPE html><html lang=en><body><article><p>{TEXT}</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", TEXT),
        ("a", TEXT),
        ("a.md", TEXT),
        ("a.TXT", TEXT),
        ("a.html", PAGE),
        ("a.htm", PAGE),
        ("saved.txt", PAGE),
        ("no-suffix", PAGE),
        ("page.php", "<!-- saved -->\n" + PAGE),
        ("a.json", OBJECT),
        ("a.json", f"[{OBJECT}]"),
        ("a.json", json.dumps({"articles": [{"content": TEXT}]})),
        ("a.txt", OBJECT),
        ("a.jsonl", OBJECT + "\n"),
        ("a.ndjson", f"\n{OBJECT}\n\n"),
        ("a.csv", f'date,text\n,"{TEXT}"\n'),
        ("a.tsv", f"text\tdate\n{TEXT}\t\n"),
        ("a.csv", f"\ufeffdate;text\n;{TEXT}\n"),
        ("a.txt", f"---\noutlet: Example Post\n---\n{TEXT}"),
    ],
)
@pytest.mark.parametrize("zipped", [False, True])
def test_every_format_gives_the_same_text(read: Read, name: str, content: str, *, zipped: bool) -> None:
    data = content.encode()
    [report] = read(f"{name}.gz", gzip.compress(data, mtime=0)) if zipped else read(name, data)
    assert report.text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", TEXT), ("a.jsonl", OBJECT), ("a.json", OBJECT), ("a.csv", f'date,text\n,"{TEXT}"\n')],
)
def test_files_with_a_byte_order_mark_are_read(read: Read, name: str, content: str, encoding: str) -> None:
    [report] = read(name, content.encode(encoding))
    assert report.text == TEXT


def test_json_lines_under_the_suffix_of_json_are_known_by_their_look(read: Read) -> None:
    assert len(read("a.json", f"{OBJECT}\n{OBJECT}\n")) == 2


@pytest.mark.parametrize("field", [field for field in FIELD_NAMES if field != "text"])
def test_every_name_of_a_field_is_read(read: Read, field: str) -> None:
    value = {"published": "2016-07-16", "language": "en"}.get(field, "Some value")
    column = "report_id" if field == "id" else field
    for name in FIELD_NAMES[field]:
        [report] = read("a.jsonl", json.dumps({name.upper(): value, "text": TEXT}))
        assert str(getattr(report, column)) == value, name


@pytest.mark.parametrize("name", FIELD_NAMES["text"])
def test_every_name_of_the_text_is_read(read: Read, name: str) -> None:
    [report] = read("a.jsonl", json.dumps({name: TEXT}))
    assert report.text == TEXT


def test_the_first_name_with_a_value_counts(read: Read) -> None:
    [report] = read("a.jsonl", json.dumps({"description": "In short.", "content": TEXT, "body": ""}))
    assert report.text == TEXT


def test_columns_of_other_names_can_be_given(read: Read) -> None:
    table = f'Kopf,Text,Rumpf,Tag\nAcht,nicht dies,"{TEXT}",2016-07-16\n'
    [report] = read("a.csv", table, {"title": "Kopf", "text": "Rumpf", "published": "Tag"})
    assert (report.title, report.published.isoformat()) == ("Acht", "2016-07-16")
    assert report.text[report.body_start :] == TEXT


def test_a_column_that_the_table_lacks_is_named(read: Read) -> None:
    [reject] = read("a.csv", "Kopf,Rumpf\na,b\n", {"text": "Leib", "title": "Kopf", "url": "Ort"})
    assert reject.reason.value == "no_column"
    assert reject.message == (
        "header: no column 'Leib' or 'Ort', which --columns names; there are: Kopf, Rumpf"
    )


def test_front_matter_counts_before_the_sidecar_and_the_sidecar_before_the_name(
    read: Read, tmp_path: Path
) -> None:
    (tmp_path / "x-2016-01-01.meta.json").write_text('{"published": "2016-02-02", "outlet": "Sidecar Post"}')
    [report] = read("x-2016-01-01.txt", f"published: 2016-03-03\n\n{TEXT}")
    assert (report.published.isoformat(), report.outlet) == ("2016-03-03", "Sidecar Post")
    [report] = read("x-2016-01-01.txt", TEXT)
    assert report.published.isoformat() == "2016-02-02"


def test_a_broken_sidecar_is_told_and_the_report_kept(read: Read, tmp_path: Path) -> None:
    (tmp_path / "x.meta.json").write_text("{")
    report, reject = read("x.txt", TEXT)
    assert report.text == TEXT
    assert "sidecar x.meta.json" in reject.message
    assert reject.scope.value == "value"


def test_a_broken_sidecar_of_a_file_without_text_is_not_told(read: Read, tmp_path: Path) -> None:
    """Nothing is kept without it."""
    (tmp_path / "x.meta.json").write_text("{")
    [reject] = read("x.txt", "title: Eight fled\n\n")
    assert reject.reason.value == "no_text"


@pytest.mark.parametrize(
    "text",
    [
        "Ankara: eight arrested\n\nThey were officers.",
        "He said:\n\nNo.",
        "Outlet: Post\nBut this line is prose, not a field\n\nText.",
        "text: this is one\n\nText.",
    ],
)
def test_prose_with_a_colon_is_not_front_matter(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_a_page_with_its_charset_declared_is_read_in_it(read: Read) -> None:
    page = f'<html><head><meta charset="iso-8859-9"></head><body><p>Şanlıurfa: {TEXT}</p></body></html>'
    [report] = read("a.html", page.encode("cp1254"))
    assert "Şanlıurfa" in report.text


def test_what_the_page_says_counts_before_the_name_of_its_file(read: Read) -> None:
    dated = PAGE.replace("<body>", '<meta property="article:published_time" content="2016-07-17"><body>')
    assert read("x-2016-01-01.html", dated)[0].published.isoformat() == "2016-07-17"
    assert read("x-2016-01-01.html", PAGE)[0].published.isoformat() == "2016-01-01"


def test_the_address_that_a_browser_notes_is_used(read: Read) -> None:
    page = PAGE.replace("<html", "<!-- saved from url=(0024)https://post.example/a -->\n<html")
    assert read("a.html", page)[0].url == "https://post.example/a"


def test_a_large_file_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    with path.open("w") as stream:
        stream.writelines(json.dumps({"id": n, "text": TEXT * 100}) + "\n" for n in range(4_000))
    tracemalloc.start()
    count = sum(1 for _ in read_source(path, tmp_path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 4_000
    assert path.stat().st_size > 24_000_000
    assert peak < 20_000_000
