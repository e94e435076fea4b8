"""What is done to official files before they are read: hostile, cut off, and saved by a spreadsheet."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import ReadError, UsageError
from tracker.official.read import read_file, read_official

Write = Callable[[str, str], Path]

HEADER = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,app_type,dec_level,app_pc,applied\n"
ROW = "2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,10\n"
RELEASED = '["{name}"]\nrelease = "{release}"\n'


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "", "the file is empty"),
        ("a.csv", "coa_iso,applied\nDEU,3\n", "no column app_pc, app_type"),
        ("a.csv", "country,number\nDEU,3\n", "neither a table of UNHCR"),
        ("a.csv", HEADER + "2016,Türkiye,TUR\n", "line 2: 3 cells under 12 columns"),
        ("a.csv", HEADER.replace("coa_name", "year"), "the column 'year' stands there twice"),
        (
            "a.csv",
            ",".join(f"column{n}" for n in range(10_000)) + "\n",
            "begin with column0, column1.{,180}$",
        ),
        ("a.json", '[{"year": 2016}]', "no list of 'items'"),
        ("a.json", '{"items": [], "page": 1, "maxPages": 4}', "page 1 of 4"),
        ("a.json", '{"items": 3}', "no list of 'items'"),
        ("a.json", '{"items": [', "not JSON"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(write: Write, name: str, text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_file(write(name, text))


def test_a_file_in_another_encoding_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes((HEADER + ROW).encode("latin-1"))
    with pytest.raises(ReadError, match=r"a\.csv: not UTF-8 \(byte 0xFC\); save it as UTF-8"):
        read_file(path)


@pytest.mark.parametrize("change", [(",", ";"), ("year", "\ufeffyear"), ("\n", "\r\n"), ("P,10", "P,10.0")])
def test_what_a_spreadsheet_does_to_a_file_is_undone(write: Write, change: tuple[str, str]) -> None:
    text = HEADER + ROW
    (row,) = read_file(write("a.csv", text.replace(*change))).rows
    assert (row.country, row.value) == ("DEU", 10)


def test_a_squeezed_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress((HEADER * 50).encode())[:-20])
    with pytest.raises(ReadError, match=r"a\.csv\.gz: cannot be read: Compressed file ended"):
        read_file(path)


def test_a_figure_with_another_value_in_a_second_file_is_told(write: Write) -> None:
    first = write("a.csv", HEADER + ROW)
    write("b.csv", HEADER + "2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,12\n")
    rows, rejects = read_official(first.parent)
    assert list(rows["value"]) == [10]
    assert rejects["message"][0].startswith("b.csv: 1 figure stands in a.csv already, 1 of them with another")


def test_a_release_that_is_none_is_refused_row_by_row(write: Write) -> None:
    path = write("a.csv", HEADER + ROW)
    write("sources.toml", RELEASED.format(name="a.csv", release="last summer"))
    assert "'last summer' is not a release" in read_file(path).rejects[0].message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"a.csv" = "2025"', r'sources.toml: "a.csv" is not a table; write \["a.csv"\]'),
        ('["a.csv"]\nreleased = "2025.12.1"', r'\["a.csv"\] released: known are texts release'),
        ('["a.csv"', "sources.toml: "),
    ],
)
def test_a_list_of_sources_that_cannot_be_read_is_named(write: Write, text: str, message: str) -> None:
    path = write("a.csv", HEADER + ROW)
    write("sources.toml", text)
    with pytest.raises(ReadError, match=message):
        read_file(path)


def test_a_file_without_a_figure_that_is_asked_for_does_not_vanish(write: Write) -> None:
    path = write("a.csv", HEADER + ROW)
    rows, rejects = read_official(path, origin="MMR")
    assert rows.empty
    assert list(rejects["message"]) == [
        "a.csv: no figure of nationals of Myanmar; left out: 1 another nationality"
    ]


def test_an_origin_that_is_no_country_is_refused(write: Write) -> None:
    with pytest.raises(UsageError, match="'Turkey' is not an ISO 3166-1 alpha-3 code"):
        read_official(write("a.csv", HEADER), origin="Turkey")


@given(st.binary(max_size=300))
def test_arbitrary_bytes_raise_nothing_unplanned(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_bytes(data)
    with pytest.raises(ReadError):
        read_file(path)


@given(
    st.lists(
        st.sampled_from(["NA", "N", "P", "2016", "DEU", "TUR", "", "5", "x", "-1", "G"]),
        min_size=12,
        max_size=12,
    )
)
def test_arbitrary_cells_give_a_figure_or_a_reject(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_text(HEADER + ",".join(cells) + "\n", encoding="utf-8")
    reading = read_file(path)
    assert len(reading.rows) + len(reading.rejects) == 1
