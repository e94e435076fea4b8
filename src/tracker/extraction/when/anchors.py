"""Words that count from another date of the report: "the next day", "since then", "a day after they fled"."""

import datetime as dt
from dataclasses import replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.dates.calendar import Shift, shifted, span
from tracker.extraction.when.setting import When
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.telling import told_by
from tracker.lexicon.inflect import Form
from tracker.vocabulary import DateBasis, DatePrecision

_COUNTS_FROM = (DateRole.SINCE, DateRole.AFTER, DateRole.BEFORE)
_TOLD = (DateRole.AT, DateRole.BY, DateRole.UNTIL)
_SPOKEN_OF = (DateRole.AT, DateRole.AFTER)
_DIRECTED = frozenset({"after", "before", "following"})
_NEWS = 14
"""Days for which what happened is news rather than the event that the report is about."""
_QUARTER = 92
"""Days of a period whose months a day without a year can be of."""
_LONG_AGO = 550
"""Days past which a month without year goes on with the last story told rather than with the news."""
_CLAUSE = 14
"""Tokens of the clause behind "a day after" at most."""

_Span = tuple[dt.date, dt.date]


def anchored(said: Statement, mention: DateMention) -> DateMention:
    """The mention with the days that it counts to, where the date that it counts from is known."""
    found = _from_sentences_before(said, mention)
    named = said.setting.named
    unknown = found.is_event and found.start is None and named is not None
    if unknown and named is not None:
        found = named.upheaval(said.sentence, found)
    until = told_by(said, found)
    return found if until is None else replace(found, until=until)


def _from_sentences_before(said: Statement, mention: DateMention) -> DateMention:
    onset = said.setting.onset
    if mention.is_event and mention.start is None and onset is not None and mention.role in _COUNTS_FROM:
        return replace(mention, start=onset, end=onset, precision=DatePrecision.DAY)
    if mention.is_event and mention.start is None and mention.role is DateRole.AFTER:
        return _after_the_day_told(said, mention)
    if mention.is_event and mention.shift is not None:
        return _shifted_from(mention, None if onset is None else (onset, onset))
    if mention.start is not None and mention.shift is not None and mention.shift.month is not None:
        return _of_year_told(said, mention)
    if mention.shift is not None and (mention.start is not None or mention.role is DateRole.FUTURE):
        return _of_story(said, mention)
    if mention.shift is None or mention.start is not None:
        return mention
    clause = _clause_behind(said, mention) if mention.counts_from_clause else range(0)
    in_clause = said.trigger.start in clause
    if mention.counts_from_clause and not in_clause:
        return _shifted_from(mention, _date_within(said, clause))
    anchor = (_date_behind(said, clause) if in_clause else None) or _anchor(said, mention)
    if anchor is None:
        return mention
    back = replace(mention.shift, number=-mention.shift.number) if in_clause else mention.shift
    return _shifted_from(replace(mention, shift=back), anchor)


def _after_the_day_told(said: Statement, mention: DateMention) -> DateMention:
    """The mention with the day of the sentence before, where that told of the event: "after the mutiny"."""
    setting, chain = said.setting, said.setting.chain
    if chain is None or setting.chain_distance != 1 or chain.status is not None or not chain.when.is_day:
        return mention
    start = chain.when.start
    if start is None or setting.published is None or (setting.published - start).days <= _NEWS:
        return mention
    return replace(mention, start=start, end=start, precision=DatePrecision.DAY)


def _of_year_told(said: Statement, mention: DateMention) -> DateMention:
    """The mention in the year just told rather than the last one: "held in May 2013 and tried in July"."""
    setting = said.setting
    start = said.trigger.start
    joined = start == said.trigger.first or said.sentence.lower[start - 1] in {"and", "then", "but"}
    row = setting.before if joined and said.role.path.startswith("subject shared") else None
    if row is not None and row.start and row.end and _is_stated_before(row, mention):
        return _shifted_from(mention, (row.start, row.end))
    spoken = setting.spoken if setting.just_spoken and setting.year_told else None
    if spoken is not None and _is_within(mention, spoken):
        return _shifted_from(replace(mention, shift=_same_year(mention)), spoken)
    if spoken is not None and _is_of_year_before(said, mention, spoken):
        return _shifted_from(replace(mention, shift=_same_year(mention)), spoken)
    story = setting.spoken if setting.lately_spoken and setting.year_told else None
    if story is not None and _is_of_old_story(said, mention, story):
        return _shifted_from(mention, story)
    return mention


def _is_stated_before(row: When, mention: DateMention) -> bool:
    """Whether the verb before has a date whose words name a year before the last one that fits."""
    stated = row.mention is not None and row.mention.basis is DateBasis.STATED
    return stated and row.end is not None and mention.start is not None and row.end.year < mention.start.year


def _is_within(mention: DateMention, spoken: _Span) -> bool:
    """Whether a month or day of no year lies in the months that were spoken of, of a year long past."""
    if mention.start is None or mention.start <= spoken[1] or (spoken[1] - spoken[0]).days > _QUARTER:
        return False
    return spoken[0].year == spoken[1].year and spoken[0].month <= mention.start.month <= spoken[1].month


