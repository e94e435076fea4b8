"""One table as CSV text (RFC 4180), and CSV text as a table."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

import pandas as pd

from tracker.catalogue import TABLES
from tracker.errors import TableError
from tracker.export.cells import escape, unescape
from tracker.export.schema import TEXT_COLUMNS, exported_columns
from tracker.records import Column, Kind
from tracker.tables import typed

# The csv module of Python before 3.13 leaves a lone carriage return without quotes.
_NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')


def write_csv(
    table: str, frame: pd.DataFrame, file: TextIO, *, excel: bool = False, texts: bool = True
) -> None:
    """Writes a typed frame as CSV.

    Args:
        table: A table of ``catalogue.TABLES``.
        frame: Its rows, as ``tracker.load`` or ``tracker.tables.frame`` give them.
        file: Opened as UTF-8 (with a BOM for Excel) and with ``newline=""``.
        excel: End lines by CRLF, and disarm what Excel would turn into a number or a date.
        texts: Write the texts of reports.
    """
    columns = exported_columns(table, texts=texts)
    end = "\r\n" if excel else "\n"
    file.write(",".join(column.name for column in columns) + end)
    cells = [_cells(column, frame[column.name], excel=excel) for column in columns]
    file.writelines(",".join(map(_quoted, row)) + end for row in zip(*cells, strict=True))


def read_csv(path: Path | str, table: str | None = None) -> pd.DataFrame:
    """An exported CSV as the typed frame that it was made from; without texts where they were left out.

    Args:
        path: The CSV, with or without BOM, with LF or CRLF.
        table: The table that it holds; without it, the name of the file says so (``claims.csv``).

    Raises:
        TableError: There is no such file or table, the file is no CSV in UTF-8, its columns are not those of
            the table, or a cell does not hold what its column must.
    """
    path = Path(path)
    name = table or table_of(path)
    raw = read_cells(path)
    try:
        frame, unfit = typed(name, with_blank_texts(raw) if lacks_texts(name, raw) else raw)
    except TableError as error:
        raise TableError(f"{path}: {error}") from error
    for column in unfit.columns.astype(str):
        for row in raw.index[unfit[column]]:
            raise TableError(f"{path}: row {row + 1}, {column}: cannot read {raw.loc[row, column]!r}")
    return frame[[column for column in frame.columns if column in raw.columns]]


def read_cells(path: Path) -> pd.DataFrame:
    """The cells of a CSV as text, nulls as null, escapes taken off; nothing is said of their types yet.

    Raises:
        TableError: There is no such file, or it is no CSV in UTF-8.
    """
    try:
        cells = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise TableError(f"{path}: cannot be read as CSV in UTF-8: {error}") from error
    for name in cells.columns:
        cells[name] = cells[name].map(unescape, na_action="ignore").astype(cells[name].dtype)
    return cells


def lacks_texts(table: str, frame: pd.DataFrame) -> bool:
    """Whether a frame is that of reports whose texts were left out, as in a release."""
    return table == "reports" and TEXT_COLUMNS.isdisjoint(frame.columns)


def with_blank_texts(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports with the columns that were left out, for what asks for all of them; a text is a dash."""
    return reports.assign(text="-", body_start=0)


def table_of(path: Path) -> str:
    """The table that a file holds by its name.

    Raises:
        TableError: It is not the name of a table.

    >>> table_of(Path("export/claims.csv"))
    'claims'
    """
    if path.stem not in TABLES:
        raise TableError(f"{path}: the name says no table; call the file {', '.join(TABLES)} (.csv)")
    return path.stem


def _cells(column: Column, values: "pd.Series[Any]", *, excel: bool) -> Iterable[str]:
    as_text = _as_text(column, excel=excel)
    missing = values.isna()
    return ["" if null else as_text(value) for value, null in zip(values, missing, strict=True)]


def _as_text(column: Column, *, excel: bool) -> Callable[[Any], str]:
    match column.kind:
        case Kind.STRING:
            return lambda value: escape(value, excel=excel)
        case Kind.DATE:
            return lambda value: value.date().isoformat()
        case Kind.INTEGER:
            return lambda value: str(int(value))
        case Kind.NUMBER:
            return lambda value: repr(float(value))
        case Kind.CATEGORY:
            return str


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
