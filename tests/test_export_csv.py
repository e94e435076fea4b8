"""A table survives the way through CSV, whatever stands in its cells."""

import datetime as dt
import io
import typing
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.catalogue import TABLES
from tracker.errors import TableError
from tracker.export import read_csv
from tracker.export.csvs import write_csv
from tracker.export.reading import pandas_code
from tracker.records import Column, Kind, columns_of
from tracker.tables import frame as frame_of

HEADER = b"source,scope,reason,message,source_sha256\n"
AWKWARD = [
    *(
        "",
        "'",
        "''",
        "NA",
        "null",
        "NaN",
        "None",
        "true",
        "-",
        "=1+1",
        "+905",
        "-8",
        "@all",
        "\t=x",
        "\r",
        "\n",
    ),
    *(" =SUM(A1)", "'=1", "a,b", 'said "no"', '"', "two\nlines", "two\r\nlines", "00123", "12e45", "2016:30"),
    *("  blanks  ", "\ufeff=1", "İstanbul’da", "＝1", "a\x00b", "\x00", "#", "\\", "\u2028"),
]
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


def cells(column: Column) -> st.SearchStrategy[Any]:
    values: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.STRING: TEXTS,
        Kind.INTEGER: st.integers(0, 10**12),
        Kind.NUMBER: st.floats(0, 1),
        Kind.DATE: st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1)),
        Kind.CATEGORY: st.sampled_from(column.categories or ("",)),
    }
    return st.none() | values[column.kind] if column.nullable else values[column.kind]


def records(table: str) -> st.SearchStrategy[Any]:
    kinds = typing.cast("Any", TABLES[table])
    return st.builds(kinds, **{column.name: cells(column) for column in columns_of(TABLES[table])})


def frames(table: str) -> st.SearchStrategy[pd.DataFrame]:
    return st.lists(records(table), max_size=8).map(lambda rows: frame_of(table, rows))


def write(table: str, frame: pd.DataFrame, folder: Path, *, excel: bool) -> Path:
    path = folder / f"{table}.csv"
    with path.open("w", encoding="utf-8-sig" if excel else "utf-8", newline="") as file:
        write_csv(table, frame, file, excel=excel)
    return path


few = settings(deadline=None, max_examples=20)


def text_of(rows: list[Any], *, excel: bool = False) -> str:
    file = io.StringIO()
    write_csv("rejects", frame_of("rejects", rows), file, excel=excel)
    return file.getvalue()


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("table", TABLES)
@few
@given(data=st.data())
def test_reading_gives_the_frame_that_was_written(
    table: str, excel: bool, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    frame = data.draw(frames(table))
    path = write(table, frame, tmp_path_factory.mktemp("csv"), excel=excel)
    pd.testing.assert_frame_equal(read_csv(path), frame, check_exact=True)


@pytest.mark.parametrize("table", TABLES)
@few
@given(data=st.data())
def test_the_documented_pandas_code_gives_the_same_frame(
    table: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    frame = data.draw(frames(table))
    path = write(table, frame, tmp_path_factory.mktemp("csv"), excel=False)
    names: dict[str, Any] = {}
    exec(pandas_code(table).replace(f'"{table}.csv"', repr(str(path))), names)  # noqa: S102
    pd.testing.assert_frame_equal(names[table], frame, check_exact=True)


def test_a_null_is_an_empty_cell_and_an_empty_text_is_an_apostrophe(reject: Any) -> None:
    assert text_of([reject(message="", source_sha256=None)]).splitlines()[1] == "a.txt,file,empty,',"


def test_na_stays_text(reject: Any, tmp_path: Path) -> None:
    path = write("rejects", frame_of("rejects", [reject(message="NA")]), tmp_path, excel=False)
    assert read_csv(path)["message"].tolist() == ["NA"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", " =", "\u00a0=", "\ufeff="])
def test_no_cell_begins_like_a_formula(sign: str, reject: Any) -> None:
    line = text_of([reject(message=f"{sign}HYPERLINK(A1)")]).partition("\n")[2]
    assert line.replace('"', "").startswith("a.txt,file,empty,'")


def test_lines_end_with_lf_and_for_excel_with_crlf(reject: Any) -> None:
    assert "\r" not in text_of([reject()])
    assert text_of([reject()], excel=True).count("\r\n") == 2


def test_excel_gets_no_id_that_it_would_turn_into_a_number(reject: Any) -> None:
    assert "'00123" in text_of([reject(source="00123")], excel=True)
    assert "'00123" not in text_of([reject(source="00123")])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "cannot be read as CSV"),
        (b"source,scope,reason\n", "no column message, source_sha256"),
        (HEADER + b"a.txt,file,lost,why,\n", "row 1, reason: cannot read 'lost'"),
        (HEADER + b"\xff,file,empty,why,\n", "cannot be read as CSV in UTF-8"),
        (HEADER + b"a,file,empty,why,,,,\n1,2,3,4,5,6,7,8,9\n", "cannot be read as CSV"),
    ],
)
def test_a_csv_that_is_not_of_the_codebook_is_refused_with_the_place(
    content: bytes, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "rejects.csv"
    path.write_bytes(content)
    with pytest.raises(TableError, match=message) as caught:
        read_csv(path)
    assert str(path) in str(caught.value)


def test_the_table_is_named_by_the_file_or_by_the_caller(reject: Any, tmp_path: Path) -> None:
    path = write("rejects", frame_of("rejects", [reject()]), tmp_path, excel=False)
    renamed = path.rename(tmp_path / "what-went-wrong.csv")
    with pytest.raises(TableError, match="name says no table"):
        read_csv(renamed)
    assert len(read_csv(renamed, "rejects")) == 1


@pytest.fixture
def reject() -> Any:
    def make(**values: Any) -> Any:
        usual = {"source": "a.txt", "scope": "file", "reason": "empty", "message": "", "source_sha256": None}
        return TABLES["rejects"](**usual | values)

    return make
