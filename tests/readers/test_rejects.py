"""Each kind of input that cannot be used gives the reason and the place."""

import gzip
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.errors import UsageError
from tracker.readers import read_source
from tracker.records import Reject, Report

Read = Callable[..., list[Any]]

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
LINE = json.dumps({"text": "Eight officers asked for asylum."}).encode() + b"\n"
SENTENCE = "<p>Eight officers asked for asylum on the day after the coup.</p>"


@pytest.mark.parametrize(
    ("name", "content", "reason", "message"),
    [
        ("a.txt", b"", "empty", "no byte"),
        ("a.html", b" \n\t\r\n", "empty", "white space"),
        ("a.txt.gz", gzip.compress(b"", mtime=0), "empty", "no byte"),
        ("a.json", b"[]", "empty", "array is empty"),
        ("a.csv", b"title,text\n", "empty", "no row under the header"),
        ("a.pdf", PDF, "binary", "a PDF"),
        ("a.txt", PDF, "binary", "a PDF"),
        ("a.txt", b"Ankara\0said", "binary", "zero byte at 6"),
        ("a.txt", b"\x01\x02\x03\x04 text", "binary", "control characters"),
        ("a.txt", b"caf\xe9 \x81\x8d\x8f\x90\x9d", "encoding", "byte 3"),
        ("a.html", "<p>Zürich".encode() + b"\xff</p>", "encoding", "byte 10"),
        ("a.jsonl", b'{"text": "\xc3\xa9\xff"}\n', "encoding", "line 1: UTF-8 broken at byte 12"),
        ("a.html", b"<html><body>" + SENTENCE.encode() + b"<div cla", "truncated", "ends within a tag"),
        ("a.json", b'{"text": "Eight off', "truncated", "line 1, column 10"),
        ("a.jsonl", b'{"text": "Eight off', "truncated", "line 1: the file ends within it"),
        ("a.csv", b'text\n"Eight off', "truncated", "row that begins at line 2"),
        ("a.jsonl", b"{'text': 1}\n", "malformed", "line 1: not JSON"),
        ("a.jsonl", b'["text"]\n', "malformed", "line 1: expected an object, found an array"),
        ("a.jsonl", b'{"text": true}\n', "malformed", "line 1: text: expected text, found true or false"),
        ("a.jsonl", b'{"text": 123}\n', "malformed", "line 1: text: expected text, found a number"),
        ("a.jsonl", b'{"text": ["Eight", 8]}\n', "malformed", "line 1: text: expected text, found an array"),
        ("a.json", b'{"body": {"name": "Eight"}}', "malformed", "body: expected text, found an object"),
        ("a.json", b'{"text": "a" "b"}', "malformed", "line 1, column 14"),
        ("a.json", b"[" * 100_000, "malformed", "not JSON that can be read"),
        ("a.json", b"3", "malformed", "found a number"),
        ("a.json", b'[{"text": "Eight fled."}, 3]', "malformed", "record 2: expected an object"),
        ("a.csv", b'text,title\n"a"b,c\n', "malformed", "row that begins at line 2"),
        ("a.csv", b"text,title\na,b,c\n", "malformed", "row 1, line 2: 3 cells, the header has 2"),
        ("a.csv", b"number,name\n1,x\n", "no_text", "no column for the text among: number, name"),
        (
            "a.jsonl",
            b'{"id": 7, "title": "Eight"}\n',
            "no_text",
            "line 1: no text; the fields are: id, title",
        ),
        ("a.html", b"<html><body><a>Home</a> <a>World</a></body></html>", "no_text", "no article"),
        ("a.html", b"<!-- nothing -->", "no_text", "no element"),
        ("a.txt", b"title: Eight fled\n\n", "no_text", "no text"),
        ("a.xml", b"<rss><channel/></rss>", "unknown_format", "suffix '.xml'"),
    ],
)
def test_the_reason_and_the_place(read: Read, name: str, content: bytes, reason: str, message: str) -> None:
    reject = read(name, content)[-1]
    assert isinstance(reject, Reject)
    assert (reject.reason.value, message in reject.message) == (reason, True), reject


@pytest.mark.parametrize("kept", [1, 5, 12, 40, -9, -1])
@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.html.gz", "a.gz"])
def test_a_small_gzip_file_that_breaks_off_is_truncated_wherever_it_does(
    read: Read, name: str, kept: int
) -> None:
    whole = gzip.compress(LINE, mtime=0)
    reject = read(name, b"\x1f\x8b" if kept == 1 else whole[:kept])[-1]
    assert (reject.reason.value, reject.message) == ("truncated", "the gzip data break off before their end")


