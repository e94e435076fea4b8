"""Official files as rows of text: unpacked, decoded, and split into cells without any guess at types."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ReadError

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of text.

    Attributes:
        header: Its columns as the file names them.
        rows: Each row with the number of its line (or, in JSON, its place), cells by column.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, Row], ...]


def read_sheet(path: Path) -> Sheet:
    """A CSV, TSV or JSON file, gzipped or not.

    Cells stay text: "NA" is a code of UNHCR's, and a reader that takes it for a gap loses whole series.

    Raises:
        ReadError: The file cannot be read, is empty or not UTF-8, or a row does not fit the header.
    """
    text = _text(path)
    if not text.strip():
        raise ReadError(f"{path.name}: the file is empty")
    if text.lstrip().startswith("{"):
        return _of_json(text, path.name)
    first = text.split("\n", 1)[0]
    delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    lines = list(_lines(text, delimiter, path.name))
    header = tuple(cell.strip() for cell in lines[0][1])
    rows = [(number, _row(header, cells, path.name, number)) for number, cells in lines[1:]]
    return Sheet(header, tuple(rows))


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise ReadError(f"{path.name}: a folder, a pipe, a socket or a device, not a file")
        data = path.read_bytes()
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
        return data.decode("utf-8-sig")
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{path.name}: cannot be read: {error}") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{path.name}: not UTF-8 at byte {error.start}") from error


def _lines(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if cells:
                yield reader.line_num, cells
    except csv.Error as error:
        raise ReadError(f"{name}, line {reader.line_num}: {error}") from error


def _row(header: tuple[str, ...], cells: list[str], name: str, number: int) -> Row:
    if len(cells) != len(header):
        raise ReadError(f"{name}, line {number}: {len(cells)} cells under {len(header)} columns")
    return {column: cell.strip() for column, cell in zip(header, cells, strict=True)}


def _of_json(text: str, name: str) -> Sheet:
    """An answer of UNHCR's API: a page of ``items``.

    Raises:
        ReadError: It is not one, or is only one of several pages.
    """
    try:
        answer = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"{name}: not JSON: {error}") from error
    items = answer.get("items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ReadError(f"{name}: no list of 'items', so not an answer of UNHCR's API")
    if answer.get("maxPages", 1) != 1:
        raise ReadError(
            f"{name}: page {answer.get('page')} of {answer['maxPages']}; ask the API with a higher limit"
        )
    rows = tuple(
        (number, {key: _cell(value) for key, value in item.items()}) for number, item in enumerate(items, 1)
    )
    return Sheet(tuple(dict.fromkeys(key for _, row in rows for key in row)), rows)


def _cell(value: object) -> str:
    return "" if value is None else str(value)
