"""Reading hand-made codings: one JSON file a report."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, full_text, parse_coding, parse_date


def read_gold(paths: Iterable[Path]) -> list[CodedReport]:
    """The coded reports of files and folders (searched through for ``*.json``), in order of their ids.

    Raises:
        UsageError: A path is not there, a file is not a coded report, or two files code the same report.
    """
    reports: dict[str, CodedReport] = {}
    for file in (file for path in paths for file in _gold_files(path)):
        report = read_gold_file(file)
        if report.report_id in reports:
            raise UsageError(f"{file}: a second coding of report {report.report_id}")
        reports[report.report_id] = report
    if not reports:
        raise UsageError(f"no coded reports in {', '.join(map(str, paths))}")
    return [reports[report_id] for report_id in sorted(reports)]


def read_gold_file(path: Path) -> CodedReport:
    """The coded report of one JSON file (see ``tests/gold/README.md`` for its keys).

    Raises:
        UsageError: It is not JSON, or not a coded report.
    """
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    if not isinstance(entry, dict):
        raise UsageError(f"{path}: not an object with 'id', 'text' and 'claims'")
    return _coded_report(entry, str(path), path.resolve().parent.name)


def _gold_files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(path.rglob("*.json"))
    if not path.is_file():
        raise UsageError(f"{path}: no such file or folder")
    return [path]


def _coded_report(entry: Mapping[str, Any], where: str, folder: str) -> CodedReport:
    for key in ("id", "text", "claims"):
        if key not in entry:
            raise UsageError(f"{where}: '{key}' is missing")
    title, text = entry.get("title"), entry["text"]
    whole = None if text is None else full_text(title, text)
    return CodedReport(
        report_id=str(entry["id"]),
        folder=folder,
        language=entry.get("language"),
        published=parse_date(entry.get("published"), where),
        title=title,
        text=text,
        claims=tuple(
            parse_coding(claim, f"{where}, claim {number}", whole)
            for number, claim in enumerate(entry["claims"], start=1)
        ),
        url=entry.get("url"),
        outlet=entry.get("outlet"),
    )
