"""From what an absolute date names to days, seen from the day of publication."""

import datetime as dt

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period
from tracker.extraction.dates.reading import Day, Stamp
from tracker.vocabulary import DateBasis

_SHIFT = {"last": -1, "this": 0, "next": 1}


def basis_of(stamp: Stamp) -> DateBasis:
    """Stated where the words give a year or the day of a month, else relative ("Friday", "in March")."""
    stated = stamp.year is not None or stamp.day is not None
    return DateBasis.STATED if stated and stamp.pointer is None else DateBasis.RELATIVE


def resolve(stamp: Stamp, published: Day) -> Period | None:
    """The days that a stamp names.

    A missing year is that of the last such day, month or season up to publication (codebook, ruling 23).

    >>> resolve(Stamp(month=7, day=15), dt.date(2016, 7, 14)).start
    datetime.date(2015, 7, 15)
    """
    if stamp.pointer is not None and stamp.year is None and published is not None:
        stamp = _with_pointed_year(stamp, published)
    if stamp.day is not None and stamp.month is None:
        return None if published is None else _day_of_month(stamp, published)
    if stamp.day is not None:
        return _day(stamp, published)
    if stamp.month is not None:
        year = stamp.year if stamp.year is not None else _latest_year(published, stamp.month)
        return None if year is None else calendar.month(year, stamp.month, stamp.part)
    if stamp.season is not None:
        year = stamp.year if stamp.year is not None else _latest_year(published, stamp.season)
        return None if year is None else _season(year, stamp, published)
    if stamp.weekday is not None:
        return None if published is None else calendar.day(_weekday(stamp.weekday, stamp, published))
    if stamp.decade and stamp.year is not None:
        return calendar.decade(stamp.year, stamp.part)
    if stamp.year is not None and stamp.year_to is not None:
        return calendar.months_of(stamp.year, 1, 24)
    return None if stamp.year is None else calendar.year(stamp.year, stamp.part)


def _with_pointed_year(stamp: Stamp, published: dt.date) -> Stamp:
    """Gives the year that "last year" names, or that "last" makes of a month or season; not of a weekday."""
    if stamp.pointed == "month":
        return stamp
    if stamp.pointed == "year":
        return stamp._replace(year=published.year + _SHIFT[stamp.pointer or "this"])
    month = stamp.month or stamp.season
    if month is None:
        return stamp
    if stamp.pointer == "next":
        return stamp._replace(year=published.year + (month <= published.month))
    if stamp.pointer == "this":
        return stamp._replace(year=published.year)
    last_month = month if stamp.month else month + 2
    return stamp._replace(year=published.year - (last_month >= published.month))


def _day(stamp: Stamp, published: Day) -> Period | None:
    month, day = stamp.month or 1, stamp.day or 1
    if stamp.year is not None:
        first = calendar.date_or_none(stamp.year, month, day)
    else:
        first = None if published is None else _latest_day(published, month, day)
    if first is None:
        return None
    if stamp.day_to is None:
        return calendar.day(first)
    last = calendar.date_or_none(first.year, month, stamp.day_to)
    return None if last is None else calendar.span(first, last)


def _season(year: int, stamp: Stamp, published: Day) -> Period:
    """A season; the present one ends with the publication, as this week and this month do."""
    period = calendar.season(year, stamp.season or 1)
    if (
        published is None
        or (stamp.year is not None and stamp.pointer is None)
        or not period.start <= published < period.end
    ):
        return period
    return calendar.span(period.start, published)


def _day_of_month(stamp: Stamp, published: dt.date) -> Period | None:
    """The last such day up to publication: "on the 4th"; "the 28th of last month" is of that month."""
    day, months = stamp.day or 1, [0, -1, -2]
    if stamp.pointed == "month":
        months = [_SHIFT[stamp.pointer or "this"]]
    for back in months:
        first = calendar.plus(published.replace(day=1), months=back)
        date = calendar.date_or_none(first.year, first.month, day)
        if date is not None and (date <= published or stamp.pointer == "next"):
            return calendar.day(date)
    return None


def _latest_day(published: dt.date, month: int, day: int) -> dt.date | None:
    """The last such day up to publication; 29 February waits for its year."""
    year = published.year - ((month, day) > (published.month, published.day))
    tried = (calendar.date_or_none(year - back, month, day) for back in range(9))
    return next((date for date in tried if date is not None), None)


def _latest_year(published: Day, month: int) -> int | None:
    return None if published is None else published.year - (month > published.month)


def _weekday(number: int, stamp: Stamp, published: dt.date) -> dt.date:
    if stamp.pointed == "week":
        return calendar.plus(calendar.week(published, _SHIFT[stamp.pointer or "this"]).start, days=number)
    if stamp.pointer == "next":
        return calendar.plus(calendar.latest_weekday(number, published), days=7)
    return calendar.latest_weekday(number, published, before=stamp.pointer == "last")
