"""Two dates that are the ends of one period: "between 15 July and 20 August", "from 2016 to early March 2018"."""

from dataclasses import replace

from tracker.extract.dates import calendar
from tracker.extract.dates.lexicon import DatesLexicon
from tracker.extract.dates.mention import DateRole
from tracker.extract.dates.reading import Day, Reading, Stamp
from tracker.extract.dates.resolve import resolve
from tracker.text.tokens import Tokens
from tracker.vocabulary import DateBasis


def join_ranges(
    tokens: Tokens, readings: list[Reading], published: Day, lexicon: DatesLexicon
) -> list[Reading]:
    """The readings, with every two that are the ends of a range made one."""
    joined: list[Reading] = []
    for reading in readings:
        previous = joined[-1] if joined else None
        whole = previous and _range(tokens.lower, previous, reading, published, lexicon)
        if whole:
            joined[-1] = whole
        else:
            joined.append(reading)
    return joined


def _range(lower: list[str], a: Reading, b: Reading, published: Day, lexicon: DatesLexicon) -> Reading | None:
    """The range from ``a`` to ``b`` where the words before and between them say so, else null."""
    words = lexicon.ranges
    opener = lower[a.first - 1] if a.first > 0 else ""
    opened = opener in words["between"] or opener in words["from"]
    link = next((k for k in range(a.last, b.first) if not (opened and lower[k] == ",")), None)
    if link is None or b.first - link > 2 or a.stamp is None or b.is_event:
        return None
    if b.first - link == 2 and lower[b.first - 1] not in ("on", "in", "the"):
        return None
    joiner = words["and"] if opener in words["between"] else words["to"]
    if lower[link] not in joiner or b.role not in (None, DateRole.BY):
        return None
    start, end = _ends(a, b, published)
    known = start is not None and end is not None and start.start <= end.end
    period = calendar.span(start.start, end.end) if known and start and end else None
    basis = DateBasis.STATED if DateBasis.STATED in (a.basis, b.basis) else DateBasis.RELATIVE
    return Reading(a.first - opened, b.last, period, basis, DateRole.AT)


def _ends(a: Reading, b: Reading, published: Day) -> tuple[calendar.Period | None, calendar.Period | None]:
    """Both periods; a year that one lacks is the other's, or the one beside it where the order asks for it."""
    first, last = a.stamp or Stamp(), b.stamp
    if last is None:
        return a.period, b.period
    if first.year is None and last.year is not None and first.month is not None:
        late = (first.month, first.day or 1) > (last.month or 12, last.day or 31)
        return resolve(replace(first, year=last.year - late), published), b.period
    if last.year is None and first.year is not None and last.month is not None:
        early = (last.month, last.day or 31) < (first.month or 1, first.day or 1)
        return a.period, resolve(replace(last, year=first.year + early), published)
    if first.year is None and last.year is None and b.period is not None and first.month is not None:
        return resolve(first, b.period.end), b.period
    return a.period, b.period
