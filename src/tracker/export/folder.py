"""An export: a folder with one CSV a table, ``datapackage.json`` and ``codebook.md``."""

import os
import tempfile
from pathlib import Path

from tracker.catalogue import TABLES
from tracker.errors import UsageError
from tracker.export.codebook import codebook
from tracker.export.csvs import write_csv
from tracker.export.datapackage import datapackage
from tracker.store import load


def export(data: Path | str, out: Path | str, *, excel: bool = False, texts: bool = True) -> list[Path]:
    """Writes every table of a run as CSV, with a data package and a codebook.

    All files are written beside their places first and then renamed, the data package last: it carries the
    hash of every CSV, so that a folder which a crash has left half renamed can be told.

    Args:
        data: The folder that ``tracker.run`` has written.
        out: The folder to write to; made if it is not there. Other files in it are left alone.
        excel: Add a byte order mark and CRLF, and disarm what Excel would turn into a number or a date.
        texts: Write the texts of the reports.

    Returns:
        The files, in the order of the tables, then ``codebook.md`` and ``datapackage.json``.

    Raises:
        TableError: A table is not there or cannot be read.
        UsageError: ``out`` cannot be written to.
    """
    frames = {name: load(name, Path(data)) for name in TABLES}
    out = Path(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=out) as beside:
            written: dict[str, Path] = {}
            for name, frame in frames.items():
                written[name] = Path(beside, f"{name}.csv")
                encoding = "utf-8-sig" if excel else "utf-8"
                with written[name].open("w", encoding=encoding, newline="") as file:
                    write_csv(name, frame, file, excel=excel, texts=texts)
            package = datapackage(written, excel=excel, texts=texts)
            notes = {"codebook.md": codebook(frames, texts=texts), "datapackage.json": package}
            for name, text in notes.items():
                Path(beside, name).write_text(text, encoding="utf-8", newline="")
            return [_put(path, out) for path in [*written.values(), *(Path(beside, name) for name in notes)]]
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot write there: {error.strerror}") from error


def _put(path: Path, folder: Path) -> Path:
    """Moves a complete file to its place, once it is on the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
    return path.replace(folder / path.name)
