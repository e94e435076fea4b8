"""CSV and TSV: one report a row, read a row at a time."""

import csv
import io
import re
import sys
from collections.abc import Iterator, Mapping

from tracker.readers.encoding import choose_encoding
from tracker.readers.fields import FIELD_NAMES, field_of, reports_of
from tracker.readers.inputs import Input, UnusableInputError
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason, RejectScope

_DELIMITERS = (",", ";", "\t", "|")
# The longest cell; longer ones come from a quotation mark that is never closed.
_LONGEST_CELL = 1 << 24
# What "surrogateescape" makes of a byte that is not valid.
_PASSED_THROUGH = re.compile("[\udc80-\udcff]")


def read_delimited(source: Input, columns: Mapping[str, str]) -> Iterator[Report | Reject]:
    """The reports of a table with a header row.

    Args:
        source: The file.
        columns: Field name to column name, for columns that have none of the usual names.
    """
    csv.field_size_limit(min(_LONGEST_CELL, sys.maxsize))
    with source.open() as stream:
        encoding = choose_encoding(stream)
    with source.open() as stream:
        # Bytes that are not valid are passed through and found again in the row that they stand in.
        errors = "surrogateescape" if encoding.startswith("utf-8") else "strict"
        text = io.TextIOWrapper(stream, encoding, errors=errors, newline="")
        first = text.readline()
        delimiter = "\t" if source.suffix in {".tsv", ".tab"} else _delimiter(first)
        rows = csv.reader(_lines(first, text), delimiter=delimiter, strict=True)
        yield from _read_rows(rows, source, columns)


def _lines(first: str, rest: io.TextIOWrapper) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header: str) -> str:
    """The delimiter that cuts the header into the most cells; a comma where none cuts it."""
    return max(_DELIMITERS, key=header.count)


def _read_rows(
    rows: "csv._reader",  # type: ignore[name-defined]
    source: Input,
    columns: Mapping[str, str],
) -> Iterator[Report | Reject]:
    number = 0
    names: list[str] = []
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            cut = "unexpected end of data" in str(error)
            reason = RejectReason.TRUNCATED if cut else RejectReason.MALFORMED
            what = "the file ends within a quoted cell" if cut else str(error)
            message = f"row that begins at line {line}: {what}; the rest of the file was not read"
            yield source.reject(reason, message, number + 1, RejectScope.REST)
            return
        if cells is None:
            if not number:
                yield source.reject(RejectReason.EMPTY, "no row under the header")
            return
        if not any(cell.strip() for cell in cells):
            continue
        if not names:
            names = _header(cells, columns)
            yield from _undated(names, cells, source)
            continue
        number += 1
        yield from _read_row(names, cells, source, number, f"row {number}, line {line}")


def _read_row(
    names: list[str], cells: list[str], source: Input, number: int, place: str
) -> Iterator[Report | Reject]:
    if len(cells) != len(names):
        message = f"{place}: {len(cells)} cells, the header has {len(names)}"
        yield source.reject(RejectReason.MALFORMED, message, number)
    elif any(_PASSED_THROUGH.search(cell) for cell in cells):
        yield source.reject(RejectReason.ENCODING, f"{place}: bytes that are not UTF-8", number)
    else:
        # Of two columns of one name the first counts.
        yield from reports_of(dict(zip(reversed(names), reversed(cells), strict=True)), source, number, place)


def _undated(names: list[str], cells: list[str], source: Input) -> Iterator[Reject]:
    if not any(field_of(name) == "published" for name in names):
        message = (
            f"header: no column for the day of publication among: {', '.join(cells)}; the reports are read "
            "without one; a column of another name is read with --columns published=COLUMN"
        )
        yield source.reject(RejectReason.NO_DATE, message, scope=RejectScope.VALUE)


def _header(cells: list[str], columns: Mapping[str, str]) -> list[str]:
    """The names of the columns, those of ``columns`` renamed to the field that they stand for.

    Raises:
        UnusableInputError: A column of ``columns`` is not there, or none holds the text.
    """
    names = [cell.strip() for cell in cells]
    missing = [column for column in columns.values() if column not in names]
    if missing:
        raise UnusableInputError(
            RejectReason.NO_COLUMN,
            f"header: no column {' or '.join(map(repr, missing))}, which --columns names; "
            f"there are: {', '.join(names)}",
        )
    field_by_column = {column: field for field, column in columns.items()}
    renamed = [
        field_by_column.get(name) or (f"({name})" if field_of(name) in columns else name) for name in names
    ]
    if not any(field_of(name) == "text" for name in renamed):
        usual = ", ".join(FIELD_NAMES["text"])
        raise UnusableInputError(
            RejectReason.NO_TEXT,
            f"header: no column for the text among: {', '.join(names)}; usual names are {usual}; "
            "another one is read with --columns text=COLUMN",
        )
    return renamed
