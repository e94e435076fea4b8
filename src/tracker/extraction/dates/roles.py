"""From readings to mentions: the preposition before a date says what it makes of it."""

import datetime as dt
from dataclasses import replace

from tracker.coups import Coup
from tracker.extraction.dates import calendar
from tracker.extraction.dates.mention import DateMention, DateRole
from tracker.extraction.dates.reading import Reading, Scope
from tracker.extraction.dates.stamps import heads_entry
from tracker.vocabulary import DateBasis, DatePrecision

_FROM_THE_COUP = (DateRole.SINCE, DateRole.AFTER, DateRole.BEFORE)
_ENDS = (DateRole.BY, DateRole.UNTIL)
_REACH = 10
"""So many words after "the coup" its day still names it ("the coup attempt by the … group on July 15")."""


_CLAUSE_WORDS = 20
"""Tokens of a clause that a conjunction opens, up to the date in it."""
_STAGED = 5
"""Tokens between a conjunction and the coup that its clause tells of: "after the junta staged a coup"."""
_MARKS = frozenset({",", ";", ":", "(", ")", "and", "but", "that", "who", "which"})


def with_roles(scope: Scope, readings: list[Reading]) -> list[DateMention]:
    """The mentions, each with its preposition taken in."""
    mentions: list[DateMention] = []
    for reading in readings:
        before = mentions[-1] if mentions else None
        mention = _mention(scope, reading, before)
        if before is not None and _is_day_of_event(scope, before, mention):
            mentions[-1] = replace(before, last=mention.last)
        elif before is not None and _names_again(scope, before, mention):
            mentions[-1] = replace(mention, first=before.first, role=before.role)
        elif before is not None and (ending := _ends_open_time(scope, before, mention)):
            mentions[-1] = replace(
                mention,
                first=before.first,
                end=ending,
                precision=DatePrecision.RANGE,
                opener=None,
                clause_role=None,
            )
        elif before is not None and _dates_event(before, mention):
            mentions[-1] = replace(
                before,
                last=mention.last,
                start=mention.start,
                end=mention.end,
                precision=mention.precision,
                basis=mention.basis,
            )
        else:
            mentions.append(mention)
    return mentions


def _is_day_of_event(scope: Scope, before: DateMention, event: DateMention) -> bool:
    """Whether "the day of the coup" only says what day that was: "on 30 August, the day of the coup"."""
    beside = event.first == before.last + 1 and scope.word(before.last) == ","
    unknown = event.is_event and event.role is DateRole.AT and event.start is None
    return beside and unknown and before.start is not None and before.start == before.end


def _names_again(scope: Scope, before: DateMention, mention: DateMention) -> bool:
    """Whether a date says which day "that day" was: "since that day in April", "hours later, on Thursday"."""
    if before.shift is None or before.start is not None or before.counts_from_clause or before.is_event:
        return False
    if before.last == mention.first:
        return before.shift.is_none
    beside = scope.word(before.last) == "," and mention.first == before.last + 1
    is_day = mention.start is not None and mention.start == mention.end and mention.shift is not None
    return beside and mention.role is before.role is DateRole.AT and (is_day or _is_weekday(scope, mention))


def _is_weekday(scope: Scope, mention: DateMention) -> bool:
    names = scope.lower[mention.first : mention.last]
    return mention.start == mention.end and not scope.lexicon.weekdays.keys().isdisjoint(names)


def _ends_open_time(scope: Scope, before: DateMention, mention: DateMention) -> dt.date | None:
    """The last day of "in the week after" where the date says what that counts from."""
    days = scope.lexicon.open_days.get(scope.word(before.last - 2))
    counts = before.start is None and scope.lexicon.openers.get(scope.word(before.last - 1)) is DateRole.AFTER
    if not counts or days is None or mention.opener != before.last - 1 or mention.start is None:
        return None
    return calendar.plus(mention.start, days=days)


def _dates_event(event: DateMention, mention: DateMention) -> bool:
    """Whether a date tells when that was: "since the army took power on May 1", "the coup on Friday"."""
    if event.is_event and event.start is None and event.last == mention.first:
        return mention.role is DateRole.AT and mention.start is not None
    return event.is_event and event.first == mention.opener and event.start in (None, mention.start)


