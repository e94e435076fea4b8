"""The day of publication, from the forms in which feeds, archives, pages and file names write it."""

import datetime as dt
import re

from tracker.errors import ReadError

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<name>[A-Za-z]{3,9})\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:(?:,|\s|\s+at)\s*\d{1,2}:\d\d.*)?"
# With dots the day stands first everywhere; with slashes and dashes see ``_either_way``.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.DOTALL)
    for form in (
        r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?:(?:[Tt_]|\s+)\d\d:?\d\d.*|[Zz])?",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}}){_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_TIME}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}){_TIME}",
    )
)
_EITHER_WAY = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<mark>[/-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){_TIME}", re.DOTALL
)
# RFC 2822 puts the time right after the year, with or without seconds and zone: the second form reads it.
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_FIRST_YEAR = 1800
_LAST_YEAR = 2200


def parse_published(value: str) -> dt.date:
    """The day that ``value`` names, as written: a time zone does not move it.

    Reads ISO 8601 dates and datetimes (also 20160716 and 2016/07/16), RFC 2822, "16 July 2016", "July 16,
    2016" (with weekday, ordinal or time), 16.07.2016, and 16/07/2016 or 07/16/2016 where only one of the two
    numbers can be a month. 3/11/2016 is one day in Athens and another in Boston, and is refused.

    Raises:
        ReadError: No day can be read, or two can.

    >>> parse_published("2016-07-16T23:30:00-04:00").isoformat()
    '2016-07-16'
    >>> parse_published("Sat, 16 Jul 2016 10:00:00 +0300") == parse_published("July 16, 2016")
    True
    """
    for form in _FORMS:
        match = form.fullmatch(value.strip())
        day = _day(match) if match else None
        if day is not None:
            return day
    days = _either_way(value.strip())
    if len(days) == 1:
        return days[0]
    if days:
        raise ReadError(
            f"{value.strip()[:60]!r} can mean {days[0]} or {days[1]}; write it in one of these two forms"
        )
    raise ReadError(f"cannot read {value.strip()[:60]!r} as a date")


def date_in_name(name: str) -> dt.date | None:
    """The one day that a file name gives as 2016-11-18, 2016_11_18, 2016.11.18 or 20161118.

    None where there is none, and where there are two different ones.

    >>> date_in_name("euronews-2016-11-18.txt").isoformat()
    '2016-11-18'
    >>> date_in_name("from-2016-07-15-to-2016-11-18.txt") is None
    True
    """
    days = {_valid(int(year), int(month), int(day)) for year, _, month, day in _IN_NAME.findall(name)} - {
        None
    }
    return days.pop() if len(days) == 1 else None


def _either_way(value: str) -> list[dt.date]:
    """The days that a date with slashes or dashes can mean, day first or month first."""
    match = _EITHER_WAY.fullmatch(value)
    if match is None:
        return []
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    days = {_valid(year, second, first), _valid(year, first, second)} - {None}
    return sorted(day for day in days if day is not None)


def _day(match: "re.Match[str]") -> dt.date | None:
    parts = match.groupdict()
    month = _MONTHS.get(parts["name"].lower()) if "name" in parts else int(parts["month"])
    return None if month is None else _valid(int(parts["year"]), month, int(parts["day"]))


def _valid(year: int, month: int, day: int) -> dt.date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
