"""What a count mention is."""

from enum import StrEnum
from typing import NamedTuple

from tracker.vocabulary import CountQualifier


class CountKind(StrEnum):
    """What a number counts, or what it is instead of a count."""

    PEOPLE = "people"
    """Possibly people: nothing in the words beside it says otherwise."""
    NONE = "none"
    """Nobody: "no officers", "none of them". The clause is negated."""
    THING = "thing"
    """Things: "45 newspapers", "a five-member panel"."""
    MONEY = "money"
    PERCENT = "percent"
    """A share: "40 percent", "two thirds of"."""
    DURATION = "duration"
    AGE = "age"
    DISTANCE = "distance"
    YEAR = "year"
    DAY = "day"
    """Part of a date: "July 15"."""
    ORDINAL = "ordinal"
    ARTICLE = "article"
    """A name: "Article 5", "No. 7", "Boeing 737"."""
    TIME = "time"
    SCORE = "score"
    """Votes, seats, a result."""
    TIMES = "times"


class CountMention(NamedTuple):
    """A quantity and the words that state it.

    Attributes:
        first: Index of the first token, qualifiers included.
        last: Index after the last token.
        low: Lower bound in people (or in what ``kind`` says), null where the words give none.
        high: Upper bound, null where the words give none.
        qualifier: How the words bound the number.
        kind: What is counted.
        partitive: A part of a whole follows: "three of the eight", "most of them".
        additional: More of the same: "four more", "another 20".
        definite: A group known already: "the eight", "both", "the other five".
        rate: So many in every day, week or month; by the codebook no count.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    qualifier: CountQualifier
    kind: CountKind = CountKind.PEOPLE
    partitive: bool = False
    additional: bool = False
    definite: bool = False
    rate: bool = False
