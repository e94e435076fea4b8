"""Days, weeks, months and their parts, as periods. Knows no words and no text."""

import calendar
import datetime as dt
from dataclasses import dataclass

from tracker.vocabulary import DatePrecision

_MONTH_PARTS = {"early": (1, 10), "beginning": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
"""First and last day of the parts of a month (codebook, ruling 23)."""

_WEEKS = {"first_week": 1, "second_week": 8, "third_week": 15, "fourth_week": 22}
"""First day of the weeks of a month, counted from its first day; the last week is its last seven days."""
_WEEK = 7
_DECADE_PARTS = {"early": (0, 3), "beginning": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}
"""First and last year of the parts of a decade."""

_YEAR_PARTS = {
    "early": (1, 3),
    "beginning": (1, 1),
    "mid": (5, 8),
    "late": (10, 12),
    "end": (12, 12),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "first_quarter": (1, 3),
    "second_quarter": (4, 6),
    "third_quarter": (7, 9),
    "fourth_quarter": (10, 12),
}
"""First and last month of the parts of a year; the codebook is silent, "late 2015" is October to December."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` to ``end``, both included."""

    start: dt.date
    end: dt.date
    precision: DatePrecision


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a date is from the one that it counts from: ``number`` of "day", "week", "month" or "year".

    The unit "days_on" takes in all days up to so many behind it: "in the following days". "Rest_of_month" and
    "rest_of_year" take in those up to the end of that month or year: "later that year". A month or year
    may be taken in ``part``: "by the end of that year".
    Where it has a name, the number says which of that name: "that November" (unit month, 0), "the following
    Friday" (week, 1), "on 3 May of the year before" (year, -1).
    """

    unit: str
    number: int
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None

    @property
    def is_none(self) -> bool:
        """Whether it is that day itself."""
        return self.unit == "day" and self.number == 0


def shifted(period: Period, shift: Shift) -> Period | None:
    """The days so far from a period; a week, month or year is taken whole, as nobody counts its days.

    >>> shifted(day(dt.date(2016, 7, 16)), Shift("year", 1)).end
    datetime.date(2017, 12, 31)
    """
    if shift.unit == "days_on":
        return span(period.start, plus(period.end, days=shift.number))
    if shift.unit in ("rest_of_month", "rest_of_year"):
        last = 12 if shift.unit == "rest_of_year" else period.start.month
        return span(period.start, months_of(period.start.year, last, last).end)
    if shift.unit == "season" and shift.month is not None:
        return _named_season(period, shift.number, shift.month)
    if shift.month is not None:
        return _named_month(period, shift, shift.month)
    if shift.weekday is not None:
        return day(_named_weekday(period, shift.number, shift.weekday))
    if shift.unit == "day":
        start, end = plus(period.start, days=shift.number), plus(period.end, days=shift.number)
        return day(start) if start == end else span(start, end)
    if shift.unit == "week":
        return week(period.start, shift.number)
    if shift.unit == "month":
        first = plus(period.start, months=shift.number)
        return month(first.year, first.month, shift.part)
    return year(period.start.year + shift.number, shift.part)


def _named_season(period: Period, number: int, first_month: int) -> Period:
    """That season of the year, the next one that begins after a period, or the last one before it."""
    that_year = season(period.start.year, first_month)
    if number > 0 and that_year.start <= period.end:
        return season(period.start.year + 1, first_month)
    if number < 0 and that_year.end >= period.start:
        return season(period.start.year - 1, first_month)
    return that_year


def _named_month(period: Period, shift: Shift, number: int) -> Period | None:
    """That month, or a day of it, in the year that counts from a period, or the next such month after it."""
    its_year = period.start.year + shift.number
    if shift.unit == "month":
        ends = period.end.month, period.end.day if period.start.day > 1 or shift.day is None else 0
        same_day = shift.day if shift.day is not None else 1
        passed = (number, same_day) <= ends if shift.number > 0 else number < period.start.month
        its_year = period.start.year + (passed if shift.number > 0 else 0) - (shift.number < 0 and not passed)
    if shift.day is None:
        return month(its_year, number, shift.part)
    date = date_or_none(its_year, number, shift.day)
    return None if date is None else day(date)


def _named_weekday(period: Period, number: int, weekday: int) -> dt.date:
    """The first such day from a period on, the first one after it, or the last one before it."""
    if number < 0:
        return latest_weekday(weekday, period.start, before=True)
    first = period.start if number == 0 else plus(period.end, days=1)
    return plus(first, days=(weekday - first.weekday()) % 7)


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date, date, DatePrecision.DAY)


def span(start: dt.date, end: dt.date) -> Period:
    """The days from one to the other, whichever comes first."""
    return Period(min(start, end), max(start, end), DatePrecision.RANGE)


def date_or_none(year: int, month: int, day_of_month: int) -> dt.date | None:
    """The date, or null where there is no such day.

    >>> date_or_none(2017, 2, 29) is None
    True
    """
    if not 1 <= year <= 9999 or not 1 <= day_of_month <= calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, day_of_month)


def month(year: int, number: int, part: str | None = None) -> Period | None:
    """A month, or a part of it; null for a part that months do not have ("the second half" they do).

    >>> month(2018, 3, "early").end
    datetime.date(2018, 3, 10)
    """
    last = calendar.monthrange(year, number)[1]
    if part in (None, "whole"):
        return Period(dt.date(year, number, 1), dt.date(year, number, last), DatePrecision.MONTH)
    bounds = _MONTH_PARTS.get(part or "") or _bounds(part or "", last)
    if bounds is None:
        return None
    if bounds[0] == bounds[1]:
        return day(dt.date(year, number, bounds[0]))
    return span(dt.date(year, number, bounds[0]), dt.date(year, number, min(bounds[1], last)))


def _bounds(part: str, last: int) -> tuple[int, int] | None:
    """First and last day of the other parts of a month that ends with day ``last``."""
    if part in _WEEKS:
        return _WEEKS[part], _WEEKS[part] + _WEEK - 1
    others = {
        "first_half": (1, 15),
        "second_half": (16, last),
        "last_week": (last - _WEEK + 1, last),
        "first_day": (1, 1),
        "last_day": (last, last),
    }
    return others.get(part)


def decade(first_year: int, part: str | None = None) -> Period:
    """Ten years, or a part of them.

    >>> decade(1990, "early").end
    datetime.date(1993, 12, 31)
    """
    first, last = _DECADE_PARTS.get(part or "", (0, 9))
    return months_of(first_year + first, 1, 12 * (last - first + 1))


def year(number: int, part: str | None = None) -> Period | None:
    """A year, or a part of it.

    >>> year(2015, "late").start
    datetime.date(2015, 10, 1)
    """
    if part in (None, "whole"):
        return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), DatePrecision.YEAR)
    if part in ("first_week", "first_day", "last_week", "last_day"):
        return month(number, 1 if part.startswith("first") else 12, part)
    months = _YEAR_PARTS.get(part or "")
    return None if months is None else months_of(number, *months)


def months_of(number: int, first: int, last: int) -> Period:
    """The months ``first`` to ``last`` of a year; a ``last`` beyond 12 runs into the next year."""
    end_year, end_month = number + (last - 1) // 12, (last - 1) % 12 + 1
    end = dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return span(dt.date(number, first, 1), end)


def season(number: int, first_month: int) -> Period:
    """The three months from ``first_month``; that of winter is December.

    >>> season(2016, 6).end
    datetime.date(2016, 8, 31)
    """
    return months_of(number, first_month, first_month + 2)


def week(containing: dt.date, offset: int = 0) -> Period:
    """Monday to Sunday of the week of a day, or of one ``offset`` weeks away."""
    monday = plus(containing, days=7 * offset - containing.weekday())
    return span(monday, plus(monday, days=6))


def weekend(published: dt.date, offset: int = 0) -> Period:
    """The last Saturday and Sunday that began on or before a day, or one ``offset`` weekends away."""
    saturday = plus(latest_weekday(5, published), days=7 * offset)
    return span(saturday, plus(saturday, days=1))


def latest_weekday(number: int, published: dt.date, *, before: bool = False) -> dt.date:
    """The last such day of the week up to publication, or before it.

    >>> latest_weekday(4, dt.date(2016, 7, 15)), latest_weekday(4, dt.date(2016, 7, 15), before=True)
    (datetime.date(2016, 7, 15), datetime.date(2016, 7, 8))
    """
    back = (published.weekday() - number) % 7
    return plus(published, days=-(back or 7) if before else -back)


def plus(date: dt.date, *, days: int = 0, months: int = 0) -> dt.date:
    """The day so many days or months away, held within the month and within the calendar.

    >>> plus(dt.date(2016, 1, 31), months=1)
    datetime.date(2016, 2, 29)
    """
    if months:
        count = date.year * 12 + date.month - 1 + months
        number, index = divmod(min(max(count, 12), 9999 * 12 + 11), 12)
        date = dt.date(number, index + 1, min(date.day, calendar.monthrange(number, index + 1)[1]))
    ordinal = min(max(date.toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)
