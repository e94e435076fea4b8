"""What every input file gave, kept between runs, so that a run reads only what is new or changed.

The harvest is a cache: the tables of a run depend on the input files alone, and a harvest that is missing,
damaged or made by another version of the tracker is made anew. It is an SQLite file because that survives a
crash at any point, so that an interrupted run goes on where it stopped, and because it finds duplicates
among any number of reports without holding them in memory.
"""

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tracker.errors import TableError
from tracker.records import Claim, Reject, Report
from tracker.store.duplicates import Verdicts, settle, text_key, verdicts_of
from tracker.store.lock import HIDDEN
from tracker.store.rows import pack, unpack
from tracker.vocabulary import RejectReason, RejectScope

Found = tuple[Report, list[Claim]]
"""A report and its claims."""

_CHUNK_REPORTS = 500
_CHUNK_CHARS = 4_000_000
_BATCH_REPORTS = 10_000
_BATCH_CHARS = 32_000_000
"""A chunk is packed and a batch is handed out when it has this many reports or characters."""

_COMMIT_EVERY = 200
"""So many files at most are read again after a crash; a commit waits for the disk."""

_TABLES = """
BEGIN;
CREATE TABLE source (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL, reports INTEGER NOT NULL
);
CREATE TABLE chunk (path TEXT, number INTEGER, rows BLOB NOT NULL, PRIMARY KEY (path, number));
CREATE TABLE report (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL,
    source TEXT NOT NULL, report_id TEXT NOT NULL, text_key BLOB NOT NULL
);
CREATE UNIQUE INDEX report_by_place ON report (path, number, place);
CREATE INDEX report_by_text ON report (text_key);
CREATE INDEX report_by_id ON report (report_id);
CREATE TABLE maker (key TEXT NOT NULL);
COMMIT;
"""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of an input file from another.

    Attributes:
        path: Relative to the input folder, with forward slashes.
        size: In bytes.
        sha256: Of its bytes and those of the files that are read with it.
    """

    path: str
    size: int
    sha256: str


@dataclass(slots=True)
class Batch:
    """Some of the rows of a run, in the order of their sources."""

    reports: list[Report] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


class Harvest:
    """The open harvest of a folder of tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._uncommitted = 0

    def reports_of(self, stamp: Stamp) -> int | None:
        """How many reports a file gave, or None where it is new or has changed since."""
        found = self._connection.execute(
            "SELECT reports FROM source WHERE path = ? AND size = ? AND sha256 = ?",
            (stamp.path, stamp.size, stamp.sha256),
        ).fetchone()
        return None if found is None else int(found[0])

    def put(self, stamp: Stamp, items: Iterable[Found | Reject]) -> int:
        """Keeps what a file gives, all of it or, where ``items`` raises, nothing.

        Returns:
            How many reports it gave.
        """
        complete = False
        self._connection.execute("SAVEPOINT file")
        try:
            self._forget(stamp.path)
            reports = sum(self._put_chunk(stamp.path, *chunk) for chunk in enumerate(_chunks(items)))
            self._connection.execute(
                "INSERT INTO source VALUES (?, ?, ?, ?)", (stamp.path, stamp.size, stamp.sha256, reports)
            )
            complete = True
        finally:
            if not complete:
                self._connection.execute("ROLLBACK TO file")
            self._connection.execute("RELEASE file")
        self._commit_now_and_then()
        return reports

    def keep_only(self, paths: Collection[str]) -> None:
        """Forgets the files that are not among ``paths``."""
        known = [path for (path,) in self._connection.execute("SELECT path FROM source")]
        for path in set(known).difference(paths):
            self._forget(path)

    def settle(self) -> int:
        """Decides which reports are in the tables; needed before ``batches``.

        Returns:
            How many reports are copies of another.
        """
        return settle(self._connection)

    def batches(self) -> Iterator[Batch]:
        """The rows for the tables, in the order of their sources."""
        batch, chars = Batch(), 0
        chunks = self._connection.execute("SELECT path, number, rows FROM chunk ORDER BY path, number")
        for path, number, packed in chunks:
            rows = zlib.decompress(packed)
            _add_chunk(batch, json.loads(rows), verdicts_of(self._connection, path, number))
            chars += len(rows)
            if len(batch.reports) >= _BATCH_REPORTS or chars >= _BATCH_CHARS:
                yield batch
                batch, chars = Batch(), 0
        yield batch

    def _put_chunk(self, path: str, number: int, items: list[Found | Reject]) -> int:
        found = [item for item in items if not isinstance(item, Reject)]
        rows = {
            "reports": [[pack(report), [pack(claim) for claim in claims]] for report, claims in found],
            "rejects": [pack(item) for item in items if isinstance(item, Reject)],
        }
        packed = zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), level=1)
        self._connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (path, number, packed))
        self._connection.executemany(
            "INSERT INTO report VALUES (NULL, ?, ?, ?, ?, ?, ?)",
            (
                (path, number, place, report.source, report.report_id, text_key(report))
                for place, (report, _) in enumerate(found)
            ),
        )
        return len(found)

    def _forget(self, path: str) -> None:
        for table in ("source", "chunk", "report"):
            self._connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))  # noqa: S608  # one of three literals

    def _commit_now_and_then(self) -> None:
        self._uncommitted += 1
        if self._uncommitted >= _COMMIT_EVERY:
            self._connection.commit()
            self._uncommitted = 0