def test_reports_before_the_break_of_a_gzip_file_are_kept(read: Read) -> None:
    whole = gzip.compress(
        b"".join(LINE.replace(b"Eight", os.urandom(40).hex().encode()) for _ in range(2_000))
    )
    *reports, reject = read("a.jsonl.gz", whole[: len(whole) // 2])
    assert len(reports) > 100
    assert all(isinstance(row, Report) for row in reports)
    assert (reject.scope.value, reject.reason.value) == ("rest", "truncated")
    assert reject.message == "the gzip data break off before their end"


def test_gzip_that_is_broken_within_is_malformed(read: Read) -> None:
    data = bytearray(gzip.compress(LINE * 50))
    data[-6] ^= 0xFF
    assert read("a.jsonl.gz", bytes(data))[-1].reason.value == "malformed"


def test_a_bad_line_does_not_hide_the_next(read: Read) -> None:
    rows = read("a.jsonl", LINE + b"broken\n" + LINE)
    assert [type(row) for row in rows] == [Report, Reject, Report]
    assert [row.source for row in rows] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]


def test_a_row_with_foreign_bytes_does_not_hide_the_next(read: Read) -> None:
    rows = read("a.csv", "date,text\n,Erdoğan said.\n".encode())
    assert rows[0].text == "Erdoğan said."
    [reject] = read("b.csv", "date,text\n,Erdoğan said.\n".encode() + b"caf\xff\nOK then.\n")
    assert "UTF-8 broken at byte" in reject.message


@pytest.mark.parametrize(
    ("name", "content", "scope"),
    [
        ("a.txt", b"", "file"),
        ("a.json", b"[{}]", "report"),
        ("a.jsonl", LINE + b"broken\n", "report"),
        ("a.csv", b'date,text\n2016-07-18,Eight fled.\n2016-07-18,"Nine', "rest"),
        ("a.jsonl", b'{"text": "Eight fled.", "language": "?"}\n', "value"),
    ],
)
def test_a_reject_says_how_much_is_lost(read: Read, name: str, content: bytes, scope: str) -> None:
    assert read(name, content)[-1].scope.value == scope


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("7/6/18", "cannot read '7/6/18' as a date"),
        ("03/11/2016", "'03/11/2016' can mean 2016-03-11 or 2016-11-03; write it in one of these two forms"),
    ],
)
def test_a_date_that_cannot_be_read_keeps_the_report_and_says_so(read: Read, date: str, fault: str) -> None:
    report, reject = read("a.jsonl", json.dumps({"text": "Eight fled.", "date": date}))
    assert (report.text, report.published) == ("Eight fled.", None)
    assert (reject.scope.value, reject.reason.value) == ("value", "malformed")
    assert reject.message == f"line 1: published: {fault}; kept without a date"
    assert reject.source == report.source == "a.jsonl#1"


def test_a_table_without_a_column_for_the_date_says_which_columns_it_has(read: Read) -> None:
    reject, report = read("a.csv", "Kopf,Rumpf,Tag\nAcht,Eight fled.,2016-07-16\n", {"text": "Rumpf"})
    assert (report.text, report.published) == ("Eight fled.", None)
    assert (reject.source, reject.scope.value, reject.reason.value) == ("a.csv", "value", "no_date")
    assert "no column for the day of publication among: Kopf, Rumpf, Tag;" in reject.message
    dated = read("a.csv", "Rumpf,Tag\nEight fled.,2016-07-16\n", {"text": "Rumpf", "published": "Tag"})
    assert [type(row) for row in dated] == [Report]


def test_a_file_that_is_not_there_any_more_is_unreadable(tmp_path: Path) -> None:
    [reject] = read_source(tmp_path / "gone.txt", tmp_path)
    assert (reject.reason.value, reject.source_sha256) == ("unreadable", None)
    assert "No such file" in reject.message


def test_a_pipe_and_a_socket_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "socket.txt"))  # a socket's path must be short
        for name in ("pipe.txt", "socket.txt"):
            [reject] = read_source(tmp_path / name, tmp_path)
            assert (reject.scope.value, reject.reason.value) == ("file", "unreadable")
            assert reject.message == "a pipe, a socket or a device, not a file"


def test_a_column_for_a_field_that_there_is_not_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no field 'colour'; the fields are id, url"):
        read_source(tmp_path / "a.csv", tmp_path, {"colour": "Shade"})
