"""The release itself: a folder that is there as a whole, or not at all."""

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tracker import store
from tracker.check import check
from tracker.corrections import Ledger, ledger_beside, read_ledger, summary_of, write_ledger
from tracker.corrections.ledger import NAME
from tracker.corrections.spreadsheet import Form
from tracker.diff import changelog, compare, write_changes
from tracker.errors import TableError, UsageError
from tracker.export import export
from tracker.release import texts
from tracker.release.descriptor import authors_of, complete
from tracker.release.versions import folder_of, last_release


def release(
    version: str,
    data: Path | str,
    releases: Path | str,
    *,
    released: dt.date,
    authors: Sequence[str] = (),
    corrections: Path | None = None,
    with_text: bool = False,
) -> Path:
    """Freezes the tables of a run as one version of the data.

    Args:
        version: Numbers and dots; no release has it yet.
        data: The folder of tables.
        releases: The folder that holds all releases, one folder each.
        released: Day of the release.
        authors: "Family, Given" for a person, a name without comma for an organisation. Without any, those
            of the last release.
        corrections: The ledger; without one, ``corrections.csv`` beside ``data`` if it is there.
        with_text: Include the texts of the reports, which may be under copyright.

    Returns:
        The folder of the release.

    Raises:
        UsageError: The version exists, nobody is named as author, the ledger has changed since the tables
            were made, or the folder cannot be written.
        TableError: A table is not there or breaks the codebook.
        LockedError: A run is writing to ``data``.
    """
    data, releases = Path(data), Path(releases)
    folder = folder_of(version, releases)
    last = last_release(version, releases)
    authors = list(authors) or (authors_of(last) if last else [])
    if not authors:
        raise UsageError('a release needs authors: --author "Family, Given", or the name of an organisation')
    origin = store.provenance(data)
    ledger = _ledger(data, corrections, origin.get("corrections", "{}"))
    try:
        releases.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".release-", dir=releases) as beside, store.locked(data):
            new = Path(beside, version)
            _write_tables(data, new, ledger, with_text=with_text)
            complete(new, version, authors, origin)  # the comparison asks it for the origin
            _write_changes(new, version, last)
            complete(new, version, authors, origin)
            _write(new / "README.md", texts.readme(version, authors, released, with_text=with_text))
            _write(new / "CITATION.cff", texts.citation(version, authors, released))
            _write(new / "SHA256SUMS", texts.checksums(new))
            return new.rename(folder)
    except OSError as error:
        raise UsageError(f"{error.filename or folder}: cannot be written: {error.strerror}") from error


def _ledger(data: Path, corrections: Path | None, applied: str) -> Ledger:
    """The ledger that went into the tables.

    Raises:
        UsageError: It has changed since.
    """
    path = corrections or ledger_beside(data)
    ledger = read_ledger(path) if corrections or path.is_file() else Ledger()
    if summary_of(ledger) != applied:
        raise UsageError(
            f"{path}: has changed since the tables in {data} were made; `tracker run` them again"
        )
    return ledger


def _write_tables(data: Path, new: Path, ledger: Ledger, *, with_text: bool) -> None:
    broken = [f"{table.path.name}: {table.violations[0]}" for table in check(data) if table.violations]
    if broken:
        raise TableError(f"{data}: not fit for a release: {'; '.join(broken)}")
    export(data, new, texts=with_text)
    if ledger.corrections:
        write_ledger(new / NAME, Ledger(ledger.corrections, Form(mark=False)))


def _write_changes(new: Path, version: str, last: Path | None) -> None:
    log = None
    if last is not None:
        comparison = compare(last, new)
        write_changes(comparison.changes, new / "changes.csv")
        log = changelog(comparison)
    _write(new / "CHANGES.md", texts.changes(version, last.name if last else None, log))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
