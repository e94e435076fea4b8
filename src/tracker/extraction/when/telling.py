"""The day on which a total was told, on which it ends: "said in March that 500 had been held since 2016"."""

import datetime as dt

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.marks import STRONG
from tracker.extraction.when.statement import Statement
from tracker.lexicon.tags import Tag

_OPEN = (DateRole.SINCE, DateRole.BY)
"""Of totals that run up to the day on which they are told."""
_TOLD = (DateRole.AT, DateRole.BY)
_BEHIND = 6
"""Tokens from a verb of saying to its date: "told the state news agency on Wednesday"."""
_PAPER = 3
"""Tokens before the date of what a source wrote: "in a statement of May 3"."""


def told_by(said: Statement, mention: DateMention) -> dt.date | None:
    """The last day of a total that a source told on an earlier day; null where it runs to the publication."""
    today = said.setting.published
    if mention.role not in _OPEN or today is None or mention.end is None:
        return None
    runs = mention.role is DateRole.SINCE or mention.end == today
    if not runs or not said.role.people.plural:
        return None
    day = _told_in_sentence(said, mention) or _told_before(said)
    begins = mention.start if mention.role is not DateRole.BY else None
    return day if day is not None and (begins or day) <= day < today else None


def _told_in_sentence(said: Statement, mention: DateMention) -> dt.date | None:
    for date in said.sentence.dates:
        if date.first == mention.first or date.role not in _TOLD or date.end is None or date.is_event:
            continue
        if _is_of_source(said, date):
            return date.end
    return None


def _is_of_source(said: Statement, date: DateMention) -> bool:
    """Whether a source speaks on that day: "on Monday said", "wrote on May 3", "in a report of May 3"."""
    sentence, lower = said.sentence, said.sentence.lower
    behind = range(date.last, min(date.last + _BEHIND, said.trigger.start))
    if any(sentence.tags[k] & Tag.REPORT for k in behind) and STRONG.isdisjoint(
        lower[date.last : behind.stop]
    ):
        return not any(date.last <= other.first < behind.stop for other in sentence.triggers)
    for k in range(date.first - 1, max(date.first - 1 - _BEHIND, -1), -1):
        if lower[k] == "," or any(other.start <= k < other.end for other in sentence.triggers):
            return False
        if sentence.tags[k] & Tag.REPORT:
            return True
        if date.first - k <= _PAPER and lower[k] in sentence.cues.tellings:
            return True
    return False


def _told_before(said: Statement) -> dt.date | None:
    """The day on which the source of the sentence before spoke, who goes on: "…, he added"."""
    setting, sentence = said.setting, said.sentence
    chain, goes_on = setting.chain, bool(sentence.reports)
    if chain is None or chain.status is not None or setting.chain_distance != 1 or not goes_on:
        return None
    return chain.when.end if said.trigger.past_perfect else None
