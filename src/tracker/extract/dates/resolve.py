"""From what an absolute date names to days, seen from the day of publication."""

import datetime as dt
from dataclasses import replace

from tracker.extract.dates import calendar
from tracker.extract.dates.calendar import Period
from tracker.extract.dates.reading import Stamp, Day
from tracker.vocabulary import DateBasis


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
    if stamp.pointed == "year" or (stamp.pointed is None and stamp.pointer and stamp.year is None):
        stamp = _pointed(stamp, published)
    if stamp.day is not None:
        return _day(stamp, published)
    if stamp.month is not None:
        return _month(stamp, published)
    if stamp.season is not None:
        return _season(stamp, published)
    if stamp.weekday is not None:
        return None if published is None else calendar.day(_weekday(stamp, published))
    return None if stamp.year is None else calendar.year(stamp.year, stamp.part)


def _pointed(stamp: Stamp, published: Day) -> Stamp:
    """Gives the year that "last year" names, or that "last" makes of a month or season."""
    if published is None or stamp.weekday is not None and stamp.day is None:
        return stamp
    if stamp.pointed == "year":
        shift = {"last": -1, "this": 0, "next": 1}[stamp.pointer or "this"]
        return replace(stamp, year=published.year + shift)
    month = stamp.month or stamp.season or 1
    length = 1 if stamp.month else 3
    if stamp.pointer == "next":
        return replace(stamp, year=published.year + (month <= published.month))
    if stamp.pointer == "this":
        return replace(stamp, year=published.year)
    ended = month + length - 1 < published.month
    return replace(stamp, year=published.year - (not ended))


def _day(stamp: Stamp, published: Day) -> Period | None:
    month, day = stamp.month or 1, stamp.day or 1
    if stamp.year is not None:
        first = calendar.date_or_none(stamp.year, month, day)
    elif published is None:
        return None
    else:
        first = _latest(published, month, day)
    if first is None or stamp.day_to is None:
        return None if first is None else calendar.day(first)
    last = calendar.date_or_none(first.year, month, stamp.day_to)
    return None if last is None else calendar.span(first, last)


def _latest(published: dt.date, month: int, day: int) -> dt.date | None:
    """The last such day up to publication; 29 February waits for its year."""
    year = published.year - ((month, day) > (published.month, published.day))
    tried = (calendar.date_or_none(year - back, month, day) for back in range(9))
    return next((date for date in tried if date is not None), None)


def _month(stamp: Stamp, published: Day) -> Period | None:
    month, year = stamp.month or 1, stamp.year
    if year is None and published is not None:
        year = published.year - (month > published.month)
    return None if year is None else calendar.month(year, month, stamp.part)


def _season(stamp: Stamp, published: Day) -> Period | None:
    season, year = stamp.season or 1, stamp.year
    if year is None and published is not None:
        year = published.year - (season > published.month)
    return None if year is None else calendar.season(year, season)


def _weekday(stamp: Stamp, published: dt.date) -> dt.date:
    number = stamp.weekday or 0
    if stamp.pointed == "week":
        shift = {"last": -1, "this": 0, "next": 1}[stamp.pointer or "this"]
        return calendar.plus(calendar.week(published, shift).start, days=number)
    if stamp.pointer == "next":
        return calendar.plus(calendar.latest_weekday(number, published), days=7)
    return calendar.latest_weekday(number, published, before=stamp.pointer == "last")
