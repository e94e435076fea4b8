"""Tables on disk: written beside the old ones, and put in their place all at once.

A run writes a folder of its own, syncs it, and then replaces the link ``current`` by one to that folder. That
replacement is a single step of the file system, so whoever opens the tables, at whatever moment and after
whatever crash, finds the old ones or the new ones, all of one run.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Self

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from tracker.errors import TableError, UsageError
from tracker.store.lock import HIDDEN
from tracker.tables import schema, to_arrow, typed

_CURRENT = "current"
_GROUP_ROWS = 50_000
_GROUP_BYTES = 64 << 20
"""A row group is written when it has this many rows or bytes, which bounds the memory that a writer takes."""


class NewTables:
    """The tables of a run while it writes them."""

    def __init__(self, folder: Path, names: Iterable[str], provenance: Mapping[str, str]) -> None:
        with ExitStack() as opened:
            self._writers = {
                name: opened.enter_context(_Writer(folder / f"{name}.parquet", name, provenance))
                for name in names
            }
            self._opened = opened.pop_all()

    def write(self, name: str, frame: pd.DataFrame) -> None:
        """Adds the rows of a typed frame to a table.

        Raises:
            TableError: The frame is not one of that table.
        """
        self._writers[name].write(to_arrow(name, frame))

    def rows(self) -> dict[str, int]:
        """How many rows each table has so far."""
        return {name: writer.rows for name, writer in self._writers.items()}

    def finish(self) -> None:
        """Completes every file and has it on the disk."""
        for writer in self._writers.values():
            writer.finish()

    def close(self) -> None:
        """Lets go of the files, complete or not."""
        self._opened.close()


class _Writer:
    """One Parquet file that is being written, a row group at a time."""

    def __init__(self, path: Path, name: str, provenance: Mapping[str, str]) -> None:
        self._schema = schema(name).with_metadata(schema(name).metadata | _encoded(provenance))
        self._path = path
        with _told(path):
            self._file: BinaryIO = path.open("wb")
            self._parquet = pq.ParquetWriter(self._file, self._schema, compression="zstd")
        self._waiting: list[pa.Table] = []
        self.rows = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # what is not finished by now is thrown away
            self._parquet.close()
        self._file.close()

    def write(self, rows: pa.Table) -> None:
        """Adds rows; they are on the disk once a row group is full, or with ``finish``."""
        self._waiting.append(rows)
        self.rows += len(rows)
        waiting = sum(len(table) for table in self._waiting)
        if waiting >= _GROUP_ROWS or sum(table.nbytes for table in self._waiting) >= _GROUP_BYTES:
            self._flush()

    def finish(self) -> None:
        """Completes the file and has it on the disk."""
        self._flush()
        with _told(self._path):
            self._parquet.close()
            self._file.flush()
            os.fsync(self._file.fileno())

    def _flush(self) -> None:
        if self._waiting:
            group = pa.concat_tables(self._waiting).replace_schema_metadata(self._schema.metadata)
            with _told(self._path):
                self._parquet.write_table(group, row_group_size=max(len(group), 1))
            self._waiting.clear()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """A failing disk is the user's to mend, so it is told with the file."""
    try:
        yield
    except OSError as error:
        raise TableError(f"{path}: cannot be written: {error.strerror or error}") from error


@contextmanager
def new_tables(folder: Path, names: Iterable[str], provenance: Mapping[str, str]) -> Iterator[NewTables]:
    """Replaces all tables of a folder by new ones when the block ends, or none where it ends by an error.

    The caller holds the lock of the folder (``locked``).

    Args:
        folder: The folder of tables.
        names: The tables to write; one that gets no row is written empty. Tables of an earlier run that are
            not among them are gone afterwards.
        provenance: What every file says of its origin (versions, inputs), as Parquet key-value metadata.

    Raises:
        UsageError: A file stands where a table's link must go, or the file system has no links.
        TableError: The disk is full or fails.
    """
    names = tuple(names)
    hidden = folder / HIDDEN
    _refuse_foreign_files(folder, names)
    run = Path(tempfile.mkdtemp(prefix=f"run-{provenance.get('inputs', '')[:12]}-", dir=hidden))
    run.chmod(0o755)
    try:
        tables = NewTables(run, names, provenance)
        try:
            yield tables
            tables.finish()
        finally:
            tables.close()
        _publish(folder, run, names)
    finally:
        _remove_other_runs(hidden)


