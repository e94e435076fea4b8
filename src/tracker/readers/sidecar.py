"""What stands beside a report of one file: its sidecar and its file name."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from tracker.readers.dates import date_in_name
from tracker.readers.encoding import decode
from tracker.readers.fields import field_of, kind_of, reports_of
from tracker.readers.inputs import Input, UnusableInputError
from tracker.readers.sources import sidecar_of
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason, RejectScope


def report_of_file(
    record: dict[str, Any], source: Input, day_in_text: dt.date | None = None
) -> Iterator[Report | Reject]:
    """The report of a file that holds one, with what it lacks filled in: see ``_with_sidecar``.

    A sidecar that cannot be read is left out, and gives a reject where there is a report to miss it.

    Args:
        record: What the file says in fields of its own.
        source: The file.
        day_in_text: The day of publication, where neither a field, the sidecar nor the file name gives it.
    """
    filled, problem = _with_sidecar(record, source, day_in_text)
    for row in reports_of(filled, source):
        yield row
        if problem is not None and isinstance(row, Report):
            yield problem


def _with_sidecar(
    record: dict[str, Any], source: Input, day_in_text: dt.date | None
) -> tuple[dict[str, Any], Reject | None]:
    """The record with what it lacks filled in from the sidecar; a day also from the file name, then the text.

    A sidecar is a JSON object with the field names of a record.
    """
    path = sidecar_of(source.path)
    beside: dict[str, Any] = {}
    problem = None
    if path.is_file():
        try:
            beside = _read(path.read_bytes())
        except (OSError, UnusableInputError, ValueError, RecursionError) as error:
            message = f"sidecar {path.name}: {error}; the report is kept without it"
            problem = source.reject(RejectReason.MALFORMED, message, scope=RejectScope.VALUE)
    known = {field_of(name) for name, value in record.items() if value}
    filled = record | {name: value for name, value in beside.items() if field_of(name) not in known}
    has_day = any(value and field_of(name) == "published" for name, value in filled.items())
    day = None if has_day else date_in_name(source.path.name) or day_in_text
    return (filled if day is None else filled | {"published": day.isoformat()}), problem


def _read(data: bytes) -> dict[str, Any]:
    value = json.loads(decode(data))
    if not isinstance(value, dict):
        raise ValueError(f"expected a JSON object, found {kind_of(value)}")  # noqa: TRY004 - handled with the other faults of content
    return value
