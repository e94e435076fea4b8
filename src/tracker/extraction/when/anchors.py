"""Words that count from another date of the report: "the next day", "since then", "a day after they fled"."""

import datetime as dt
from dataclasses import replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.dates.calendar import shifted, span
from tracker.extraction.when.statement import Statement
from tracker.vocabulary import DatePrecision

_COUNTS_FROM = (DateRole.SINCE, DateRole.AFTER, DateRole.BEFORE)
_SPOKEN_OF = (DateRole.AT, DateRole.AFTER)
_FOLLOWS = 5
"""Tokens behind "a day after" in which the verb of its clause begins."""


def anchored(said: Statement, mention: DateMention) -> DateMention:
    """The mention with the days that it counts to, where the date that it counts from is known."""
    onset = said.setting.onset
    if mention.is_event and mention.start is None and onset is not None and mention.role in _COUNTS_FROM:
        return replace(mention, start=onset, end=onset, precision=DatePrecision.DAY)
    if mention.shift is None or mention.start is not None:
        return mention
    in_clause = mention.counts_from_clause and 0 <= said.trigger.start - mention.last <= _FOLLOWS
    if mention.counts_from_clause and not in_clause:
        return mention
    anchor = _anchor(said, mention)
    if anchor is None:
        return mention
    shift = replace(mention.shift, number=-mention.shift.number) if in_clause else mention.shift
    period = shifted(span(*anchor), shift)
    if period is None:
        return mention
    return replace(mention, start=period.start, end=period.end, precision=period.precision)


def _anchor(said: Statement, mention: DateMention) -> tuple[dt.date, dt.date] | None:
    """The date spoken of last: before it in the sentence, else that of the sentence before or of the coup."""
    setting = said.setting
    for other in reversed(said.sentence.dates):
        spoken_of = other.last <= mention.first and (other.is_event or other.role in _SPOKEN_OF)
        if spoken_of and other.start is not None and other.end is not None:
            return other.start, other.end
    if mention.shift is not None and mention.shift.unit == "year" and setting.spoken is not None:
        return setting.spoken
    chain, coup = setting.chain, setting.coup
    if mention.role is DateRole.SINCE and coup is not None and setting.chain_distance > 1:
        return coup.day, coup.day
    if chain is None or chain.when.start is None or chain.when.end is None:
        return None
    return chain.when.start, chain.when.end
