"""References to the coup: "after the failed coup", "the July 15 coup attempt", "the day after the putsch".

A date within such a phrase names the coup and dates no claim. Where it names another coup ("the 1980 coup"), the
phrase is no reference to ours but a date like any other.
"""

import datetime as dt
from dataclasses import dataclass

from tracker.coups import Coup
from tracker.extract.dates import calendar
from tracker.extract.dates.absolute import read_absolute
from tracker.extract.dates.calendar import Period
from tracker.extract.dates.lengths import length_at
from tracker.extract.dates.lexicon import DatesLexicon
from tracker.extract.dates.mention import DateRole
from tracker.extract.dates.reading import Day, Reading, Stamp
from tracker.text.tokens import Tokens
from tracker.vocabulary import DateBasis


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase of the coup, with the date that stands within it."""

    first: int
    last: int
    named: Reading | None


def read_event(
    tokens: Tokens, i: int, readings: list[Reading], published: Day, coup: Coup | None, lexicon: DatesLexicon
) -> Reading | None:
    """The reference whose noun begins at word ``i``; the dates before it in ``readings`` may be part of it."""
    phrase = _phrase(tokens, i, readings, published, lexicon)
    if phrase is None:
        return None
    named = phrase.named
    ours = named is None or _is_day_of(coup, named)
    first, role, period = _counted_from(tokens.lower, phrase, _day_of(coup, named) if ours else None, lexicon)
    if not ours and named is not None:
        period = named.period
    basis = DateBasis.RELATIVE if named is None or ours else named.basis
    return Reading(first, phrase.last, period, basis, role, is_event=ours)


def read_compound(lower: list[str], i: int, coup: Coup | None, lexicon: DatesLexicon) -> Reading | None:
    """ "Post-coup", "pre-coup"."""
    role = lexicon.event.compounds.get(lower[i])
    if role is None:
        return None
    period = None if coup is None else calendar.day(coup.day)
    return Reading(i, i + 1, period, DateBasis.RELATIVE, role, is_event=True)


def _phrase(
    tokens: Tokens, i: int, readings: list[Reading], published: Day, lexicon: DatesLexicon
) -> Phrase | None:
    """The whole noun phrase: "the failed July 15 coup attempt", "the coup attempt of July 2016"."""
    found = lexicon.event.nouns.starting_at(tokens.lower, i)
    if found is None:
        return None
    strong, last = found
    if last < len(tokens.lower) and tokens.lower[last] in lexicon.event.not_before:
        return None
    first, marked, named = _words_before(tokens, i, readings, lexicon)
    if not (strong or marked):
        return None
    if named is None:
        named, last = _date_after(tokens, last, published, lexicon)
    return Phrase(first, last, named)


def _words_before(
    tokens: Tokens, i: int, readings: list[Reading], lexicon: DatesLexicon
) -> tuple[int, bool, Reading | None]:
    """Index of the first word of the noun phrase, whether a word marks a coup that failed, and the date in it."""
    lower, event = tokens.lower, lexicon.event
    marked, named = False, None
    while i > 0:
        word = lower[i - 1]
        inner = next(
            (one for one in reversed(readings) if one.last == i or one.last == i - 1 and word == "'s"), None
        )
        if inner is not None and named is None and not inner.is_event:
            named, i = inner, inner.first
        elif word in event.fillers or word == "'s" or _is_adjective_of_place(tokens, i - 1):
            marked, i = marked or word in event.marks, i - 1
        else:
            break
    return (i - 1 if i > 0 and lower[i - 1] in event.determiners else i), marked, named


def _is_adjective_of_place(tokens: Tokens, i: int) -> bool:
    """ "Turkish", "Turkey" before 's: a capitalised word, not at the head of the sentence."""
    return i > 0 and tokens.words[i][0].isupper() and tokens.words[i].isalpha()


def _date_after(
    tokens: Tokens, last: int, published: Day, lexicon: DatesLexicon
) -> tuple[Reading | None, int]:
    """The date that follows the noun: "the coup of 15 July", "the coup attempt in July", "the coup on July 15"."""
    k = last
    while k < len(tokens.lower) and k < last + 2 and tokens.lower[k] in lexicon.event.links:
        k += 1
    if k == last or k >= len(tokens.lower):
        return None, last
    for begin in range(k, min(k + 4, len(tokens.lower))):
        reading = read_absolute(tokens, begin, last, published, lexicon)
        if reading is not None:
            weekday_only = reading.stamp is not None and reading.stamp.weekday is not None
            stands = not weekday_only and reading.first <= k
            return (reading, reading.last) if stands else (None, last)
    return None, last


def _is_day_of(coup: Coup | None, named: Reading) -> bool:
    """Whether the date in the phrase may name our coup; without a year, day and month must fit."""
    if coup is None:
        return True
    stamp = named.stamp or Stamp()
    if stamp.year is None and stamp.month is not None and stamp.pointer is None:
        return stamp.month == coup.day.month and stamp.day in (None, coup.day.day)
    period = named.period
    if period is None:
        return True
    return period.start <= calendar.plus(coup.day, days=1) and coup.day <= period.end


def _day_of(coup: Coup | None, named: Reading | None) -> Period | None:
    """The coup's day; where no coup is given, what the phrase names."""
    if coup is not None:
        return calendar.day(coup.day)
    return named.period if named is not None else None


def _counted_from(
    lower: list[str], phrase: Phrase, day: Period | None, lexicon: DatesLexicon
) -> tuple[int, DateRole, Period | None]:
    """What the words before the phrase make of it: where they begin, the role, and the days counted from it."""
    event, first = lexicon.event, phrase.first
    role = event.roles.ending_at(lower, first)
    if role is not None and role[0] is DateRole.AFTER and role[1] > 0:
        length = length_at(lower, role[1] - 1, 0, lexicon)
        if length is not None and length.number is not None:
            return length.first, DateRole.AT, day and _later(length.number, length.unit, day.start)
    if offset := event.offsets.ending_at(lower, first):
        return offset[1], DateRole.AT, day and _offset(offset[0], day)
    return (first, DateRole.NAME, day) if role is None else (role[1], role[0], day)


def _offset(name: str, day: Period) -> Period:
    """The days that "shortly after", "hours after" and the like count from the coup (codebook, ruling 21)."""
    start = day.start
    if name == "next_day":
        return calendar.day(calendar.plus(start, days=1))
    ends = {
        "same_day": day.end,
        "hours": calendar.plus(start, days=1),
        "week": calendar.plus(start, days=7),
        "month": calendar.plus(start, months=1),
        "year": calendar.plus(start, months=12),
    }
    return calendar.day(start) if ends[name] == start else calendar.span(start, ends[name])


def _later(number: float, unit: str, start: dt.date) -> Period:
    """So many units after a day: that day, or the month or year that it falls in."""
    whole = int(min(number, 5000))
    if unit == "month":
        date = calendar.plus(start, months=whole)
        return calendar.month(date.year, date.month) or calendar.day(date)
    if unit == "year":
        return calendar.day(calendar.plus(start, months=12 * whole))
    if unit == "hour":
        return calendar.span(start, calendar.plus(start, days=1 + whole // 24))
    return calendar.day(calendar.plus(start, days=whole * (7 if unit == "week" else 1)))
