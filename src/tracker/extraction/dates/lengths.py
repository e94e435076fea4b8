"""A number of days, weeks, months or years, and what the words about it make of it.

"Two weeks ago" is a day, "the last two weeks" a running period, "two weeks later" hangs on another sentence,
"for two weeks" dates nothing.
"""

from dataclasses import dataclass

from tracker.extraction.counts.lexicon import counts_lexicon
from tracker.extraction.counts.numerals import digits_value
from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Shift
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Reading, Scope
from tracker.extraction.dates.relative import ago, running
from tracker.extraction.dates.stamps import read_stamp
from tracker.vocabulary import DateBasis

_RELATIVE = DateBasis.RELATIVE
_MOST = 5000
"""As in ``relative``: no report counts more units of time."""
_IN_DAYS = {"hour": 0, "day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units of time, null for "several"; ``first`` is the index of the number."""

    first: int
    number: float | None
    unit: str


def length_at(scope: Scope, i: int, floor: int) -> Length | None:
    """The length of time whose unit stands at word ``i``: "two weeks", "a year", "several days"."""
    unit = scope.lexicon.units.get(scope.word(i))
    if unit is None or i - 1 < floor:
        return None
    word = scope.word(i - 1)
    if word in scope.lexicon.some:
        return Length(i - 1, None, unit)
    number = (
        1
        if word in scope.lexicon.grammar["one"]
        else counts_lexicon().numbers.get(word) or digits_value(word)
    )
    return None if number is None else Length(i - 1, number, unit)


def read_length(scope: Scope, i: int, floor: int) -> Reading | None:
    """The reading of a length of time whose unit stands at word ``i``; null where it is none."""
    lexicon = scope.lexicon
    length = length_at(scope, i, floor) or _unnumbered(scope, i, floor)
    if length is None:
        return None
    following = scope.word(i + 1)
    if following in lexicon.after_unit["ago"]:
        period = None if length.number is None else ago(length.number, length.unit, scope.published)
        return Reading(length.first, i + 2, period, _RELATIVE, DateRole.AT)
    if following in lexicon.after_unit["context"]:
        shift = _shift(scope, length, following)
        return Reading(length.first, i + 2, None, DateBasis.CONTEXT, DateRole.AT, shift=shift)
    if following in lexicon.after_unit["event"]:
        return Reading(
            length.first,
            i + 1,
            None,
            DateBasis.CONTEXT,
            DateRole.AT,
            shift=_shift(scope, length, following),
            counts_from_clause=True,
        )
    if following in lexicon.after_unit["not_duration"]:
        return None
    return _after_word(scope, i, floor, length)


def _shift(scope: Scope, length: Length, following: str) -> Shift | None:
    """How far from another date: "two weeks later" is 14 days; null where the words do not count."""
    if length.number is None or length.number != int(length.number):
        return None
    sign = -1 if following in scope.lexicon.after_unit["back"] else 1
    number = sign * int(min(length.number, _MOST))
    if length.unit in _IN_DAYS:
        return Shift("day", number * _IN_DAYS[length.unit])
    return Shift(length.unit, number)


def _unnumbered(scope: Scope, i: int, floor: int) -> Length | None:
    """Reads "recent weeks", "the coming days": a plural without a number after a word that points."""
    pointing = scope.lexicon.running | scope.lexicon.coming
    if i <= floor or not scope.lower[i].endswith("s") or scope.lower[i - 1] not in pointing:
        return None
    return Length(i, None, scope.lexicon.units[scope.lower[i]])


def _after_word(scope: Scope, i: int, floor: int, length: Length) -> Reading | None:
    """What the word before the number makes of it: "the last two weeks", "the first 11 months of"."""
    lexicon, first = scope.lexicon, length.first
    previous = scope.lower[first - 1] if first > floor else ""
    ends_of_year = lexicon.first | lexicon.running
    if length.unit == "month" and length.number and previous in ends_of_year:
        months = int(length.number), previous in lexicon.first
        if reading := _months_of_year(scope, i, first - 1, *months):
            return reading
    if previous in lexicon.running:
        the = first - 2 >= floor and scope.lower[first - 2] in lexicon.event.determiners
        period = None if length.number is None else running(length.number, length.unit, scope.published)
        return Reading(first - 2 if the else first - 1, i + 1, period, _RELATIVE, DateRole.OVER)
    if previous in lexicon.coming:
        return Reading(first - 1, i + 1, None, _RELATIVE, DateRole.FUTURE)
    if scope.word(first) in lexicon.grammar["one"] and previous not in lexicon.grammar["for"]:
        return None  # "sixty a day", "a year in jail"
    return Reading(first, i + 1, None, _RELATIVE, DateRole.DURATION)


def _months_of_year(scope: Scope, i: int, first: int, number: int, at_start: bool) -> Reading | None:
    """Reads "the first 11 months of last year", "the last six months of 2016"."""
    if scope.word(i + 1) not in scope.lexicon.grammar["of"] or not scope.word(i + 2) or not 1 <= number <= 12:
        return None
    if scope.word(first - 1) in scope.lexicon.event.determiners:
        first -= 1
    months = (1, number) if at_start else (13 - number, 12)
    stamp = read_stamp(scope, i + 2)
    if stamp is not None and stamp[0].year and stamp[0].month is None:
        return Reading(first, stamp[1], calendar.months_of(stamp[0].year, *months), DateBasis.STATED)
    pointer = scope.lexicon.pointers.starting_at(scope.lower, i + 2)
    if pointer is None and scope.word(i + 2) in scope.lexicon.grammar["article"]:
        pointer = "this", i + 3  # "of the year"
    if pointer is None or scope.lexicon.units.get(scope.word(pointer[1])) != "year":
        return None
    year = None if scope.published is None else scope.published.year - (pointer[0] == "last")
    period = None if year is None else calendar.months_of(year, *months)
    return Reading(first, pointer[1] + 1, period, _RELATIVE)
