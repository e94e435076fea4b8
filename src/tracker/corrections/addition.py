"""The claim that an ``add`` line describes."""

import calendar
import datetime as dt
from typing import Any

from tracker.corrections.changes import COLUMNS, Changes
from tracker.corrections.correction import Correction
from tracker.corrections.wording import place_of
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Measure, Review

RULE = "correction"
"""The rule of claims that a person has added; the line's id follows it."""

SURE = 1.0
"""The confidence of claims that a person has confirmed, corrected or added."""


def added_id(line: Correction) -> str:
    """The id of the claim that an ``add`` line makes: the report's, a colon, and the line's.

    It cannot be that of a claim of the extractor, which ends in an offset.
    """
    return f"{line.report_id}:{line.id}"


def added_claim(line: Correction, report: Report) -> Claim | None:
    """The claim, or None where the line's quote does not stand in the report.

    What the line leaves out follows from what it gives: the qualifier from the bounds, the precision from the
    dates; the basis of a date is ``stated`` and the measure ``event`` unless the line says otherwise.
    """
    span = place_of(line.quote, report.text)
    if span is None:
        return None
    start, end = span
    columns: dict[str, Any] = dict.fromkeys(COLUMNS) | _implied(line.changes) | {**line.changes}
    return Claim(
        claim_id=added_id(line),
        report_id=report.report_id,
        **columns,
        quote=report.text[start:end],
        char_start=start,
        char_end=end,
        rule=f"{RULE} {line.id}",
        confidence=SURE,
        review=Review.CORRECTED,
    )


def _implied(changes: Changes) -> dict[str, Any]:
    start, end = changes.get("date_start"), changes.get("date_end")
    implied: dict[str, Any] = {
        "measure": Measure.EVENT,
        "count_qualifier": _qualifier(changes.get("count_low"), changes.get("count_high")),
    }
    if start is not None or end is not None:
        implied |= {"date_precision": _precision(start, end), "date_basis": DateBasis.STATED}
    return implied


def _qualifier(low: object, high: object) -> CountQualifier:
    if low is None:
        return CountQualifier.UNSTATED if high is None else CountQualifier.AT_MOST
    if high is None:
        return CountQualifier.AT_LEAST
    return CountQualifier.EXACT if low == high else CountQualifier.RANGE


def _precision(start: object, end: object) -> DatePrecision:
    """How fine a span is: a day, a whole calendar month, a whole year, or any other.

    >>> _precision(dt.date(2016, 7, 1), dt.date(2016, 7, 31))
    <DatePrecision.MONTH: 'month'>
    """
    if not (isinstance(start, dt.date) and isinstance(end, dt.date)):
        return DatePrecision.RANGE
    if start == end:
        return DatePrecision.DAY
    last = calendar.monthrange(start.year, start.month)[1]
    if start.day == 1 and end == start.replace(day=last):
        return DatePrecision.MONTH
    whole_year = (start.month, start.day) == (1, 1) and end == dt.date(start.year, 12, 31)
    return DatePrecision.YEAR if whole_year else DatePrecision.RANGE