def _is_of_year_before(said: Statement, mention: DateMention, spoken: _Span) -> bool:
    """Whether a plain past goes on with the year just told: "rose in 1982. On August 9 three were jailed"."""
    a_year = (spoken[0].month, spoken[0].day, spoken[1].month, spoken[1].day) == (1, 1, 12, 31)
    plain = said.trigger.form is Form.PAST and not said.trigger.perfect
    opens = mention.first <= 1 and mention.role in _TOLD
    if not (a_year and plain and opens) or spoken[0].year != spoken[1].year or mention.start is None:
        return False
    today = said.setting.published
    if today is not None and (today - mention.start).days <= _NEWS:
        return False
    return (mention.start - spoken[1]).days > _LONG_AGO


def _is_of_old_story(said: Statement, mention: DateMention, spoken: _Span) -> bool:
    """Whether a plain past goes on with a story of long ago: "rose in May 1982. In July 90 were jailed"."""
    plain = said.trigger.form is Form.PAST and not said.trigger.perfect
    opens = mention.first <= 1 and mention.role in _TOLD
    plain = plain or (said.trigger.past_perfect and mention.role is not DateRole.AT)
    if not plain or not opens or mention.start is None:
        return False
    short = (spoken[1] - spoken[0]).days <= _QUARTER
    named = mention.shift is not None and mention.shift.unit in ("month", "season")
    return short and named and (mention.start - spoken[1]).days > _LONG_AGO


def _of_story(said: Statement, mention: DateMention) -> DateMention:
    """The mention in a story of long ago: "the end of the year", "the next three weeks"."""
    setting, trigger = said.setting, said.trigger
    told = (trigger.form is Form.PAST and not trigger.perfect) or trigger.past_perfect
    spoken = setting.spoken if setting.just_spoken else None
    if not told or spoken is None or setting.published is None or mention.shift is None:
        return mention
    if mention.role is not DateRole.FUTURE and (setting.published - spoken[1]).days <= _QUARTER:
        return mention
    dated = _shifted_from(mention, spoken)
    future = dated.role is DateRole.FUTURE and dated.start is not None
    return replace(dated, role=DateRole.AT) if future else dated


def _same_year(mention: DateMention) -> Shift | None:
    return None if mention.shift is None else replace(mention.shift, unit="year", number=0)


def _shifted_from(mention: DateMention, anchor: _Span | None) -> DateMention:
    period = None if anchor is None or mention.shift is None else shifted(span(*anchor), mention.shift)
    if period is None:
        return mention
    return replace(mention, start=period.start, end=period.end, precision=period.precision)


def _clause_behind(said: Statement, mention: DateMention) -> range:
    """The tokens of the clause that "a day after" counts from, up to a comma."""
    limit = min(mention.last + _CLAUSE, len(said.sentence.lower))
    marks = (k for k in range(mention.last, limit) if said.sentence.lower[k] in {",", ";"})
    end = next(marks, None)
    if end is None and mention.first <= 1:
        return range(0)  # "two days before the decree the general had dissolved parliament"
    return range(mention.last, limit if end is None else end)


def _date_within(said: Statement, clause: range) -> _Span | None:
    """The date of that clause: "a day after she was arrested on Nov. 3"."""
    if clause and said.sentence.lower[clause.start] not in _DIRECTED:
        return None
    for other in said.sentence.dates:
        if other.first in clause and other.start is not None and other.end is not None:
            return other.start, other.end
    return None


def _date_behind(said: Statement, clause: range) -> _Span | None:
    """The day of the main clause, from which that clause is: "a day after his release, he fled on Monday"."""
    if said.sentence.lower[clause.stop : clause.stop + 1] != [","]:
        return None
    for other in said.sentence.dates:
        if other.first >= clause.stop and other.role is DateRole.AT and other.start and other.end:
            return other.start, other.end
    return None


def _anchor(said: Statement, mention: DateMention) -> _Span | None:
    """The date spoken of last: before it in the sentence, else that of the sentence before or of the coup."""
    setting = said.setting
    before = [other for other in reversed(said.sentence.dates) if other.last <= mention.first]
    spoken_of = [other for other in before if other.role in _SPOKEN_OF]
    if spoken_of and spoken_of[0].start is None and spoken_of[0].is_event:
        return None  # "fled after the coup and came back a week later"
    for found in [*spoken_of, *(other for other in before if other.is_event)]:
        told = setting.chain.when.mention if setting.chain is not None else None
        same = told is not None and told.start is not None and told.first == found.first
        other = told if same and told is not None and setting.chain_distance == 0 else anchored(said, found)
        if other.start is not None and other.end is not None:
            return other.start, other.end
    if mention.shift is not None and mention.shift.unit == "year" and setting.spoken is not None:
        return setting.spoken
    chain, coup = setting.chain, setting.coup
    if mention.role is DateRole.SINCE and setting.just_spoken and setting.spoken is not None:
        return setting.spoken  # "since then"
    if mention.role is DateRole.AFTER and coup is not None:
        return coup.day, coup.day  # "in its aftermath"
    if mention.role is DateRole.SINCE and coup is not None and setting.chain_distance > 1:
        return coup.day, coup.day
    if chain is None and setting.just_spoken:
        return setting.spoken
    if chain is None or chain.when.start is None or chain.when.end is None:
        return None
    return chain.when.start, chain.when.end
