"""Absolute dates with the words before them that are part of them: "early March", "the end of 2015"."""

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Shift
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Reading, Scope, Stamp
from tracker.extraction.dates.resolve import basis_of, resolve
from tracker.extraction.dates.stamps import read_stamp
from tracker.vocabulary import DateBasis


def read_absolute(scope: Scope, i: int, floor: int) -> Reading | None:
    """The absolute date at word ``i``; the words before it that are part of it reach down to ``floor``."""
    found = read_stamp(scope, i)
    if found is None or _is_some_weekday(scope, i, found[0]):
        return None
    counted = _counted_from_another(scope, i, floor, *found)
    if counted is not None:
        return counted
    stamp, first = _pointed_before(scope, i, floor, _with_day_before(scope, i, floor, found[0]))
    if stamp.day is not None and found[0].day is None:
        first -= 2
    if stamp.day is not None or stamp.weekday is not None:
        first = _daypart_before(scope, first, floor, stamp)
    else:
        stamp, first = _part_before(scope, first, floor, stamp)
    role = DateRole.FUTURE if stamp.pointer == "next" else None
    period = resolve(stamp, scope.published)
    night = (
        scope.lexicon.nights.ending_at(scope.lower, first) if stamp.day or stamp.weekday is not None else None
    )
    if night is not None and night[1] >= floor and period is not None:
        first, period = night[1], calendar.span(calendar.plus(period.start, days=-1), period.end)
    shift = None
    undated = (stamp.year, stamp.pointer, stamp.day_to) == (None,) * 3
    if stamp.month is not None and undated:
        known = period is not None  # else in the year that the report has named
        shift = Shift("month" if known else "year", int(known), stamp.month, stamp.day, part=stamp.part)
    elif stamp.season is not None and undated and period is not None:
        shift = Shift("season", 1, stamp.season)
    return Reading(first, found[1], period, basis_of(stamp), role, stamp, shift=shift)


def _is_some_weekday(scope: Scope, i: int, stamp: Stamp) -> bool:
    """Whether it may be any of a month: "one Wednesday morning in May"."""
    alone = stamp.weekday is not None and stamp.day is None and stamp.pointer is None
    return alone and scope.word(i - 1) in scope.lexicon.grammar["some"]


def _with_day_before(scope: Scope, i: int, floor: int, stamp: Stamp) -> Stamp:
    """Takes in the day in words before a month: "the third of May"."""
    if stamp.month is None or stamp.day is not None or stamp.part is not None or i - 2 < floor:
        return stamp
    day = scope.lexicon.day_words.get(scope.word(i - 2))
    is_day = day is not None and scope.word(i - 1) in scope.lexicon.grammar["of"]
    return stamp._replace(day=day) if is_day else stamp


def _counted_from_another(scope: Scope, i: int, floor: int, stamp: Stamp, last: int) -> Reading | None:
    """A name of a day or month that counts from a date elsewhere: "that May", "May of the following year"."""
    if stamp.year is not None or stamp.pointer is not None or stamp.day_to is not None:
        return None
    if stamp.weekday is not None and stamp.month is None:
        link = scope.word(last) in scope.lexicon.grammar["year_links"]
        found = scope.lexicon.phrases.starting_at(scope.lower, last + link)
        if link and found is not None and found[0].shift is not None and found[0].shift.unit == "week":
            shift = Shift("week", found[0].shift.number, weekday=stamp.weekday)
            return Reading(i, found[1], None, DateBasis.CONTEXT, None, stamp, shift=shift)
    if stamp.month is not None:
        link = scope.word(last) in scope.lexicon.grammar["year_links"]
        found = scope.lexicon.phrases.starting_at(scope.lower, last + link)
        if found is not None and found[0].shift is not None and found[0].shift.unit == "year":
            shift = Shift("year", found[0].shift.number, stamp.month, stamp.day)
            return Reading(i, found[1], None, DateBasis.CONTEXT, None, stamp, shift=shift)
    before = scope.lexicon.context_names.ending_at(scope.lower, i)
    if before is None or before[1] < floor or scope.word(before[1] - 1) in scope.lexicon.reports:
        return None
    if stamp.weekday is not None and stamp.month is None:
        shift = Shift("week", before[0], weekday=stamp.weekday)
    elif stamp.month is not None:
        shift = Shift("month", before[0], stamp.month, stamp.day)
    elif stamp.season is not None:
        shift = Shift("season", before[0], stamp.season)
    else:
        return None
    return Reading(before[1], last, None, DateBasis.CONTEXT, None, stamp, shift=shift)


def _pointed_before(scope: Scope, first: int, floor: int, stamp: Stamp) -> tuple[Stamp, int]:
    """Takes in "last" or "this" before a name without a year: "last Friday", "this summer"."""
    if stamp.pointer is None and stamp.year is None and stamp.day is None:
        found = scope.lexicon.pointers.ending_at(scope.lower, first)
        if found is not None and found[1] >= floor:
            return stamp._replace(pointer=found[0]), found[1]
    return stamp, first


def _daypart_before(scope: Scope, first: int, floor: int, stamp: Stamp) -> int:
    """Takes in "late on", "the night of", and the article of "the 16th of July"; they change nothing."""
    article = scope.word(first - 1) in scope.lexicon.grammar["article"]
    found = scope.lexicon.dayparts_before.ending_at(scope.lower, first - article)
    if found is not None and found[1] >= floor:
        return found[1]
    ordinal = stamp.day is not None and scope.lower[first][0].isdecimal()
    return first - 1 if article and ordinal and first > floor else first


def _part_before(scope: Scope, first: int, floor: int, stamp: Stamp) -> tuple[Stamp, int]:
    """Takes in "early", "the end of", "the whole of", and the article of "the summer of 2016"."""
    article = first > floor and scope.lower[first - 1] in scope.lexicon.grammar["article"]
    if stamp.season is not None and article:
        return stamp, first - 1
    found = scope.lexicon.parts.ending_at(scope.lower, first)
    if found is not None and found[1] >= floor and stamp.part is None:
        return stamp._replace(part=found[0]), found[1]
    return stamp, first
