"""Every row type of the tracker: the one declaration from which all schemas are derived.

A field's annotation gives its type and whether it may be null; its metadata gives the meaning and the
bounds. ``columns_of`` turns a record type into a tuple of ``Column``; Arrow schemas, pandera models, the
data package and ``codebook.md`` are all made from that (see ``tables`` and ``export``). ``catalogue.py`` says
which record types are tables.
"""

import dataclasses
import datetime as dt
import types
import typing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tracker.vocabulary import (
    CountQualifier,
    DateBasis,
    DatePrecision,
    Group,
    LegalStatus,
    Measure,
    RejectReason,
    RejectScope,
    Review,
)

ISO3 = r"[A-Z]{3}"


def column(
    doc: str,
    *,
    unique: bool = False,
    pattern: str | None = None,
    minimum: float | None = None,
    maximum: float | None = None,
) -> Any:
    """A field without default that carries its meaning and bounds."""
    return field(
        metadata={"doc": doc, "unique": unique, "pattern": pattern, "minimum": minimum, "maximum": maximum}
    )


@dataclass(frozen=True, slots=True)
class Report:
    """One news report as it was read. ``text`` is what every offset counts in."""

    report_id: str = column(
        "The id that the source gives, else a hash of the text. Stable across runs and machines.", unique=True
    )
    url: str | None = column("Address of the report.")
    outlet: str | None = column("Who published it.")
    published: dt.date | None = column("Day of publication.")
    language: str | None = column("ISO 639-1 code of the language of the text.", pattern=r"[a-z]{2,3}")
    title: str | None = column("Headline.")
    authors: str | None = column("Authors, separated by '; '.")
    text: str = column(
        "Headline (where there is one) as first paragraph, then the body; newlines are LF, Unicode is NFC. "
        "All offsets count characters of this string."
    )
    body_start: int = column("Where the body begins in text; 0 where there is no headline.", minimum=0)
    source: str = column(
        "File that it was read from, relative to the input folder; '#n' names the n-th record of the file."
    )
    source_sha256: str = column("SHA-256 of the file's bytes.", pattern=r"[0-9a-f]{64}")
    also_in: str | None = column("Further sources with the same text, separated by '; '.")


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement in one report that a group of people is in one legal status under one country."""

    claim_id: str = column(
        "report_id, a colon, and the place of the status words in the text; '.2', '.3' … where the same "
        "words give several claims. Does not depend on count, date or group.",
        unique=True,
    )
    report_id: str = column("The report it stands in.")
    legal_status: LegalStatus = column("What happened, by the word that the report uses.")
    country: str | None = column(
        "ISO 3166-1 alpha-3 code (Kosovo XKX) of the authorities that the status is under; null where none "
        "is named.",
        pattern=ISO3,
    )
    origin: str | None = column("ISO 3166-1 alpha-3 nationality of the people.", pattern=ISO3)
    group: Group = column("Who the people are, by the report's own word.")
    count_low: int | None = column("Lower bound that the words give, in people.", minimum=0)
    count_high: int | None = column("Upper bound that the words give, in people.", minimum=0)
    count_qualifier: CountQualifier = column("How the words bound the number.")
    measure: Measure = column("One occasion (event), or so many in all up to a date (cumulative; never sum).")
    date_start: dt.date | None = column("First day within which it happened.")
    date_end: dt.date | None = column("Last day within which it happened, included.")
    date_precision: DatePrecision | None = column("How finely the words date it.")
    date_basis: DateBasis | None = column("What the date rests on.")
    attribution: str | None = column("Whom the report names as its source for this.")
    quote: str = column("The sentence or sentences that state it, exactly as in the report.")
    char_start: int = column("Where quote begins in the report's text.", minimum=0)
    char_end: int = column("Where quote ends: text[char_start:char_end] == quote.", minimum=0)
    rule: str = column("The rule of the extractor that made it.")
    confidence: float = column(
        "How sure the extractor is; 1 where a person has looked (review).", minimum=0, maximum=1
    )
    review: Review = column("candidate until a person's entry in the corrections ledger says otherwise.")


@dataclass(frozen=True, slots=True)
class Reject:
    """One thing of the input that is not in the tables, and why: a file, a report, a row, or a mere value.

    A value does not take its report with it: that report is in the tables, without the value.
    """

    source: str = column("File (and record) that it comes from, relative to the input folder.")
    scope: RejectScope = column(
        "How much is not in the tables. Where it is a value, the report is there, without the value."
    )
    reason: RejectReason = column("Why it is not in the tables.")
    message: str = column("What is wrong and where, in words.")
    source_sha256: str | None = column(
        "SHA-256 of the file's bytes, where it could be read.", pattern=r"[0-9a-f]{64}"
    )


class Kind(StrEnum):
    """The types that a column can have."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    CATEGORY = "category"


_KINDS: dict[type, Kind] = {str: Kind.STRING, int: Kind.INTEGER, float: Kind.NUMBER, dt.date: Kind.DATE}


@dataclass(frozen=True, slots=True)
class Column:
    """One column, as declared by a field of a record type."""

    name: str
    kind: Kind
    nullable: bool
    doc: str
    unique: bool
    categories: tuple[str, ...]
    pattern: str | None
    minimum: float | None
    maximum: float | None


def columns_of(record_type: type) -> tuple[Column, ...]:
    """The columns of a record type, in order.

    >>> [column.name for column in columns_of(Reject)]
    ['source', 'scope', 'reason', 'message', 'source_sha256']
    >>> columns_of(Reject)[2].categories[:2]
    ('empty', 'binary')
    """
    hints = typing.get_type_hints(record_type)
    return tuple(_column_of(f, hints[f.name]) for f in dataclasses.fields(record_type))


def _column_of(declared: "dataclasses.Field[Any]", hint: Any) -> Column:
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    inner = next(option for option in options if option is not types.NoneType)
    is_enum = issubclass(inner, StrEnum)
    meta = declared.metadata
    return Column(
        name=declared.name,
        kind=Kind.CATEGORY if is_enum else _KINDS[inner],
        nullable=types.NoneType in options,
        doc=meta["doc"],
        unique=meta["unique"],
        categories=tuple(member.value for member in inner) if is_enum else (),
        pattern=meta["pattern"],
        minimum=meta["minimum"],
        maximum=meta["maximum"],
    )
