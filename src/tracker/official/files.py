"""Official files as rows of text: unpacked, decoded, and split into cells without any guess at types.

Rows are read one at a time: Eurostat's monthly table has hundreds of thousands of them; a run wants a few.
"""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, TextIO, cast

from tracker.errors import ReadError

Row = dict[str, str]
Cells = tuple[int, Sequence[str]]
"""The number of a line (in JSON, the place of an item) and its cells, in the order of the header."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of text.

    Attributes:
        header: Its columns as the file names them.
        rows: Gives its rows from the first one on, each time that it is called.
    """

    header: tuple[str, ...]
    rows: Callable[[], Iterator[Cells]]


def read_sheet(path: Path) -> Sheet:
    """A CSV, TSV or JSON file, gzipped or not.

    Cells stay text: "NA" is a code of UNHCR's, and a reader that takes it for a gap loses whole series.

    Raises:
        ReadError: The file cannot be read, is empty or not UTF-8, or names a column twice. Where a row does
            not fit the header, it is raised when that row is read.
    """
    if _is_json(path):
        return _of_json(path)
    first = next(_lines(path), None)
    if first is None:
        raise ReadError(f"{path.name}: the file is empty")
    header = tuple(cell.strip() for cell in first[1])
    for name in header:
        if name and header.count(name) > 1:
            raise ReadError(f"{path.name}: the column '{name}' stands there twice")
    return Sheet(header, lambda: _rows(path, len(header)))


def whole_number(text: str, what: str) -> int:
    """A count of people or cases, also one that a spreadsheet has given decimals ("12.0").

    Args:
        text: A cell.
        what: How the message calls it.

    Raises:
        ReadError: It is not one, or is larger than mankind.

    >>> whole_number("12.0", "applied")
    12
    """
    digits, _, decimals = text.partition(".")
    if not (digits.isascii() and digits.isdigit()) or decimals.strip("0") or text.endswith("."):
        raise ReadError(f"{what} '{text[:40]}' is not a whole number")
    if len(digits) > 10:
        raise ReadError(f"{what} '{text[:40]}' is more than there are people")
    return int(digits)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file, unpacked.

    Raises:
        ReadError: It cannot be opened.
    """
    with ExitStack() as stack:
        if not path.is_file():
            what = "a folder, a link to nothing, a pipe, a socket or a device"
            raise ReadError(f"{path.name}: {what}, not a file")
        stream: IO[bytes] = stack.enter_context(path.open("rb"))
        packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        if packed:
            stream = stack.enter_context(cast("IO[bytes]", gzip.GzipFile(fileobj=stream)))
        yield stack.enter_context(io.TextIOWrapper(stream, "utf-8-sig", newline=""))


@contextmanager
def _explained(path: Path, place: Callable[[], str]) -> Iterator[None]:
    """Raises what can go wrong with a file as a ``ReadError`` that names the file."""
    try:
        yield
    except csv.Error as error:
        raise ReadError(f"{path.name}, {place()}: {error}") from error
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        raise ReadError(f"{path.name}: not UTF-8 (byte 0x{byte:02X}); save it as UTF-8") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{path.name}: cannot be read: {error}") from error


def _lines(path: Path) -> Iterator[Cells]:
    """The lines that are not blank, the header among them."""
    number = 0
    with _explained(path, lambda: f"line {number + 1}"), _opened(path) as text:
        first = next((line for line in text if line.strip()), "")
        reader = csv.reader(chain([first], text), delimiter=_delimiter(first), strict=True)
        for cells in reader:
            number = reader.line_num
            if cells:
                yield number, cells


def _delimiter(header: str) -> str:
    if "\t" in header:
        return "\t"
    return ";" if header.count(";") > header.count(",") else ","


def _rows(path: Path, width: int) -> Iterator[Cells]:
    lines = _lines(path)
    next(lines, None)
    for number, cells in lines:
        if len(cells) != width:
            raise ReadError(f"{path.name}, line {number}: {len(cells)} cells under {width} columns")
        yield number, cells


def _is_json(path: Path) -> bool:
    with _explained(path, lambda: "line 1"), _opened(path) as text:
        return next((line for line in text if line.strip()), "").lstrip().startswith(("{", "["))


def _of_json(path: Path) -> Sheet:
    """An answer of UNHCR's API: a page of ``items``.

    Raises:
        ReadError: It is not one, or is only one of several pages.
    """
    with _explained(path, lambda: "somewhere"), _opened(path) as text:
        whole = text.read()
    try:
        answer = json.loads(whole)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(f"{path.name}: not JSON: {error}") from error
    items = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ReadError(f"{path.name}: no list of 'items', so not an answer of UNHCR's API")
    if answer.get("maxPages", 1) != 1:
        raise ReadError(
            f"{path.name}: page {answer.get('page')} of {answer['maxPages']}; ask the API with a higher limit"
        )
    header = tuple(dict.fromkeys(key for item in items for key in item))
    rows = [(number, [_cell(item.get(key)) for key in header]) for number, item in enumerate(items, 1)]
    return Sheet(header, lambda: iter(rows))


def _cell(value: object) -> str:
    return "" if value is None else str(value)
