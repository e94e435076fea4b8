"""A date as it is read, before its preposition is looked at, and what it is read in."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from tracker.coups import Coup
from tracker.extraction.dates.calendar import Period, Shift
from tracker.extraction.dates.lexicon import DatesLexicon
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.words import Words
from tracker.vocabulary import DateBasis

Day = dt.date | None
"""A day; null where it is not known."""


@dataclass(slots=True)
class Scope(Words):
    """What a date is read in: sentence, day that relative words count from, coup, words of the language."""

    published: Day
    coup: Coup | None
    lexicon: DatesLexicon

    def is_name(self, i: int) -> bool:
        """Whether the word has a capital ("may" and "march" are no months)."""
        return 0 <= i < len(self.lower) and self.tokens.words[i][0].isupper()

    def names_part(self, i: int) -> bool:
        """Whether the unit of time at ``i`` only names a part: "the last week of April", "of this year"."""
        following = self.word(i + 2)
        if not following or self.lexicon.parts.ending_at(self.lower, i + 2) is None:
            return False
        grammar = self.lexicon.grammar
        named = (
            following in self.lexicon.months or following[0].isdecimal() or following in self.lexicon.seasons
        )
        return named or following in grammar["article"] or following in grammar["part_openers"]

    def counts_people(self, i: int) -> bool:
        """Whether the word at ``i`` is a plural noun, so that the number before it is no day and no year."""
        word = self.word(i)
        counted = self.lexicon.counted
        if word in counted["plurals"]:
            return True
        return word.isalpha() and word.endswith("s") and word not in counted["not_plural"]


class Stamp(NamedTuple):
    """What the words of an absolute date name; what they leave out is null.

    Attributes:
        year: As written.
        month: 1 to 12.
        day: Day of the month.
        day_to: Last day, where the words give several ("July 15-16").
        weekday: Monday is 0.
        season: First month of the season.
        part: Name of a part of the month or year ("early").
        pointer: "last", "this" or "next", where such a word stands beside it ("last Friday", "March this
            year").
        decade: Ten years from the year on ("the 1980s").
        year_to: Last year, where the words give two ("2017-18").
        pointed: The unit after the pointer, where it is one of its own ("Friday last week": "week").
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
    decade: bool = False
    year_to: int | None = None


class Reading(NamedTuple):
    """A date expression without its preposition.

    Attributes:
        first: Index of the first token.
        last: Index after the last token.
        period: The days that it names; null where they cannot be known.
        basis: What it rests on.
        role: Fixed where the expression itself says it ("two years"), else the preposition's.
        stamp: What an absolute date names; null for words that count from another day.
        is_event: It refers to the coup.
        shift: As in ``DateMention``.
        counts_from_clause: As in ``DateMention``.
    """

    first: int
    last: int
    period: Period | None
    basis: DateBasis
    role: DateRole | None = None
    stamp: Stamp | None = None
    is_event: bool = False
    shift: Shift | None = None
    counts_from_clause: bool = False
