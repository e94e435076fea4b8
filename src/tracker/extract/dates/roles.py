"""From readings to mentions: the preposition before a date says what it makes of it."""

from tracker.coups import Coup
from tracker.extract.dates import calendar
from tracker.extract.dates.lexicon import DatesLexicon
from tracker.extract.dates.mention import DateMention, DateRole
from tracker.extract.dates.reading import Reading
from tracker.vocabulary import DateBasis

_FROM_THE_COUP = (DateRole.SINCE, DateRole.AFTER, DateRole.BEFORE)


def with_roles(
    lower: list[str], readings: list[Reading], coup: Coup | None, lexicon: DatesLexicon
) -> list[DateMention]:
    """The mentions, each with its preposition taken in."""
    mentions: list[DateMention] = []
    for reading in readings:
        floor = mentions[-1].last if mentions else 0
        role, first = _role(lower, reading, floor, lexicon)
        is_event, period, basis = reading.is_event, reading.period, reading.basis
        if coup is not None and not is_event and _is_coup_day(reading, coup):
            if role in _FROM_THE_COUP:
                is_event, period, basis = True, calendar.day(coup.day), DateBasis.STATED
            elif any(one.is_event and reading.first - one.last <= 10 for one in mentions[-1:]):
                is_event, period, role = True, calendar.day(coup.day), DateRole.NAME
        mentions.append(
            DateMention(
                first=first,
                last=reading.last,
                start=None if period is None else period.start,
                end=None if period is None else period.end,
                precision=None if period is None else period.precision,
                basis=basis,
                role=role,
                is_event=is_event,
            )
        )
    return mentions


def _role(lower: list[str], reading: Reading, floor: int, lexicon: DatesLexicon) -> tuple[DateRole, int]:
    """What the words before make of the date, and where the mention begins with them."""
    first = reading.first
    if reading.is_event and reading.role is not None:
        return reading.role, first
    found = lexicon.roles.ending_at(lower, first)
    if found is None or found[1] < floor:
        named = first > 0 and lower[first - 1] in lexicon.naming and _noun_follows(lower, reading.last)
        return reading.role or (DateRole.NAME if named else DateRole.AT), first
    if reading.role is None and _opens_days(reading, found[0]):
        return DateRole.AT, found[1]
    if reading.role is None:
        return found
    return (reading.role, found[1]) if found[0] is DateRole.AT else (reading.role, first)


def _opens_days(reading: Reading, role: DateRole) -> bool:
    """ "From April 3 to 7" is a closed range."""
    return reading.stamp is not None and reading.stamp.day_to is not None and role is DateRole.SINCE


def _noun_follows(lower: list[str], i: int) -> bool:
    return i < len(lower) and lower[i][0].isalpha()


def _is_coup_day(reading: Reading, coup: Coup) -> bool:
    """Whether the words name the day of the coup, with its year or without one."""
    stamp = reading.stamp
    return (
        stamp is not None
        and (stamp.month, stamp.day) == (coup.day.month, coup.day.day)
        and stamp.year in (None, coup.day.year)
    )