def load(name: str, folder: Path) -> pd.DataFrame:
    """A table that a run has written, typed.

    Raises:
        TableError: No table is called that, or it is not there, or is not one of this codebook.
    """
    schema(name)  # a name that is none is told before the missing file
    path = folder / f"{name}.parquet"
    if not path.is_file():
        raise TableError(f"{path}: no such table; `tracker run` makes it")
    return _read(path, name)


def is_table(path: Path) -> bool:
    """Whether a file is a table that a run has written, in whatever folder."""
    return path.is_symlink() and path.readlink() == _link_of(path.stem)


def provenance(folder: Path, name: str = "claims") -> dict[str, str]:
    """What a table says of its origin: tracker_version, codebook_version, inputs, coup.

    Raises:
        TableError: It is not there, or is not a Parquet file.
    """
    path = folder / f"{name}.parquet"
    try:
        found = pq.read_schema(path).metadata or {}
    except (OSError, pa.ArrowInvalid) as error:
        raise TableError(f"{path}: {error}") from error
    return {key.decode(): value.decode() for key, value in found.items() if key != b"pandas"}


def read_parquet(path: Path) -> pd.DataFrame:
    """The rows of a Parquet file, wherever it comes from.

    Raises:
        TableError: It is none, or cannot be read.
    """
    try:
        return pd.read_parquet(path)
    except (OSError, ValueError) as error:
        raise TableError(f"{path}: not a readable Parquet file: {error}") from error


def _read(path: Path, name: str) -> pd.DataFrame:
    found = read_parquet(path)
    if found.columns.tolist() != schema(name).names:
        raise TableError(f"{path}: written by a version with other columns; `tracker run` makes it anew")
    # A table without rows comes back without its categories; `typed` restores them.
    return found if len(found) else typed(name, found)[0]


def _encoded(provenance: Mapping[str, str]) -> dict[bytes, bytes]:
    return {key.encode(): value.encode() for key, value in provenance.items()}


def _link_of(name: str) -> Path:
    return Path(HIDDEN, _CURRENT, f"{name}.parquet")


def _refuse_foreign_files(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        path = folder / f"{name}.parquet"
        if path.exists() and not is_table(path):
            raise UsageError(
                f"{path}: a file that no run has put there; move it away or choose another folder"
            )


def _publish(folder: Path, run: Path, names: Iterable[str]) -> None:
    """The links of new tables lead nowhere until ``current`` is replaced, so they appear with the rest."""
    hidden = folder / HIDDEN
    _sync(run)
    for name in names:
        link = folder / f"{name}.parquet"
        if not is_table(link):
            _replace_link(link, _link_of(name))
    _sync(folder)
    _replace_link(hidden / _CURRENT, Path(run.name))
    _sync(hidden)
    for link in folder.glob("*.parquet"):
        if is_table(link) and link.stem not in names:
            link.unlink()


def _replace_link(link: Path, target: Path) -> None:
    beside = link.with_name(f".{link.name}.new")
    beside.unlink(missing_ok=True)
    try:
        beside.symlink_to(target)
    except OSError as error:
        raise UsageError(f"{link}: cannot make a symbolic link here: {error.strerror}") from error
    beside.replace(link)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_other_runs(hidden: Path) -> None:
    current = hidden / _CURRENT
    kept = current.readlink().name if current.is_symlink() else None
    for run in hidden.glob("run-*"):
        if run.name != kept:
            shutil.rmtree(run)