def _mention(scope: Scope, reading: Reading, previous: DateMention | None) -> DateMention:
    role, first = _role(scope, reading, 0 if previous is None else previous.last)
    period, basis, is_event = reading.period, reading.basis, reading.is_event
    if scope.coup is not None and _is_day_of(scope.coup, reading):
        named = previous is not None and previous.is_event and reading.first - previous.last <= _REACH
        if role in _FROM_THE_COUP:  # "since July 15": the day stands for the coup
            period, basis, is_event = calendar.day(scope.coup.day), DateBasis.STATED, True
        elif named and role is DateRole.AT:
            period, role, is_event = calendar.day(scope.coup.day), DateRole.NAME, True
    if _is_term_of_office(scope, reading):
        role = DateRole.NAME
    opener, clause_role = _clause(scope, reading, role, first)
    if is_event:
        free = opener is not None and (previous is None or opener >= previous.last)
        free = free and opener is not None and first - opener <= _STAGED
        if role is DateRole.NAME and free and opener is not None and clause_role is not None:
            first, role = opener, clause_role  # "after the junta staged a coup on February 1"
        opener, clause_role = None, None
    return DateMention(
        first=first,
        last=reading.last,
        start=None if period is None else period.start,
        end=None if period is None else period.end,
        precision=None if period is None else period.precision,
        basis=basis,
        role=role,
        is_event=is_event,
        opener=opener,
        clause_role=clause_role,
        shift=reading.shift,
        counts_from_clause=reading.counts_from_clause,
        heads=heads_entry(scope, first, reading.last),
    )


def _is_term_of_office(scope: Scope, reading: Reading) -> bool:
    """Whether years in parentheses tell of a life or an office: "President Ana Lima (2011-2021)"."""
    period = reading.period
    if period is None or period.precision is not DatePrecision.RANGE or period.start.year == period.end.year:
        return False
    return scope.word(reading.first - 1) == "(" and scope.word(reading.last) == ")"


def _clause(scope: Scope, reading: Reading, role: DateRole, first: int) -> tuple[int | None, DateRole | None]:
    """The conjunction in whose clause a date stands, and what it makes of the date.

    "After" tells of days only where the date is some way back: "held after a raid on Tuesday" is of Tuesday.
    """
    if role not in (DateRole.AT, DateRole.NAME) or (reading.stamp is None and not reading.is_event):
        return None, None
    openers = scope.lexicon.openers
    for k in range(first - 1, max(first - 1 - _CLAUSE_WORDS, -1), -1):
        word = scope.lower[k]
        if word in _MARKS:
            return None, None
        found = openers.get(word)
        stamp = reading.stamp
        if found is DateRole.AFTER and stamp and (stamp.weekday is not None or stamp.month is None):
            return None, None
        if found is not None:
            return k, found
    return None, None


def _role(scope: Scope, reading: Reading, floor: int) -> tuple[DateRole, int]:
    """What the words before make of the date, and where the mention begins with them."""
    first = reading.first
    if reading.is_event and reading.role is not None:
        return reading.role, first
    found = scope.lexicon.roles.ending_at(scope.lower, first)
    if found is None or found[1] < floor:
        names = (
            reading.stamp is not None
            and scope.word(first - 1) in scope.lexicon.naming
            and scope.word(reading.last)[:1].isalpha()
        )
        return reading.role or (DateRole.NAME if names else DateRole.AT), first
    role, begin = found
    if reading.role is DateRole.AT and reading.shift is not None and role in _ENDS and not reading.is_event:
        return role, begin  # "by the end of that year"
    if reading.role is not None:
        return reading.role, begin if role is DateRole.AT else first
    closed = reading.stamp is not None and reading.stamp.day_to is not None
    return DateRole.AT if closed and role is DateRole.SINCE else role, begin


def _is_day_of(coup: Coup, reading: Reading) -> bool:
    """Whether the words name the day of the coup, with its year or without; with a weekday they are news."""
    stamp = reading.stamp
    return (
        stamp is not None
        and (stamp.month, stamp.day, stamp.weekday) == (coup.day.month, coup.day.day, None)
        and stamp.year in (None, coup.day.year)
    )
