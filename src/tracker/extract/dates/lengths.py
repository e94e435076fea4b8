"""A number of days, weeks, months or years, and what the words about it make of it.

"Two weeks ago" is a day, "the last two weeks" a running period, "two weeks later" hangs on another sentence,
"for two weeks" dates nothing.
"""

from dataclasses import dataclass

from tracker.extract.counts.lexicon import counts_lexicon
from tracker.extract.counts.numerals import digits_value
from tracker.extract.dates import calendar
from tracker.extract.dates.absolute import read_stamp
from tracker.extract.dates.lexicon import DatesLexicon
from tracker.extract.dates.mention import DateRole
from tracker.extract.dates.reading import Day, Reading
from tracker.extract.dates.relative import ago, running
from tracker.text.tokens import Tokens
from tracker.vocabulary import DateBasis


@dataclass(frozen=True, slots=True)
class Length:
    """ "Two weeks": a number, null for "several", and the unit's name; ``first`` is the index of the number."""

    first: int
    number: float | None
    unit: str


def length_at(lower: list[str], i: int, floor: int, lexicon: DatesLexicon) -> Length | None:
    """The length of time whose unit stands at word ``i``: "two weeks", "a year", "the past few days"."""
    unit = lexicon.units.get(lower[i])
    if unit is None or i - 1 < floor:
        return None
    word = lower[i - 1]
    if word in lexicon.some:
        return Length(i - 1, None, unit)
    number = 1.0 if word in ("a", "an") else counts_lexicon().numbers.get(word) or digits_value(word)
    return None if number is None else Length(i - 1, number, unit)


def read_length(tokens: Tokens, i: int, floor: int, published: Day, lexicon: DatesLexicon) -> Reading | None:
    """The reading of a length of time whose unit stands at word ``i``."""
    lower = tokens.lower
    length = length_at(lower, i, floor, lexicon)
    plural = lower[i].endswith("s")
    if length is None:
        before = lower[i - 1] if i > floor else ""
        if not (plural and before in lexicon.running | lexicon.coming):
            return None
        length = Length(i, None, lexicon.units[lower[i]])  # "in recent weeks", "the coming days"
    following = lower[i + 1] if i + 1 < len(lower) else ""
    after = lexicon.after_unit
    if following in after["ago"]:
        period = None if length.number is None else ago(length.number, length.unit, published)
        return Reading(length.first, i + 2, period, DateBasis.RELATIVE, DateRole.AT)
    if following in after["context"]:
        return Reading(length.first, i + 2, None, DateBasis.CONTEXT, DateRole.AT)
    if following in after["not_duration"]:
        return None
    return _after_word(tokens, i, floor, length, published, lexicon)


def _after_word(
    tokens: Tokens, i: int, floor: int, length: Length, published: Day, lexicon: DatesLexicon
) -> Reading | None:
    """What the word before the number makes of it: "the last two weeks", "the first 11 months of"."""
    lower, first = tokens.lower, length.first
    previous = lower[first - 1] if first > floor else ""
    if previous in lexicon.first and length.unit == "month" and length.number:
        return _first_months(tokens, i, first - 1, int(length.number), published, lexicon)
    if previous in lexicon.running:
        the = first - 2 >= floor and lower[first - 2] in ("the", "these", "this")
        period = None if length.number is None else running(length.number, length.unit, published)
        return Reading(first - 2 if the else first - 1, i + 1, period, DateBasis.RELATIVE, DateRole.OVER)
    if previous in lexicon.coming:
        return Reading(first - 1, i + 1, None, DateBasis.RELATIVE, DateRole.FUTURE)
    if lower[i] in ("day", "week", "month", "year", "hour") and lower[first] in ("a", "an"):
        return None  # "a day" is a rate or a part of another phrase
    return Reading(first, i + 1, None, DateBasis.RELATIVE, DateRole.DURATION)


def _first_months(
    tokens: Tokens, i: int, first: int, number: int, published: Day, lexicon: DatesLexicon
) -> Reading | None:
    """ "The first 11 months of last year", "the first six months of 2016"."""
    lower = tokens.lower
    first -= first > 0 and lower[first - 1] == "the"
    if lower[i + 1 : i + 2] != ["of"] or i + 2 >= len(lower) or not 1 <= number <= 12:
        return None
    stamp = read_stamp(tokens, i + 2, lexicon)
    if stamp is not None and stamp[0].year and stamp[0].month is None:
        return Reading(first, stamp[1], calendar.months_of(stamp[0].year, 1, number), DateBasis.STATED)
    pointer = lexicon.pointers.starting_at(lower, i + 2)
    if pointer is None or pointer[1] >= len(lower) or lexicon.units.get(lower[pointer[1]]) != "year":
        return None
    year = None if published is None else published.year - (pointer[0] == "last")
    period = None if year is None else calendar.months_of(year, 1, number)
    return Reading(first, pointer[1] + 1, period, DateBasis.RELATIVE)
