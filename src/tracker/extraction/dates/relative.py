"""Words that count from the day of publication: "yesterday", "last week", "in the past month"."""

from dataclasses import replace

from tracker.extraction.dates import calendar
from tracker.extraction.dates.calendar import Period, Shift
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.dates.reading import Day, Reading, Scope
from tracker.vocabulary import DateBasis

_RELATIVE, _CONTEXT = DateBasis.RELATIVE, DateBasis.CONTEXT
_COUNT_FROM = ("after", "before")
_MIDWEEK = 2
"""Before this day of a week "the end of the week" is that of the one before."""
_MOST = 5000
"""No report counts more units of time back; larger numbers are something else."""


def read_phrase(scope: Scope, end: int) -> Reading | None:
    """A fixed phrase that ends before ``end``: "yesterday", "so far", "since then", "the next day"."""
    found = scope.lexicon.phrases.ending_at(scope.lower, end)
    if found is None:
        return None
    phrase, first = found
    if scope.word(end - 1) in _COUNT_FROM and scope.word(end) in scope.lexicon.grammar["last"]:
        return None  # "the week before last"
    if phrase.unit is not None:
        return Reading(first, end, _before_last(phrase.unit, scope.published), _RELATIVE)
    if first == end - 1 and scope.word(first) in scope.lexicon.grammar["nights"] and _counts_on(scope, end):
        return None  # "overnight to Wednesday"
    if phrase.role is DateRole.BY and _is_other_expression(scope, first, end):
        return None
    if phrase.shift is not None and scope.word(end - 1) in _COUNT_FROM and _has_object(scope, end):
        return None  # "the week after his death"
    if (
        scope.word(end - 1) in scope.lexicon.after_unit["since"]
        and first < end - 2
        and scope.word(end)[:1].isalnum()
    ):
        return None  # "in the days since the vote"
    if phrase.shift is not None and scope.word(end) in scope.lexicon.grammar["of"]:
        return None  # "by the evening of May 3"
    if phrase.shift is not None and phrase.shift.unit in ("month", "year"):
        part = scope.lexicon.parts.ending_at(scope.lower, first)
        if part is not None:  # "the end of that year"
            shift = replace(phrase.shift, part=part[0])
            return Reading(part[1], end, None, _CONTEXT, phrase.role, shift=shift)
    period = None if phrase.days is None else _days_from(scope.published, *phrase.days)
    basis = _CONTEXT if phrase.context else _RELATIVE
    return Reading(first, end, period, basis, phrase.role, shift=phrase.shift)


def _before_last(unit: str, published: Day) -> Period | None:
    """The week, month or year before the last one."""
    if published is None:
        return None
    if unit == "week":
        return calendar.week(published, -2)
    month = calendar.plus(published, months=-2)
    return calendar.month(month.year, month.month) if unit == "month" else calendar.year(published.year - 2)


def _counts_on(scope: Scope, i: int) -> bool:
    """Whether a day of its own follows: "overnight on Friday", "overnight from Monday to Tuesday"."""
    following, opened = scope.word(i), scope.word(i + 1)
    if following in scope.lexicon.weekdays:
        return scope.is_name(i)
    openers = scope.lexicon.grammar["night_openers"]
    return following in openers and (opened in scope.lexicon.names or opened[:1].isdecimal())


def _is_other_expression(scope: Scope, first: int, end: int) -> bool:
    """Whether "so far" is "so far as", and "to date" is "up to date"."""
    words = scope.lexicon.to_date
    return scope.word(first - 1) in words["not_after"] or scope.word(end) in words["not_before"]


def _has_object(scope: Scope, i: int) -> bool:
    """Whether a noun phrase begins at ``i``: a name, or an article or pronoun."""
    return scope.is_name(i) or scope.word(i) in scope.lexicon.grammar["noun_openers"]


def read_ago(i: int, floor: int) -> Reading | None:
    """A day that cannot be told, by "ago" at ``i``: "decades ago". It says at least that this is no news."""
    return Reading(i - 1, i + 1, None, _RELATIVE, DateRole.AT) if i > floor else None


def read_weekend(scope: Scope, i: int) -> Reading | None:
    """The longest phrase about "weekend" at ``i``: "last weekend", "the weekend before"."""
    for end in range(min(i + 3, len(scope.lower)), i, -1):
        if found := scope.lexicon.weekends.ending_at(scope.lower, end):
            period = None if scope.published is None else calendar.weekend(scope.published, found[0])
            return Reading(found[1], end, period, _RELATIVE)
    return None


