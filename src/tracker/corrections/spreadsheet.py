"""A CSV as spreadsheets leave it: with a byte order mark, with semicolons, in UTF-16 or a Windows encoding.

Excel writes what the country's settings ask for: the file that comes back is seldom the one that was opened.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.corrections.error import LedgerError
from tracker.errors import ReadError, UsageError
from tracker.export.cells import escape, unescape
from tracker.readers.encoding import decode

_DELIMITERS = (",", ";", "\t")
_HINT = "sep="
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How xlsx and ods files begin, and xls."""
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written, so that it can be written so again.

    Attributes:
        delimiter: Between cells.
        newline: At the end of a line.
        mark: Whether it begins with a byte order mark; without one Excel takes UTF-8 for something else.
    """

    delimiter: str = ","
    newline: str = "\n"
    mark: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        place: The file and the line in it, as messages name them.
        cells: Column to text; a cell that is not there is empty.
    """

    place: str
    cells: Mapping[str, str]


def read_rows(path: Path, columns: Sequence[str], required: Iterable[str]) -> tuple[list[Row], Form]:
    """The rows of a file, empty ones left out, and how it is written.

    Args:
        path: The file.
        columns: The columns that there can be, in any order in the file.
        required: Those that its header must have.

    Raises:
        LedgerError: It cannot be read, its header is another, or a row does not fit under it.
    """
    text = _text_of(path)
    if not text.strip():
        return [], Form()
    start, text, hinted = _without_hint(text)
    header = text.lstrip().partition("\n")[0]
    form = Form(
        delimiter=hinted or max(_DELIMITERS, key=header.count),
        newline="\r\n" if header.endswith("\r") else "\n",
    )
    lines = list(_lines(path, text, form.delimiter, start))
    names = _header(*lines[0], columns, required)
    return [_row(place, names, cells) for place, cells in lines[1:]], form


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]], form: Form) -> None:
    """Writes a file in one step: whoever opens it finds the old one or the new one.

    Cells that a spreadsheet would run, or re-format as numbers and dates, get an apostrophe before them, as
    in the exports (``export.cells``).

    Raises:
        UsageError: It cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=form.delimiter, lineterminator=form.newline)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    data = text.getvalue().encode("utf-8-sig" if form.mark else "utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(file.name).replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
        if data.startswith(_WORKBOOK):
            raise LedgerError(f"{path}: a workbook, and no CSV: save it as CSV (UTF-8) from the spreadsheet")
        return decode(data).lstrip(_MARK)
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read: {error.strerror}") from error
    except ReadError as error:
        raise LedgerError(f"{path}: {error}") from error


def _without_hint(text: str) -> tuple[int, str, str | None]:
    """Takes off a first line ``sep=;``, which Excel writes: how many lines, the rest, the delimiter."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith(_HINT) and len(first.strip("\r\n ")) == len(_HINT) + 1:
        return 1, rest, first[len(_HINT)]
    return 0, text, None


def _lines(path: Path, text: str, delimiter: str, start: int) -> Iterator[tuple[str, list[str]]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        place = f"{path}, line {start + rows.line_num + 1}"
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise LedgerError(f"{place}: not a row of CSV: {error}") from error
        if any(cell.strip() for cell in cells):
            yield place, cells


def _header(place: str, cells: list[str], columns: Sequence[str], required: Iterable[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    while names and not names[-1]:
        names.pop()
    for name in names:
        if name not in columns:
            raise LedgerError(f"{place}: no column is called {name!r}; there are {', '.join(columns)}")
        if names.count(name) > 1:
            raise LedgerError(f"{place}: the column {name} stands twice")
    missing = [name for name in required if name not in names]
    if missing:
        raise LedgerError(f"{place}: the header has no column {', '.join(missing)}")
    return names


def _row(place: str, names: list[str], cells: list[str]) -> Row:
    # Spreadsheets write blank cells behind the last column, or leave those of a row's end out.
    if any(cell.strip() for cell in cells[len(names) :]):
        raise LedgerError(f"{place}: {len(cells)} cells, the header has {len(names)}")
    padded = cells + [""] * (len(names) - len(cells))
    return Row(place, {name: unescape(cell.strip()) for name, cell in zip(names, padded, strict=False)})


def _cell(text: str) -> str:
    return escape(text, excel=True) if text else ""