@contextmanager
def open_harvest(folder: Path, maker: str) -> Iterator[Harvest]:
    """The harvest of a folder. What it holds of whole files is kept even where the block ends by an error.

    Args:
        folder: The folder of tables, which the caller has locked.
        maker: Everything but a file's bytes that its rows depend on (versions, options). The harvest of
            another maker is dropped.

    Raises:
        TableError: The disk is full or fails, or the file was damaged from outside.
    """
    path = folder / HIDDEN / "harvest.sqlite"
    try:
        connection = _connect(path, maker)
        try:
            yield Harvest(connection)
        finally:
            connection.commit()
            connection.close()
    except sqlite3.DatabaseError as error:
        raise TableError(f"{path}: {error}; this file may be deleted, the next run makes it anew") from error


def _connect(path: Path, maker: str) -> sqlite3.Connection:
    if path.exists():
        connection = sqlite3.connect(path)
        try:
            if connection.execute("SELECT key FROM maker").fetchall() == [(maker,)]:
                return connection
        except sqlite3.DatabaseError:
            pass  # damaged, or a crash came before it was complete: the same as none
        connection.close()
        path.unlink()
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO maker VALUES (?)", (maker,))
    connection.commit()
    return connection


def _chunks(items: Iterable[Found | Reject]) -> Iterator[list[Found | Reject]]:
    chunk: list[Found | Reject] = []
    chars = 0
    for item in items:
        chunk.append(item)
        chars += 0 if isinstance(item, Reject) else len(item[0].text)
        if len(chunk) >= _CHUNK_REPORTS or chars >= _CHUNK_CHARS:
            yield chunk
            chunk, chars = [], 0
    if chunk:
        yield chunk


def _add_chunk(batch: Batch, rows: dict[str, list[Any]], verdicts: Verdicts) -> None:
    batch.rejects.extend(unpack(Reject, row) for row in rows["rejects"])
    for place, (row, claims) in enumerate(rows["reports"]):
        if place in verdicts.copies:
            continue
        report = unpack(Report, row)
        if place in verdicts.clashes:
            batch.rejects.append(_clash(report, verdicts.clashes[place]))
            continue
        if place in verdicts.also_in:
            report = replace(report, also_in="; ".join(verdicts.also_in[place]))
        batch.reports.append(report)
        batch.claims.extend(unpack(Claim, claim) for claim in claims)


def _clash(report: Report, winner: str) -> Reject:
    return Reject(
        source=report.source,
        scope=RejectScope.REPORT,
        reason=RejectReason.DUPLICATE_ID,
        message=(
            f"report_id '{report.report_id}' stands in {winner} with another text; "
            f"the report of {report.source} is left out"
        ),
        source_sha256=report.source_sha256,
    )
