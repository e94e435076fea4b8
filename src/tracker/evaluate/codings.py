"""A coding of one report: what a coder, or the extractor, says the report claims.

Only the columns that the codebook compares are here, with the quote for people to read; a gold file and a
claims table are both read into this form (see ``gold.py``).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from tracker.errors import UsageError
from tracker.records import Claim
from tracker.text.normalise import normalise, unescape
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Coding:
    """One claim, as one coder coded it.

    Attributes:
        char_start: Where the quote begins in the report's text (headline first); null where it is not known.
        char_end: Where the quote ends.
        confidence: The extractor's own; null for people.
        rule: The extractor's rule; null for people.
    """

    legal_status: LegalStatus
    country: str | None
    origin: str | None
    group: Group
    count_low: int | None
    count_high: int | None
    count_qualifier: CountQualifier
    measure: Measure
    date_start: dt.date | None
    date_end: dt.date | None
    quote: str | None = None
    char_start: int | None = None
    char_end: int | None = None
    confidence: float | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class CodedReport:
    """One report with the claims that one coder found in it.

    Attributes:
        folder: Name of the folder (or of the file, where one file holds many reports) it was read from: the
            groups of reports that scores are broken down by.
        title: Headline.
        text: Body without the headline, normalised as readers do; null where only the coding is at hand.
    """

    report_id: str
    folder: str
    language: str | None
    published: dt.date | None
    title: str | None
    text: str | None
    claims: tuple[Coding, ...]
    url: str | None = None
    outlet: str | None = None


def full_text(title: str | None, text: str) -> str:
    """The text that offsets count in: the headline, where there is one, as first paragraph.

    >>> full_text("Eight seek asylum", "Athens - ...").splitlines()
    ['Eight seek asylum', '', 'Athens - ...']
    """
    return f"{title}\n\n{text}" if title else text


def coding_of(claim: Claim) -> Coding:
    """What the extractor's claim says, in the form that is compared."""
    return Coding(
        legal_status=claim.legal_status,
        country=claim.country,
        origin=claim.origin,
        group=claim.group,
        count_low=claim.count_low,
        count_high=claim.count_high,
        count_qualifier=claim.count_qualifier,
        measure=claim.measure,
        date_start=claim.date_start,
        date_end=claim.date_end,
        quote=claim.quote,
        char_start=claim.char_start,
        char_end=claim.char_end,
        confidence=claim.confidence,
        rule=claim.rule,
    )


def parse_coding(values: Mapping[str, Any], where: str, text: str | None = None) -> Coding:
    """A coding from a mapping of column names to plain values, as JSON or CSV give them.

    Args:
        values: Column name to value; empty strings count as null, dates are ISO 8601.
        where: File and place, for the message of an error.
        text: The report's full text, to find the quote in where no offsets are given.

    Raises:
        UsageError: A column is missing, or has a value that the codebook does not know.
    """
    quote = _string(values, "quote", where, required=False)
    start = _integer(values, "char_start", where, required=False)
    end = _integer(values, "char_end", where, required=False)
    if text is not None:
        quote, start, end = _located(quote, start, end, text, where)
    return Coding(
        legal_status=_member(LegalStatus, values, "legal_status", where),
        country=_string(values, "country", where),
        origin=_string(values, "origin", where),
        group=_member(Group, values, "group", where),
        count_low=_integer(values, "count_low", where),
        count_high=_integer(values, "count_high", where),
        count_qualifier=_member(CountQualifier, values, "count_qualifier", where),
        measure=_member(Measure, values, "measure", where),
        date_start=_date(values, "date_start", where),
        date_end=_date(values, "date_end", where),
        quote=quote,
        char_start=start,
        char_end=end,
        confidence=_number(values, "confidence", where),
        rule=_string(values, "rule", where, required=False),
    )


def in_text_order(claims: Iterable[Coding]) -> tuple[Coding, ...]:
    """Claims by the place of their quotes; those without a place come last, as they stood."""
    return tuple(
        sorted(
            claims, key=lambda claim: (claim.char_start is None, claim.char_start or 0, claim.char_end or 0)
        )
    )


def parse_date(value: object, where: str) -> dt.date | None:
    """A day, from ISO 8601 or null.

    Raises:
        UsageError: It is neither.
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    try:
        return dt.datetime.fromisoformat(str(value)).date()
    except ValueError as error:
        raise UsageError(f"{where}: {value!r} is not a date such as 2016-07-15") from error


def _located(
    quote: str | None, start: int | None, end: int | None, text: str, where: str
) -> tuple[str | None, int | None, int | None]:
    """Quote and offsets, each from the other, which must agree with the text."""
    if start is not None and end is not None:
        if not 0 <= start < end <= len(text) or quote not in (None, text[start:end]):
            raise UsageError(f"{where}: characters {start} to {end} of the text are not the quote")
        return text[start:end], start, end
    if quote is None:
        return None, None, None
    quote = normalise(unescape(quote))  # as the text itself was
    start = text.find(quote)
    if start < 0:
        raise UsageError(f"{where}: the quote is not in the report's text: {quote[:60]!r}")
    return quote, start, start + len(quote)


def _value(values: Mapping[str, Any], name: str, where: str, required: bool = True) -> Any:
    if name not in values:
        if required:
            raise UsageError(f"{where}: '{name}' is missing")
        return None
    value = values[name]
    return None if value == "" else value


def _string(values: Mapping[str, Any], name: str, where: str, required: bool = True) -> str | None:
    value = _value(values, name, where, required)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{where}: '{name}' is {value!r}, not a text")
    return value


def _integer(values: Mapping[str, Any], name: str, where: str, required: bool = True) -> int | None:
    value = _value(values, name, where, required)
    if value is None:
        return None
    number = _number(values, name, where)
    if number is not None and not number.is_integer():
        raise UsageError(f"{where}: '{name}' is {value!r}, not a whole number")
    return None if number is None else int(number)


def _number(values: Mapping[str, Any], name: str, where: str) -> float | None:
    value = _value(values, name, where, required=False)
    if value is None:
        return None
    try:
        return float(value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{where}: '{name}' is {value!r}, not a number") from error


def _date(values: Mapping[str, Any], name: str, where: str) -> dt.date | None:
    return parse_date(_value(values, name, where), f"{where}: '{name}'")


def _member(kind: type[_E], values: Mapping[str, Any], name: str, where: str) -> _E:
    value = _value(values, name, where)
    try:
        return kind(value)
    except ValueError as error:
        known = ", ".join(member.value for member in kind)
        raise UsageError(f"{where}: '{name}' is {value!r}, not one of {known}") from error
