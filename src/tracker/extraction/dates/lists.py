"""Dates that follow one another, told as a list: "on Monday and Tuesday", "in 2015, 2016 and 2017"."""

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period
from tracker.extraction.dates.reading import Reading, Scope, Stamp
from tracker.extraction.dates.resolve import resolve
from tracker.vocabulary import DateBasis


def listed(scope: Scope, readings: list[Reading]) -> list[Reading]:
    """The readings, with those that follow one another by a day, a month or a year made one."""
    if len(readings) < 2 or not scope.lexicon.ranges["apart"].isdisjoint(scope.lower):
        return readings
    whole: list[Reading] = []
    k = len(readings) - 1
    while k >= 0:
        first, period = _list_up_to(scope, readings, k)
        if period is None:
            whole.append(readings[k])
        else:
            basis = DateBasis.STATED if readings[k].basis is DateBasis.STATED else readings[first].basis
            whole.append(Reading(readings[first].first, readings[k].last, period, basis))
        k = first - 1
    return whole[::-1]


def _list_up_to(scope: Scope, readings: list[Reading], last: int) -> tuple[int, Period | None]:
    """The first reading of the list that ends with one, and the days of the list; null where it is none."""
    ends = readings[last].period
    k, links = last, scope.lexicon.ranges["and"]
    while k > 0 and ends is not None:
        before = _before(scope, readings[k - 1], readings[k], ends, links)
        if before is None:
            break
        ends, links, k = calendar.span(before.start, ends.end), frozenset({","}), k - 1
    return k, ends if k < last else None


def _before(scope: Scope, a: Reading, b: Reading, ends: Period, links: frozenset[str]) -> Period | None:
    """The days of a reading that stands right before another and ends the day before it begins."""
    between = scope.lower[a.last : b.first]
    if not between or between[0] not in links or len(between) > 2 or _is_open(scope, a) or _is_open(scope, b):
        return None
    if not scope.lexicon.grammar["range_fillers"].issuperset(between[1:]):
        return None
    if a.stamp is None or b.stamp is None or _grain(a.stamp) != _grain(b.stamp):
        return None
    for period in (a.period, resolve(a.stamp, calendar.plus(ends.start, days=-1))):
        if period is not None and calendar.plus(period.end, days=1) == ends.start:
            return period
    return None


def _is_open(scope: Scope, reading: Reading) -> bool:
    """Whether a reading is no plain date, or stands between two ends: "between March and April"."""
    openers = scope.lexicon.ranges["openers"]
    return reading.is_event or reading.role is not None or scope.word(reading.first - 1) in openers


def _grain(stamp: Stamp) -> str:
    if stamp.weekday is not None:
        return "weekday"
    if stamp.day is not None:
        return "day"
    return "month" if stamp.month is not None else "year" if stamp.season is None else "season"
