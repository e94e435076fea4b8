"""References to the coup: "after the failed coup", "the July 15 coup attempt", "the day after the putsch".

A date within such a phrase names the coup and dates no claim. Where it names another coup ("the 1980 coup"),
the phrase is no reference to ours but a date like any other.
"""

import datetime as dt
from dataclasses import dataclass

from tracker.coups import Coup
from tracker.extraction.dates import calendar
from tracker.extraction.dates.absolute import read_absolute
from tracker.extraction.dates.calendar import Period, Shift
from tracker.extraction.dates.lengths import length_at
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Reading, Scope, Stamp
from tracker.extraction.dates.relative import read_pointed
from tracker.vocabulary import DateBasis

_MOST = 5000
"""As in ``relative``: no report counts more units of time from a coup."""

_POINTING = ("this", "that")
"""Before the noun of an event that was spoken of: "since that attempt"."""


_CLAUSE_WORDS = 8
"""Tokens between "since" and its verb."""
_OF_COURSE = 4
"""Tokens from the noun to the verb that tells how it went: "as the coup at home fell apart"."""
OFFSETS = {
    "next_day": Shift("day", 1),
    "previous_day": Shift("day", -1),
    "same_day": Shift("day", 0),
    "hours": Shift("days_on", 1),
    "week": Shift("days_on", 7),
    "month": Shift("days_on", 31),
    "year": Shift("days_on", 366),
}
"""How far from a day that only the report may name; ``_offset`` counts from one that is known."""
_DIRECTIONS = {DateRole.AFTER: 1, DateRole.BEFORE: -1}


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase of the coup, with the date that stands within it."""

    first: int
    last: int
    named: Reading | None


def read_event(scope: Scope, i: int, readings: list[Reading]) -> Reading | None:
    """The reference whose noun begins at word ``i``; dates before it, in ``readings``, may be part of it."""
    phrase = _phrase(scope, i, readings)
    if phrase is None:
        return None
    named = phrase.named
    ours = named is None or _may_name(scope.coup, named)
    if ours and scope.coup is not None:
        day: Period | None = calendar.day(scope.coup.day)
    else:
        day = None if named is None else named.period
    if named is not None and not ours:
        role, first = _preposition(scope, phrase.first)
        return Reading(first, phrase.last, day, named.basis, role)
    if (opener := _opener_of_course(scope, phrase)) is not None:
        shift = None if day else OFFSETS["same_day"]
        return Reading(opener, phrase.last, day, DateBasis.RELATIVE, DateRole.AT, is_event=True, shift=shift)
    first, role, period, shift = _counted_from(scope, phrase.first, day)
    return Reading(first, phrase.last, period, DateBasis.RELATIVE, role, is_event=True, shift=shift)


def read_clause(scope: Scope, i: int) -> Reading | None:
    """Reads "since the army took power": a clause of "since" or "after" whose verb phrase begins at ``i``.

    Where a date follows, that date is read, and "since" makes of it what it does.
    """
    event, openers = scope.lexicon.event, scope.lexicon.openers
    found = event.clauses.starting_at(scope.lower, i)
    if found is None or any(scope.is_name(k) for k in range(found[1], found[1] + 3)):
        return None
    for k in range(i - 1, max(i - 1 - _CLAUSE_WORDS, -1), -1):
        word = scope.lower[k]
        if role := openers.get(word):
            period = None if scope.coup is None else calendar.day(scope.coup.day)
            return Reading(k, found[1], period, DateBasis.RELATIVE, role, is_event=True)
        if not word[0].isalnum() or word in scope.lexicon.grammar["clause_ends"]:
            return None
    return None


def read_compound(scope: Scope, i: int) -> Reading | None:
    """Reads "post-coup", "pre-coup"."""
    role = scope.lexicon.event.compounds.get(scope.lower[i])
    if role is None:
        return None
    period = None if scope.coup is None else calendar.day(scope.coup.day)
    return Reading(i, i + 1, period, DateBasis.RELATIVE, role, is_event=True)


def _phrase(scope: Scope, i: int, readings: list[Reading]) -> Phrase | None:
    """The whole noun phrase: "the failed July 15 coup attempt", "the coup attempt of July 2016"."""
    event = scope.lexicon.event
    found = event.nouns.starting_at(scope.lower, i)
    if found is None or scope.word(found[1]) in event.not_before:
        return None
    strong, last = found
    first, marked, named = _words_before(scope, i, readings)
    if not (strong or marked or _is_the_one(scope, first)):
        return None
    if named is None:
        named = _date_after(scope, last)
        last = last if named is None else named.last
    return Phrase(first, last, named)


def _is_the_one(scope: Scope, first: int) -> bool:
    """Whether "the takeover" stands behind "since", "after" or "on the day of": a report has one then."""
    event = scope.lexicon.event
    if scope.word(first) not in {*scope.lexicon.grammar["article"], *_POINTING}:
        return False
    found = event.roles.ending_at(scope.lower, first)
    if found is not None and found[0] in (DateRole.SINCE, DateRole.AFTER):
        return True
    offset = event.offsets.ending_at(scope.lower, first)
    return offset is not None and first - offset[1] > 1  # not "during the attempt"


def _words_before(scope: Scope, i: int, readings: list[Reading]) -> tuple[int, bool, Reading | None]:
    """Where the noun phrase begins, whether a word marks a coup that failed, and the date in it."""
    lower, event = scope.lower, scope.lexicon.event
    marked, named = False, None
    while i > 0:
        word = lower[i - 1]
        before = i - 1 if word == "'s" else i
        inner = next((one for one in reversed(readings) if one.last == before), None)
        if inner is not None and named is None and not inner.is_event:
            named, i = inner, inner.first
        elif word in event.fillers or word == "'s" or (i > 1 and scope.is_name(i - 1)):
            marked, i = marked or word in event.marks, i - 1
        else:
            break
    return (i - 1 if i > 0 and lower[i - 1] in event.determiners else i), marked, named


def _date_after(scope: Scope, last: int) -> Reading | None:
    """The date after the noun: "the coup of 15 July", "the coup last year"; a weekday dates the claim."""
    if scope.word(last) == "," and (beside := _day_beside(scope, last + 1)):
        return beside
    k = last
    while k < last + 2 and scope.word(k) in scope.lexicon.event.links:
        k += 1
    if k == last and scope.lexicon.pointers.starting_at(scope.lower, k) is None:
        return None
    for begin in range(k, min(k + 4, len(scope.lower))):  # "of the summer of 2016" is read at "summer"
        in_units = scope.lower[begin] in scope.lexicon.units
        reading = read_pointed(scope, begin, last) if in_units else read_absolute(scope, begin, last)
        if reading is not None:
            weekday = reading.stamp is not None and reading.stamp.weekday is not None
            return reading if reading.first <= k and not weekday else None
    return None


def _day_beside(scope: Scope, first: int) -> Reading | None:
    """The day in apposition: "on the day of the coup, April 21, as well"."""
    for begin in range(first, min(first + 2, len(scope.lower))):
        reading = read_absolute(scope, begin, first)
        if reading is not None:
            stamp = reading.stamp
            is_day = stamp is not None and stamp.day is not None and stamp.weekday is None
            return reading if is_day and not scope.word(reading.last)[:1].isalnum() else None
    return None


def _may_name(coup: Coup | None, named: Reading) -> bool:
    """Whether the date in the phrase may name our coup; without a year, month and day must fit."""
    if coup is None:
        return True
    stamp = named.stamp or Stamp()
    if stamp.year is None and stamp.month is not None and stamp.pointer is None:
        return stamp.month == coup.day.month and stamp.day in (None, coup.day.day)
    period = named.period
    return period is None or period.start <= calendar.plus(coup.day, days=1) <= calendar.plus(
        period.end, days=1
    )


def _opener_of_course(scope: Scope, phrase: Phrase) -> int | None:
    """Where a clause begins that tells how it went, which is on its day: "as the coup at home fell apart"."""
    event, opener = scope.lexicon.event, phrase.first - 1
    if opener < 0 or scope.lower[opener] not in event.during:
        return None
    ends = (event.course.starting_at(scope.lower, phrase.last + k) for k in range(_OF_COURSE))
    return opener if any(end is not None for end in ends) else None


def _preposition(scope: Scope, first: int) -> tuple[DateRole, int]:
    """The role of a coup that is not ours, and where its mention begins."""
    found = scope.lexicon.event.roles.ending_at(scope.lower, first)
    return found or (DateRole.NAME, first)


def _counted_from(
    scope: Scope, first: int, day: Period | None
) -> tuple[int, DateRole, Period | None, Shift | None]:
    """What the words before make of it: where they begin, the role, and the days counted from it.

    Where its day is not known, how far from it: the report may name it.
    """
    event = scope.lexicon.event
    role, begin = _preposition(scope, first)
    length = length_at(scope, begin - 1, 0)
    if length is not None and role is DateRole.SINCE:  # "in the two years since the coup"
        return length.first, role, day, None
    if length is not None and scope.word(length.first - 1) in event.rough:
        return length.first - 1, DateRole.NAME, None, None  # "nearly four years after the coup"
    if length is not None and length.number is not None and role in _DIRECTIONS:
        number = _DIRECTIONS[role] * length.number
        shift = None if day else _shift_of(int(max(min(number, _MOST), -_MOST)), length.unit)
        return length.first, DateRole.AT, day and _distant(number, length.unit, day.start), shift
    if offset := event.offsets.ending_at(scope.lower, first):
        return offset[1], DateRole.AT, day and _offset(offset[0], day), None if day else OFFSETS[offset[0]]
    return begin, role, day, None


def _shift_of(number: int, unit: str) -> Shift:
    """So many units from a day; of weeks it counts the days."""
    weeks = {"week": 7, "fortnight": 14}
    return (
        Shift("day", weeks[unit] * number)
        if unit in weeks
        else Shift("day" if unit == "hour" else unit, number)
    )


def _offset(name: str, day: Period) -> Period:
    """The days that "shortly after", "hours after" and the like count from the coup (codebook, ruling 21)."""
    start = day.start
    if name in ("next_day", "previous_day"):
        return calendar.day(calendar.plus(start, days=OFFSETS[name].number))
    ends = {
        "same_day": day.end,
        "hours": calendar.plus(start, days=1),
        "week": calendar.plus(start, days=7),
        "month": calendar.plus(start, months=1),
        "year": calendar.plus(start, months=12),
    }
    return calendar.day(start) if ends[name] == start else calendar.span(start, ends[name])


def _distant(number: float, unit: str, start: dt.date) -> Period:
    """So many units after a day, or before it: that day, for months the month that it falls in."""
    whole = int(max(min(number, _MOST), -_MOST))
    if unit == "month":
        date = calendar.plus(start, months=whole)
        return calendar.month(date.year, date.month) or calendar.day(date)
    if unit == "year":
        return calendar.months_of(calendar.plus(start, months=12 * whole).year, 1, 12)
    if unit == "hour":
        return calendar.span(start, calendar.plus(start, days=1 + whole // 24 if whole > 0 else -1))
    return calendar.day(calendar.plus(start, days=whole * {"week": 7, "fortnight": 14}.get(unit, 1)))
