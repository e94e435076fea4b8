"""A date as it is read, before the words around it are looked at."""

import datetime as dt
from dataclasses import dataclass

from tracker.extract.dates.calendar import Period
from tracker.extract.dates.mention import DateRole
from tracker.vocabulary import DateBasis


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the words of an absolute date name; what they leave out is null.

    Attributes:
        year: As written.
        month: 1 to 12.
        day: Day of the month.
        day_to: Last day, where the words give several ("July 15-16").
        weekday: Monday is 0.
        season: First month of the season.
        part: Name of a part of the month or year ("early").
        pointer: "last", "this" or "next", where such a word stands beside it ("last Friday", "March this year").
        pointed: Unit that the pointer stands before, where another word does ("Friday last week": "week").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    weekday: int | None = None
    season: int | None = None
    part: str | None = None
    pointer: str | None = None
    pointed: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A date expression without its preposition.

    Attributes:
        first: Index of the first token.
        last: Index after the last token.
        period: The days that it names; null where they cannot be known.
        basis: What it rests on.
        role: Fixed where the expression itself says it ("over the past week"), else the preposition's.
        stamp: What an absolute date names; null for words that count from another day.
        is_event: It refers to the coup.
    """

    first: int
    last: int
    period: Period | None
    basis: DateBasis
    role: DateRole | None = None
    stamp: Stamp | None = None
    is_event: bool = False


Day = dt.date | None
"""A day, such as that of publication; null where it is not known."""
