"""Tables from anywhere, held against the codebook: a run's folder, an export, or one file."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tracker.catalogue import TABLES
from tracker.errors import TableError, UsageError
from tracker.export import lacks_texts, read_cells, with_blank_texts
from tracker.records import columns_of
from tracker.store import read_parquet
from tracker.tables import typed, validate

_SUFFIXES = (".parquet", ".csv")


@dataclass(frozen=True, slots=True)
class Checked:
    """One table after the check.

    Attributes:
        path: The file.
        table: Which table it is.
        rows: How many rows it has.
        violations: For each row that breaks the codebook, which it is and what is wrong, in words.
        texts: False for reports whose texts were left out.
    """

    path: Path
    table: str
    rows: int
    violations: tuple[str, ...]
    texts: bool


def check(path: Path | str) -> list[Checked]:
    """Holds one table, or all tables of a folder, against the codebook.

    Of a folder, what ties tables together is checked too: that each claim's report is there, and that each
    quote stands in the report's text where the claim says. Reports whose texts were left out, as in a
    release, are checked without them.

    Args:
        path: A folder with tables in Parquet or CSV, or one such file.

    Raises:
        UsageError: There is no table.
        TableError: A file cannot be read, or its columns are not those of a table.
    """
    path = Path(path)
    raw = [_read(file) for file in _files(path)]
    others = {table: _typed(table, frame) for _, table, frame in raw}
    return [_checked(file, table, frame, others) for file, table, frame in raw]


def _typed(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The typed frame, with null for texts that were left out."""
    if not lacks_texts(table, frame):
        return typed(table, frame)[0]
    return typed(table, with_blank_texts(frame))[0].assign(text=None)


def _checked(path: Path, table: str, frame: pd.DataFrame, others: dict[str, pd.DataFrame]) -> Checked:
    lacking = lacks_texts(table, frame)
    _, rejects = validate(table, with_blank_texts(frame) if lacking else frame, others)
    return Checked(path, table, len(frame), tuple(rejects["message"]), texts=not lacking)


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = [file for name in TABLES if (file := _file_of(path, name))]
    if not found:
        wanted = ", ".join(f"{name}.parquet" for name in TABLES)
        raise UsageError(f"{path}: no table here (looked for {wanted}, or the same as .csv)")
    return found


def _file_of(folder: Path, name: str) -> Path | None:
    candidates = (folder / f"{name}{suffix}" for suffix in _SUFFIXES)
    return next((file for file in candidates if file.is_file()), None)


def _read(path: Path) -> tuple[Path, str, pd.DataFrame]:
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{path}: not a table; a table is a .parquet or .csv file")
    frame = read_parquet(path) if path.suffix.lower() == ".parquet" else read_cells(path)
    table = _table_of(path, frame)
    try:
        _typed(table, frame)
    except TableError as error:
        raise TableError(f"{path}: {error}") from error
    return path, table, frame


def _table_of(path: Path, frame: pd.DataFrame) -> str:
    """The table of that name, else the one with these columns."""
    if path.stem in TABLES:
        return path.stem
    for name, record in TABLES.items():
        if {column.name for column in columns_of(record)} == set(frame.columns):
            return name
    raise TableError(f"{path}: neither its name nor its columns are those of {', '.join(TABLES)}")
