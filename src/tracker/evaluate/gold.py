"""Gold files: hand-made codings, one JSON file a report (``tests/gold/README.md`` describes the keys)."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding, parse_coding, parse_date
from tracker.evaluate.files import read_json, write_json
from tracker.readers import report_from_text

FLOOR_FILE = "floor.json"
"""The pinned figures lie beside the gold that they are about, and are not gold."""

_CODED_COLUMNS = (
    "legal_status",
    "country",
    "origin",
    "group",
    "count_low",
    "count_high",
    "count_qualifier",
    "measure",
    "date_start",
    "date_end",
)


def read_gold(paths: Iterable[Path], texts: Sequence[Path] = ()) -> list[CodedReport]:
    """The coded reports of files and folders (searched through for ``*.json``), in order of their ids.

    Args:
        paths: Gold files, or folders of them.
        texts: JSON Lines files (also gzipped) with the texts of reports whose coding is kept without text;
            such a coding names its file and record as ``source_file`` and ``source_id``.

    Raises:
        UsageError: A path is not there, a file is not a coded report, or two files code the same report.
    """
    entries = [(file, _read_entry(file)) for path in paths for file in _gold_files(path)]
    stored = _stored_texts([entry for _, entry in entries], texts)
    reports: dict[str, CodedReport] = {}
    for file, entry in entries:
        report = _coded_report(entry, stored.get(_place_of(entry), {}), file)
        if report.report_id in reports:
            raise UsageError(f"{file}: a second coding of report {report.report_id}")
        reports[report.report_id] = report
    return [reports[report_id] for report_id in sorted(reports)]


def write_gold(reports: Iterable[CodedReport], folder: Path, source_file: str | None = None) -> list[Path]:
    """Write each report to a gold file named by its id.

    Args:
        reports: Codings, from any source.
        folder: Where to; made where it is not there.
        source_file: Name of the JSON Lines file that holds the texts. Where given, texts and quotes are left
            out, and the codings keep offsets alone.

    Returns:
        The files written.

    Raises:
        UsageError: A file cannot be written, or two ids give the same file name.
    """
    written: list[Path] = []
    for report in reports:
        file = folder / f"{_file_stem(report.report_id)}.json"
        if file in written:
            raise UsageError(
                f"{file}: two reports would be written to it; give them ids that differ in letters"
            )
        write_json(file, _entry(report, source_file))
        written.append(file)
    return written


def _file_stem(report_id: str) -> str:
    return "".join(char if char.isalnum() or char in "-_." else "-" for char in report_id)


def _gold_files(path: Path) -> list[Path]:
    if path.is_dir():
        return [file for file in sorted(path.rglob("*.json")) if file.name != FLOOR_FILE]
    if not path.is_file():
        raise UsageError(f"{path}: no such file or folder")
    return [path]


def _read_entry(file: Path) -> dict[str, Any]:
    entry = read_json(file)
    if not isinstance(entry, dict):
        raise UsageError(f"{file}: not an object with 'id', 'text' and 'claims'")
    _check_form(entry, file)
    return entry


def _check_form(entry: Mapping[str, Any], file: Path) -> None:
    for key in ("id", "text", "claims"):
        if key not in entry:
            raise UsageError(f"{file}: '{key}' is missing")
    for key in ("title", "text", "language", "url", "outlet"):
        if not isinstance(entry.get(key), str | None):
            raise UsageError(f"{file}: '{key}' is not a text")
    claims = entry["claims"]
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise UsageError(f"{file}: 'claims' is not a list of objects")


def _coded_report(entry: Mapping[str, Any], stored: Mapping[str, Any], file: Path) -> CodedReport:
    known = {**stored, **{key: value for key, value in entry.items() if value is not None}}
    title, body, whole = known.get("title"), None, None
    if "text" in known:
        report = report_from_text(known["text"], title=title)
        title, body, whole = report.title, report.text[report.body_start :], report.text
    return CodedReport(
        report_id=str(entry["id"]),
        folder=file.resolve().parent.name,
        language=known.get("language"),
        published=parse_date(known.get("published"), str(file)),
        title=title,
        text=body,
        claims=tuple(
            parse_coding(claim, f"{file}, claim {number}", whole)
            for number, claim in enumerate(entry["claims"], start=1)
        ),
        url=known.get("url"),
        outlet=known.get("outlet"),
    )


def _place_of(entry: Mapping[str, Any]) -> tuple[str | None, str]:
    return entry.get("source_file"), str(entry.get("source_id", entry["id"]))


def _stored_texts(
    entries: Sequence[Mapping[str, Any]], texts: Sequence[Path]
) -> dict[tuple[str | None, str], dict[str, Any]]:
    """The records of the text files that the entries point to, by file name and id."""
    wanted = {_place_of(entry) for entry in entries if entry["text"] is None}
    return {
        (path.name, str(record.get("id"))): record
        for path in texts
        for record in _records(path)
        if (path.name, str(record.get("id"))) in wanted
    }


def _records(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                yield _record(line, f"{path}, line {number}")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{where}: {error}") from error
    if not isinstance(record, dict):
        raise UsageError(f"{where}: not an object with 'id' and 'text'")
    return record


def _entry(report: CodedReport, source_file: str | None) -> dict[str, Any]:
    keep_text = source_file is None
    entry: dict[str, Any] = {
        "id": report.report_id,
        "url": report.url,
        "outlet": report.outlet,
        "published": report.published and report.published.isoformat(),
        "language": report.language,
        "title": report.title if keep_text else None,
        "text": report.text if keep_text else None,
    }
    if not keep_text:
        entry |= {"source_file": source_file, "source_id": report.report_id}
    entry["claims"] = [_claim_entry(claim, keep_text) for claim in report.claims]
    return entry


def _claim_entry(claim: Coding, keep_text: bool) -> dict[str, Any]:
    values = {name: getattr(claim, name) for name in _CODED_COLUMNS}
    entry = {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()
    }
    if keep_text and claim.quote is not None:
        return entry | {"quote": claim.quote}
    return entry | {"char_start": claim.char_start, "char_end": claim.char_end}
