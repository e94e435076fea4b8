"""Days that have a name: "Christmas Eve", "New Year's Day 2017", "Easter Monday"."""

import datetime as dt

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period
from tracker.extraction.dates.lexicon import Holiday
from tracker.extraction.dates.reading import Day, Reading, Scope, Stamp
from tracker.extraction.dates.stamps import with_year
from tracker.vocabulary import DateBasis


def read_holiday(scope: Scope, i: int, floor: int) -> Reading | None:
    """The holiday whose name begins at word ``i``, with its year or the words that point to one before it."""
    found = scope.lexicon.holidays.starting_at(scope.lower, i) if scope.is_name(i) else None
    if found is None:
        return None
    words = scope.lexicon.holiday_words
    holiday, last = found
    if scope.word(i - 1) in words["not_after"] or scope.word(last) in words["not_before"]:
        return None
    stamp, last = with_year(scope, last, Stamp())
    pointer = scope.lexicon.pointers.ending_at(scope.lower, i) if stamp == Stamp() else None
    first = pointer[1] if pointer is not None and pointer[1] >= floor and pointer[0] != "next" else i
    period = _resolved(holiday, _year(stamp, scope.published), scope.published)
    eve = scope.lexicon.eves.ending_at(scope.lower, first)
    if eve is not None and eve[1] >= floor and period is not None:
        first, period = eve[1], calendar.day(calendar.plus(period.start, days=-1))
    basis = DateBasis.STATED if stamp.year is not None else DateBasis.RELATIVE
    day = None if period is None else period.start
    named = Stamp(year=stamp.year, month=day.month, day=day.day) if day is not None else Stamp()
    return Reading(first, last, period, basis, None, named)


def _year(stamp: Stamp, published: Day) -> int | None:
    if stamp.year is not None or stamp.pointer is None or published is None:
        return stamp.year
    return published.year - (stamp.pointer == "last")


def _resolved(holiday: Holiday, year: int | None, published: Day) -> Period | None:
    """The days of a holiday in a year, or of the last one up to publication."""
    if year is not None:
        return _days(holiday, year)
    if published is None:
        return None
    period = _days(holiday, published.year)
    return period if period.start <= published else _days(holiday, published.year - 1)


def _days(holiday: Holiday, year: int) -> Period:
    first, last = _day(holiday.first, year), _day(holiday.last, year)
    return calendar.day(first) if first == last else calendar.span(first, last)


def _day(place: tuple[int, int] | int, year: int) -> dt.date:
    if isinstance(place, int):
        return calendar.plus(easter(year), days=place)
    return dt.date(year, *place)


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm.

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    golden = year % 19
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, of_quarter = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * quarter - epact - of_quarter) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return dt.date(year, month, day + 1)
