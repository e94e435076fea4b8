"""Whatever the bytes, every reader gives reports or rejects, and raises nothing."""

import gzip
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.readers import read_source
from tracker.records import Report
from tracker.vocabulary import RejectReason

SUFFIXES = [".txt", ".html", ".json", ".jsonl", ".csv", ".tsv", "", ".xml"]
PIECES = st.sampled_from(
    [
        *(
            '{"text": "',
            '"}',
            "\n",
            "[",
            "]",
            "{",
            "title,text\n",
            '"',
            ",",
            ";",
            "\t",
            "---\n",
            "date: x\n\n",
        ),
        *(
            "<html>",
            "<p>",
            "</p>",
            "<script type='application/ld+json'>",
            "<!--",
            "&#039;",
            "&#xD800;",
            "\\ud800",
        ),
        *("A sentence of some length is here. ", "\r", "\x00", "\x0c", "\u2028", "\ufeff", "ß", "Ş"),
    ]
)
NEAR_MISSES = st.lists(PIECES, max_size=12).map(lambda pieces: "".join(pieces).encode())
BYTES = (
    st.binary(max_size=300) | NEAR_MISSES | NEAR_MISSES.map(gzip.compress) | NEAR_MISSES.map(lambda b: b[:-1])
)


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=150, deadline=None)
@example(b"")
@example(b"\x1f\x8b")
@example(b"\xff\xfe\x00")
@example(b'{"text": {"name": {"name": 1}}, "published": 1e999}')
@given(BYTES)
def test_any_bytes_give_at_least_one_row_and_no_error(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        rows = list(read_source(path, Path(folder)))
    assert rows
    for row in rows:
        assert row.source.split("#")[0] == path.name
        if isinstance(row, Report):
            assert row.text[row.body_start :]
            assert row.text.encode()
        else:
            assert isinstance(row.reason, RejectReason)
            assert row.message.encode("utf-8", "replace")
