"""The adverb "since": "was sacked in May and has since been charged"."""

import datetime as dt

from tracker.extraction.dates import DateRole
from tracker.extraction.sentence import BREAKS
from tracker.extraction.when.anchors import anchored
from tracker.extraction.when.setting import When
from tracker.extraction.when.statement import Statement, is_lasting
from tracker.vocabulary import DateBasis, DatePrecision, Measure

_TOTALS = 2
"""Sentences from a date to a total that has come of it since."""
_BEHIND = 8
"""Tokens behind a verb in which "since" stands alone."""
_ANCHORS = (DateRole.AT, DateRole.AFTER, DateRole.SINCE)


def since_adverb(said: Statement) -> When | None:
    """The days from the date that was spoken of to the publication; null where no such word stands there.

    A state of an identified group has begun on that date: "was ousted on 3 July and has since been held".
    """
    sentence, trigger = said.sentence, said.trigger
    if not trigger.perfect or not any(_is_adverb(said, k) for k in range(trigger.start, len(sentence.lower))):
        return None
    start, end = _anchor(said), said.setting.published
    if start is None or end is None or start > end:
        return None
    rule = "counts from the date before"
    if is_lasting(said) and (said.known or said.role.people.kind == "pronoun"):
        return When(start, start, DatePrecision.DAY, DateBasis.CONTEXT, Measure.EVENT, None, rule)
    measure = Measure.CUMULATIVE if said.role.people.plural and not said.known else Measure.EVENT
    return When(start, end, DatePrecision.RANGE, DateBasis.CONTEXT, measure, None, rule)


def _is_adverb(said: Statement, k: int) -> bool:
    """Whether "since" stands within the verb, or alone behind it: "where they have been held since."."""
    lower, trigger = said.sentence.lower, said.trigger
    if lower[k] != "since" or said.sentence.dated[k]:
        return False
    alone = k + 1 == len(lower) or lower[k + 1] in BREAKS
    return k < trigger.first or (alone and trigger.end <= k <= trigger.end + _BEHIND)


def _anchor(said: Statement) -> dt.date | None:
    """The first day of the last date before the verb, here or in the sentence before."""
    for found in reversed(said.sentence.dates):
        mention = anchored(said, found)
        if mention.last <= said.trigger.start and mention.role in _ANCHORS and mention.start is not None:
            return mention.start
    chain, reach = said.setting.chain, 1 if said.known else _TOTALS
    if chain is not None and said.setting.chain_distance <= reach:
        return chain.when.start
    return said.setting.onset if said.many and not said.known else None  # since the coup
