"""What a date mention is."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.extraction.dates.calendar import Shift
from tracker.vocabulary import DateBasis, DatePrecision


class DateRole(StrEnum):
    """What the words before a date make of it."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    DURATION = "duration"
    """A length of time, "for two years": dates nothing."""
    OVER = "over"
    """A running period that ends with the publication: "over the past month"."""
    FUTURE = "future"
    NOW = "now"
    """It says that something is so today: "now", "currently". How things stand is told by the verb."""
    NAME = "name"
    """It only names something: "his part in the failed July 15 coup", "the May 5 decree"."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that say when.

    Attributes:
        first: Index of the first token, preposition included.
        last: Index after the last token.
        start: First day of what the words name; null where it cannot be known.
        end: Last day, included.
        precision: How finely the words date; null where there is no date.
        basis: ``stated`` where the words give day and month, or a year; ``relative`` where they count from
            another day; ``context`` where that day stands in another sentence ("the next day").
        role: What the preposition makes of it.
        is_event: It refers to the coup. Start and end are then the coup's day, or the days that the words
            count from it ("the day after the coup").
        opener: Index of the "since" or "after" whose clause the date stands in ("since the army took power on
            1 February"); what the date makes of a status outside of that clause is ``clause_role``.
        shift: How far it is from the date that the words count from, which stands elsewhere: one day for "the
            next day", minus two for "two days before".
        counts_from_clause: That date is of the clause behind: "a day after they were detained".
        until: What runs "since" it, or "so far", ends on that day, on which a source told it.
        heads: It heads an entry of a timeline, which it dates: "April 2014: Police arrest …".
    """

    first: int
    last: int
    start: dt.date | None
    end: dt.date | None
    precision: DatePrecision | None
    basis: DateBasis
    role: DateRole
    is_event: bool = False
    opener: int | None = None
    clause_role: "DateRole | None" = None
    shift: Shift | None = None
    counts_from_clause: bool = False
    heads: bool = False
    until: dt.date | None = None
