"""A number of days, weeks, months or years, and what the words about it make of it.

"Two weeks ago" is a day, "the last two weeks" a running period, "two weeks later" hangs on another sentence,
"for two weeks" dates nothing.
"""

import math
from dataclasses import dataclass

from tracker.extraction.counts.lexicon import counts_lexicon
from tracker.extraction.counts.numerals import digits_value
from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period, Shift
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Reading, Scope
from tracker.extraction.dates.relative import ago, back, running
from tracker.extraction.dates.stamps import read_stamp
from tracker.vocabulary import DateBasis

_RELATIVE = DateBasis.RELATIVE
_MOST = 5000
"""As in ``relative``: no report counts more units of time."""
_LONG = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366}
_FEW = {"hour": 1, "day": 7, "week": 31, "fortnight": 31, "month": 183, "year": 1830}
"""Days of a number of units, and of a few of them."""
_DEADLINE = 7
"""Tokens before "within two days" in which words make a deadline of it."""
_HALVES = {"year": (6, "month"), "month": (2, "week")}
"""What "half a year" is."""
_IN_DAYS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14}


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
    half = _HALVES.get(unit) if word in scope.lexicon.grammar["one"] else None
    if half is not None and scope.word(i - 2) in scope.lexicon.grammar["half"]:
        return Length(i - 2, *half)
    return None if number is None else Length(i - 1, number, unit)


def read_length(scope: Scope, i: int, floor: int) -> Reading | None:
    """The reading of a length of time whose unit stands at word ``i``; null where it is none."""
    lexicon = scope.lexicon
    if scope.names_part(i):
        return None  # "the last weeks of 2018"
    length = length_at(scope, i, floor) or _unnumbered(scope, i, floor)
    if length is None:
        return None
    following = scope.word(i + 1)
    if following in lexicon.after_unit["ago"]:
        last, period = _ago(scope, length, i + 2)
        return Reading(length.first, last, period, _RELATIVE, DateRole.AT)
    if following in lexicon.after_unit["context"]:
        shift = _shift(scope, length, following)
        return Reading(length.first, i + 2, None, DateBasis.CONTEXT, DateRole.AT, shift=shift)
    if following in lexicon.after_unit["event"] and scope.word(i + 2) in lexicon.after_unit["that"]:
        shift = _shift(scope, length, following)  # "two years before that"
        return Reading(length.first, i + 3, None, DateBasis.CONTEXT, DateRole.AT, shift=shift)
    if following in lexicon.after_unit["since"] and not scope.word(i + 2)[:1].isalnum():
        shift = Shift("day", 0)  # "in the two weeks since, …"
        return Reading(length.first, i + 2, None, DateBasis.CONTEXT, DateRole.SINCE, shift=shift)
    if following in lexicon.after_unit["since"] and _opens_clause(scope, i + 2):
        _, period = _ago(scope, length, i + 2)  # "it is five years since he fled"
        return Reading(length.first, i + 2, period, _RELATIVE, DateRole.AT)
    if following in lexicon.after_unit["event"]:
        shift = _shift(scope, length, following)
        if shift is not None and shift.number >= 0 and _is_span(scope, length):
            shift = _days_on(length)  # "in the two days after the vote"
        return Reading(
            length.first,
            i + 1,
            None,
            DateBasis.CONTEXT,
            DateRole.AT,
            shift=shift,
            counts_from_clause=True,
        )
    if following in lexicon.after_unit["not_duration"]:
        return None
    return _after_word(scope, i, floor, length)


def _opens_clause(scope: Scope, i: int) -> bool:
    """Whether a subject follows, and neither a date nor the event: "since he", "since the police"."""
    lexicon, word = scope.lexicon, scope.word(i)
    k = i + (word in lexicon.grammar["article"])
    is_date = word in lexicon.names or word[:1].isdecimal()
    is_event = any(lexicon.event.nouns.starting_at(scope.lower, j) for j in range(k, k + 3))
    return word[:1].isalpha() and not (is_date or is_event)


def _is_span(scope: Scope, length: Length) -> bool:
    """Whether words before it take in all days of it: "in the two days", "within two days"."""
    article = scope.word(length.first - 1) in scope.lexicon.grammar["article"]
    return scope.word(length.first - 1 - article) in scope.lexicon.after_unit["span"]


def _ago(scope: Scope, length: Length, last: int) -> tuple[int, Period | None]:
    """What "a year ago" names and where it ends, also "a year ago today", "a week ago on Monday"."""
    lexicon = scope.lexicon
    date = None if length.number is None else back(length.number, length.unit, scope.published)
    if date is None or length.number is None:
        return last, None
    if scope.word(last) in lexicon.after_unit["to_the_day"]:
        return last + 1, calendar.day(date)
    pointer = lexicon.pointers.starting_at(scope.lower, last)
    if pointer is not None and pointer[0] == "this":
        unit = lexicon.units.get(scope.word(pointer[1]))
        if unit in ("week", "month"):
            whole = calendar.week(date) if unit == "week" else calendar.month(date.year, date.month)
            return pointer[1] + 1, whole
    k = last + (scope.word(last) in lexicon.grammar["day_openers"])
    weekday = lexicon.weekdays.get(scope.word(k)) if scope.is_name(k) else None
    if weekday is not None and length.unit == "week":
        return k + 1, calendar.day(calendar.latest_weekday(weekday, date))
    return last, ago(length.number, length.unit, scope.published)


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
    if (counted := _from_then_on(scope, i, floor, length)) is not None:
        return counted
    if previous in lexicon.running:
        the = first - 2 >= floor and scope.lower[first - 2] in lexicon.event.determiners
        period = None if length.number is None else running(length.number, length.unit, scope.published)
        return Reading(first - 2 if the else first - 1, i + 1, period, _RELATIVE, DateRole.OVER)
    if previous in lexicon.coming:
        return Reading(first - 1, i + 1, None, _RELATIVE, DateRole.FUTURE, shift=_days_on(length))
    if scope.word(first) in lexicon.grammar["one"] and previous not in lexicon.grammar["for"]:
        return None  # "sixty a day", "a year in jail"
    return Reading(first, i + 1, None, _RELATIVE, DateRole.DURATION)


def _from_then_on(scope: Scope, i: int, floor: int, length: Length) -> Reading | None:
    """So long from a day that was told: "within 15 hours", "in the following three weeks"."""
    words, first = scope.lexicon.onward, length.first
    opening = words.ending_at(scope.lower, first)
    shift = _days_on(length)
    if (
        opening is None
        or opening[1] < floor
        or shift is None
        or scope.word(i + 1) in scope.lexicon.grammar["of"]
    ):
        return None
    before = scope.lower[max(opening[1] - _DEADLINE, 0) : opening[1]]
    if opening[0] and not scope.lexicon.grammar["deadlines"].isdisjoint(before):
        return None  # "told to leave within 48 hours"
    return Reading(opening[1], i + 1, None, DateBasis.CONTEXT, DateRole.AT, shift=shift)


def _days_on(length: Length) -> Shift | None:
    """All days up to so long behind a day; of hours that day and the next."""
    if length.number is None:
        return Shift("days_on", _FEW[length.unit])
    days = length.number * _LONG[length.unit]
    return Shift("days_on", max(1, math.ceil(days))) if days <= _MOST else None


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
