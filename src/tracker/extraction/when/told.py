"""What a report told by a status and then counts from: "since the arrest", "shortly after the ruling"."""

import datetime as dt
from collections.abc import Iterator

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.when.setting import Dated
from tracker.extraction.when.statement import Statement
from tracker.vocabulary import FAMILY_OF, DateBasis, DatePrecision, Family

_NEXT_DAY = dt.timedelta(days=1)
"""What took place hours after an event may be of the next day (codebook, ruling 21)."""
_REACH = 3
"""Sentences from what was told to what counts from it."""
_ROLES = {"since": DateRole.SINCE, "after": DateRole.AFTER, "following": DateRole.AFTER}
_PHRASE = 3
"""Tokens from "since" to the noun: "since his own arrest"."""


def told_event(said: Statement) -> DateMention | None:
    """What counts the status from the last event of the report that its noun can mean."""
    for k, noun, families in _phrases(said):
        told = _last_told(said, families)
        if told is None or told.when.start is None or told.when.end is None:
            continue
        role = _ROLES[said.sentence.lower[k]]
        ruled = Family.COURT in families and role is DateRole.AFTER  # what follows a ruling does so at once
        end = told.when.end + _NEXT_DAY * (said.sentence.lower[k - 1] == "hours")
        return DateMention(
            k,
            noun + 1,
            told.when.start,
            end,
            DatePrecision.DAY,
            DateBasis.CONTEXT,
            DateRole.AT if ruled else role,
        )
    return None


def _phrases(said: Statement) -> Iterator[tuple[int, int, tuple[Family, ...]]]:
    sentence = said.sentence
    lower, cues = sentence.lower, sentence.cues
    for k, word in enumerate(lower):
        if word not in _ROLES or sentence.dated[k]:
            continue
        for noun in range(k + 2, min(k + 1 + _PHRASE, len(lower))):
            if lower[noun + 1 : noun + 2] == ["of"]:
                break  # "since the arrest of her brother"
            if lower[noun] in cues.told_rulings:
                yield k, noun, (Family.COURT, Family.EXTRADITION, Family.PROTECTION)
            elif lower[noun] in cues.told_arrests:
                yield k, noun, (Family.CUSTODY,)


def _last_told(said: Statement, families: tuple[Family, ...]) -> Dated | None:
    setting = said.setting
    for told in (setting.chain, setting.news):
        if told is None or told.status is None or not told.when.is_day:
            continue
        if FAMILY_OF[told.status] in families and 0 < said.sentence.number - told.sentence <= _REACH:
            return told
    return None
