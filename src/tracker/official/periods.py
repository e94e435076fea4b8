"""The periods of official tables as days."""

import calendar
import datetime as dt
import re

from tracker.errors import ReadError

# Eurostat writes 2016, 2016-S1, 2016-Q3 and 2016-07; elsewhere in SDMX, and in its older files, a month is
# 2016-M07 or 2016M07 and a quarter 2016Q3.
_PERIOD = re.compile(r"([0-9]{4})(?:-?(S)([12])|-?(Q)([1-4])|(?:-M?|M)(0[1-9]|1[0-2]))?")

_LENGTHS = ((31, "month"), (92, "quarter"), (184, "half year"), (366, "year"))
"""Most days of a period, and its name."""


def period(label: str) -> tuple[dt.date, dt.date]:
    """First and last day of a year, half year, quarter or month.

    Raises:
        ReadError: The label is none of these.

    >>> period("2016-Q3")
    (datetime.date(2016, 7, 1), datetime.date(2016, 9, 30))
    """
    match = _PERIOD.fullmatch(label.strip())
    if match is None:
        raise ReadError(f"'{label}' is not a period such as 2016, 2016-S1, 2016-Q3 or 2016-07")
    year, half, half_number, quarter, quarter_number, month = match.groups()
    if half:
        return _months(int(year), 6 * int(half_number) - 5, 6)
    if quarter:
        return _months(int(year), 3 * int(quarter_number) - 2, 3)
    if month:
        return _months(int(year), int(month), 1)
    return _months(int(year), 1, 12)


def length_name(days: int) -> str:
    """What a period of so many days is called.

    >>> length_name(30), length_name(91), length_name(366)
    ('month', 'quarter', 'year')
    """
    return next(name for most, name in _LENGTHS if days <= most)


def first_half(year: int) -> tuple[dt.date, dt.date]:
    """The days of January to June."""
    return _months(year, 1, 6)


def _months(year: int, first: int, number: int) -> tuple[dt.date, dt.date]:
    if year == 0:
        raise ReadError("there is no year 0000")
    last = first + number - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