def read_pointed(scope: Scope, i: int, floor: int) -> Reading | None:
    """A unit of time with a word that points to it: "last week", "this year", "the end of last month"."""
    lower, lexicon = scope.lower, scope.lexicon
    if scope.names_part(i):
        return None  # "the last week of April"
    found = lexicon.pointers.ending_at(lower, i)
    unit = lexicon.units[lower[i]]
    article = i > floor and lower[i - 1] in lexicon.grammar["article"]
    if found is None and article and lexicon.parts.ending_at(lower, i - 1):
        found = "this", i - 1  # "the start of the year"
    if found is None or found[1] < floor:
        return None
    pointer, first = found
    in_story = article and pointer in ("this", "next") and unit in ("month", "year")
    if pointer == "next":
        rest = Shift(f"rest_of_{unit}", 0) if in_story else None  # "later in the month"
        return Reading(first, i + 1, None, _RELATIVE, DateRole.FUTURE, shift=rest)
    if unit in ("hour", "day"):
        return None
    if unit == "fortnight":
        period = running(1, unit, scope.published) if pointer == "last" else None
        the = first > floor and lower[first - 1] in lexicon.grammar["article"]
        return Reading(first - the, i + 1, period, _RELATIVE, DateRole.OVER)
    if pointer == "last" and first > floor and lower[first - 1] in lexicon.grammar["article"]:
        return Reading(first - 1, i + 1, running(1, unit, scope.published), _RELATIVE, DateRole.OVER)
    part = lexicon.parts.ending_at(lower, first)
    name = None
    if part is not None and part[1] >= floor:
        name, first = part
    period = _pointed_period(pointer, unit, name, scope.published)
    shift = Shift(unit, 0, part=name) if in_story else None  # "by the end of the month"
    return Reading(first, i + 1, period, _RELATIVE, shift=shift)


def _pointed_period(pointer: str, unit: str, part: str | None, published: Day) -> Period | None:
    """Last or this week, month or year, or a part of it; the present one ends with the publication."""
    if published is None:
        return None
    shift = -1 if pointer == "last" else 0
    if unit == "week":
        ended = part == "end" and pointer == "this" and published.weekday() < _MIDWEEK
        period: Period | None = _part_of_week(calendar.week(published, shift - ended), part)
    elif unit == "month":
        month = calendar.plus(published, months=shift)
        period = calendar.month(month.year, month.month, part)
    else:
        period = calendar.year(published.year + shift, part)
    if period is not None and pointer == "this" and period.end > published >= period.start:
        return calendar.span(period.start, published)
    return period


def _part_of_week(week: Period, part: str | None) -> Period:
    """The week, or its Monday or Wednesday where it is "the beginning" or "the middle" of it."""
    days = {"beginning": 0, "first_day": 0, "mid": _MIDWEEK}
    return calendar.day(calendar.plus(week.start, days=days[part])) if part in days else week


def running(number: float, unit: str, published: Day) -> Period | None:
    """The so many hours, days, weeks, months or years up to publication."""
    begin = back(number, unit, published)
    return None if begin is None or published is None else calendar.span(begin, published)


def ago(number: float, unit: str, published: Day) -> Period | None:
    """That day; for months and years, that month or year, as nobody counts their days.

    >>> import datetime as dt
    >>> ago(3, "month", dt.date(2016, 10, 20)).start
    datetime.date(2016, 7, 1)
    """
    date = back(number, unit, published)
    if date is None:
        return None
    if unit == "month":
        return calendar.month(date.year, date.month)
    return calendar.year(date.year) if unit == "year" else calendar.day(date)


def back(number: float, unit: str, published: Day) -> Day:
    """The day so many units before; hours are counted in days."""
    if published is None or number != int(number) or number > _MOST:
        return None
    whole = int(number)
    if unit in ("month", "year"):
        return calendar.plus(published, months=-whole * (12 if unit == "year" else 1))
    days = {"hour": whole // 24, "day": whole, "week": 7 * whole, "fortnight": 14 * whole}[unit]
    return calendar.plus(published, days=-days)


def _days_from(published: Day, first: int, last: int) -> Period | None:
    if published is None:
        return None
    begin, end = calendar.plus(published, days=first), calendar.plus(published, days=last)
    return calendar.day(begin) if first == last else calendar.span(begin, end)
