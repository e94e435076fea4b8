"""Two dates that are the ends of one period: "between 15 July and 20 August", "from 2016 to March 2018"."""

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period
from tracker.extraction.dates.lengths import length_at
from tracker.extraction.dates.lists import listed
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Day, Reading, Scope, Stamp
from tracker.extraction.dates.resolve import resolve
from tracker.vocabulary import DateBasis


def join_ranges(scope: Scope, readings: list[Reading]) -> list[Reading]:
    """The readings, with every two that are the ends of a range made one."""
    joined: list[Reading] = []
    for reading in listed(scope, readings):
        whole = _range(scope, joined[-1], reading) if joined else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(reading)
    return joined


def _range(scope: Scope, a: Reading, b: Reading) -> Reading | None:
    """The range from ``a`` to ``b`` where the words before and between them say so, else null."""
    words, lower = scope.lexicon.ranges, scope.lower
    opener = scope.word(a.first - 1)
    if b.is_event or b.role not in (None, DateRole.BY):
        return None
    opened = opener in words["between"] or opener in words["from"]
    if a.is_event:
        return _from_event(scope, a, b) if opened else None
    if a.role is DateRole.DURATION:
        return _months_up_to(scope, a, b)
    if a.stamp is None:
        return _day_of_week(scope, a, b)
    link = _link(scope, a, b, opened=opened)
    filler = lower[link + 1 : b.first]
    joiners = words["and"] if opener in words["between"] else words["to"]
    if (
        lower[link] not in joiners
        or len(filler) > 1
        or not scope.lexicon.grammar["range_fillers"].issuperset(filler)
    ):
        return None
    start, end = _ends(a.stamp, a.period, b, scope.published)
    period = calendar.span(start.start, end.end) if start and end and start.start <= end.end else None
    basis = DateBasis.STATED if DateBasis.STATED in (a.basis, b.basis) else DateBasis.RELATIVE
    return Reading(a.first - opened, b.last, period, basis, DateRole.AT)


def _day_of_week(scope: Scope, a: Reading, b: Reading) -> Reading | None:
    """A day of the week that stands before it: "last week Tuesday", "last week on Tuesday"."""
    week = a.period is not None and scope.lexicon.units.get(scope.word(a.last - 1)) == "week"
    if not week or a.period is None or b.stamp is None or b.stamp != Stamp(weekday=b.stamp.weekday):
        return None
    between = scope.lower[a.last : b.first]
    if between and (len(between) > 1 or not scope.lexicon.grammar["range_fillers"].issuperset(between)):
        return None
    return Reading(
        a.first, b.last, calendar.day(calendar.plus(a.period.start, days=b.stamp.weekday or 0)), a.basis
    )


def _months_up_to(scope: Scope, a: Reading, b: Reading) -> Reading | None:
    """So many months up to the end of a date: "the 12 months to March", "six months ending in June"."""
    length = length_at(scope, a.last - 1, 0)
    between = scope.lower[a.last : b.first]
    if length is None or length.number is None or length.unit != "month" or b.period is None or not between:
        return None
    ends = scope.lexicon.ranges["ending"].issuperset(between[:1])
    if not ends or not scope.lexicon.grammar["range_fillers"].issuperset(between[1:]):
        return None
    after = calendar.plus(b.period.end, days=1)
    start = calendar.plus(after, months=-int(length.number))
    return Reading(a.first, b.last, calendar.span(start, b.period.end), b.basis, DateRole.AT)


def _link(scope: Scope, a: Reading, b: Reading, *, opened: bool) -> int:
    """The word that joins the ends, past a clause between commas: "from May 3, when it began, to May 9"."""
    lower = scope.lower
    if not opened or scope.word(a.last) != ",":
        return a.last
    closed = (k for k in range(b.first - 1, a.last, -1) if lower[k] == ",")
    return next(closed, a.last) + 1


def _from_event(scope: Scope, a: Reading, b: Reading) -> Reading | None:
    """The range "from the coup to 1 October": up to that day, where the coup has no day."""
    between = scope.lower[a.last : b.first]
    if not between or between[0] not in scope.lexicon.ranges["to"] or len(between) > 1 + bool(between[1:]):
        return None
    if not scope.lexicon.grammar["range_fillers"].issuperset(between[1:]) or b.period is None:
        return None
    if a.period is None:
        return Reading(a.first - 1, b.last, b.period, b.basis, DateRole.UNTIL)
    if a.period.start > b.period.end:
        return None
    return Reading(a.first - 1, b.last, calendar.span(a.period.start, b.period.end), b.basis, DateRole.OVER)


def _ends(
    first: Stamp, period: Period | None, b: Reading, published: Day
) -> tuple[Period | None, Period | None]:
    """Both ends; a year that one lacks is the other's, or the one beside it where the order asks for it."""
    last = b.stamp
    if first.weekday is not None and first.month is None and b.period is not None:
        return resolve(first, b.period.end), b.period
    if last is None or first.month is None:
        return period, b.period
    order = (first.month, first.day or 1), (last.month or 12, last.day or 31)
    if first.year is None and last.year is not None:
        return resolve(first._replace(year=last.year - (order[0] > order[1])), published), b.period
    if first.year is None:
        return resolve(first, None if b.period is None else b.period.end), b.period
    if last.year is None and last.month is not None:
        return period, resolve(last._replace(year=first.year + (order[1] < order[0])), published)
    return period, b.period
