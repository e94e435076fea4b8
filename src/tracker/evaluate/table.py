"""Codings from a claims table: what a run wrote, or its export to CSV."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding, parse_coding, parse_date
from tracker.store import load


def is_claims_table(path: Path) -> bool:
    """Whether a path is a folder with a claims table, or a claims table in CSV."""
    if path.is_dir():
        return (path / "claims.parquet").is_file() or (path / "claims.csv").is_file()
    return path.suffix.lower() == ".csv"


def read_claims_table(path: Path) -> list[CodedReport]:
    """The reports of a run, with the claims that it found in them.

    Args:
        path: A folder with the tables ``claims`` and ``reports`` (Parquet or CSV), or a CSV file of claims
            alone. Without ``reports`` only reports with a claim are known.

    Raises:
        UsageError: A file cannot be read, or a row does not hold to the codebook.
    """
    if path.is_dir() and (path / "claims.parquet").is_file():
        return _coded_reports(_frame_rows("claims", path), _frame_rows("reports", path), path)
    claims_file = path / "claims.csv" if path.is_dir() else path
    reports_file = claims_file.with_name("reports.csv")
    reports = _csv_rows(reports_file) if reports_file.is_file() else []
    return _coded_reports(_csv_rows(claims_file), reports, claims_file)


def _coded_reports(
    claim_rows: Iterable[Mapping[str, Any]], report_rows: Iterable[Mapping[str, Any]], path: Path
) -> list[CodedReport]:
    claims: dict[str, list[Coding]] = defaultdict(list)
    for number, row in enumerate(claim_rows, start=1):
        where = f"{path}, claim {row.get('claim_id') or number}"
        if not row.get("report_id"):
            raise UsageError(f"{where}: 'report_id' is missing")
        claims[row["report_id"]].append(parse_coding(row, where))
    known = {row["report_id"]: row for row in report_rows}
    return [
        _coded_report(report_id, known.get(report_id, {}), claims[report_id], path)
        for report_id in sorted(known.keys() | claims.keys())
    ]


def _coded_report(
    report_id: str, row: Mapping[str, Any], claims: Iterable[Coding], path: Path
) -> CodedReport:
    text = row.get("text")
    return CodedReport(
        report_id=report_id,
        folder=path.stem,
        language=row.get("language") or None,
        published=parse_date(row.get("published"), f"{path}, report {report_id}"),
        title=row.get("title") or None,
        text=text[int(row["body_start"]) :] if text else None,
        claims=tuple(claims),
        url=row.get("url") or None,
        outlet=row.get("outlet") or None,
    )


def _frame_rows(name: str, folder: Path) -> list[dict[str, Any]]:
    frame = load(name, folder)
    return [
        {str(name): value for name, value in row.items()}
        for row in frame.astype(object).where(frame.notna(), None).to_dict("records")
    ]


def _csv_rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: {error}") from error
