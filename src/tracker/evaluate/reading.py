"""Codings from wherever they are: gold files, a claims table, or an export from Label Studio."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport
from tracker.evaluate.files import read_json
from tracker.evaluate.gold import read_gold
from tracker.evaluate.labelstudio import read_tasks
from tracker.evaluate.table import is_claims_table, read_claims_table
from tracker.readers import find_sources, read_source
from tracker.records import Report


def read_codings(path: Path, texts: Sequence[Path] = (), coder: str | None = None) -> list[CodedReport]:
    """The coded reports at a path, in order of their ids.

    Args:
        path: A gold file or a folder of them; a folder that a run wrote, or a claims table in CSV; or a file
            that Label Studio exported as JSON.
        texts: See ``read_gold``.
        coder: See ``read_tasks``.

    Raises:
        UsageError: The path is none of these, or holds no coding.
    """
    if is_claims_table(path):
        reports = read_claims_table(path)
    elif (tasks := _tasks(path)) is not None:
        reports = read_tasks(tasks, path, coder)
    else:
        reports = read_gold([path], texts)
    if not reports:
        raise UsageError(f"{path}: no coded reports")
    return sorted(reports, key=lambda report: report.report_id)


def read_reports(source: Path, notes: list[str], columns: Mapping[str, str] | None = None) -> list[Report]:
    """All reports of a folder or file, in whatever format; what could not be read is added to ``notes``.

    Args:
        source: The folder or file.
        notes: The list to add to.
        columns: For CSV and TSV: the name of a field to that of its column.
    """
    root = source if source.is_dir() else source.parent
    reports = []
    for file in find_sources(source):
        for read in read_source(file, root, columns):
            if isinstance(read, Report):
                reports.append(read)
            else:
                notes.append(f"{read.source}: {read.message}")
    return reports


def _tasks(path: Path) -> list[dict[str, object]] | None:
    """The tasks of a Label Studio export: a JSON list, where a gold file is an object."""
    if not path.is_file():
        return None
    entries = read_json(path)
    if not isinstance(entries, list):
        return None
    if not all(isinstance(entry, dict) and "data" in entry for entry in entries):
        raise UsageError(f"{path}: a list, but not of Label Studio tasks with 'data' and 'annotations'")
    return entries
