"""The adverb "since": "was sacked in May and has since been charged"."""

import datetime as dt

from tracker.extraction.dates import DateRole
from tracker.extraction.when.setting import When
from tracker.extraction.when.statement import Statement, is_lasting
from tracker.vocabulary import DateBasis, DatePrecision, Measure

_ANCHORS = (DateRole.AT, DateRole.AFTER, DateRole.SINCE)


def since_adverb(said: Statement) -> When | None:
    """The days from the date that was spoken of to the publication; null where no such word stands there.

    A state of an identified group has begun on that date: "was ousted on 3 July and has since been held".
    """
    sentence, trigger = said.sentence, said.trigger
    group = range(trigger.start, trigger.first)
    if not trigger.perfect or all(sentence.lower[k] != "since" or sentence.dated[k] for k in group):
        return None
    start, end = _anchor(said), said.setting.published
    if start is None or end is None or start > end:
        return None
    rule = "counts from the date before"
    if is_lasting(said) and said.known:
        return When(start, start, DatePrecision.DAY, DateBasis.CONTEXT, Measure.EVENT, None, rule)
    measure = Measure.CUMULATIVE if said.role.people.plural and not said.known else Measure.EVENT
    return When(start, end, DatePrecision.RANGE, DateBasis.CONTEXT, measure, None, rule)


def _anchor(said: Statement) -> dt.date | None:
    """The first day of the last date before the verb, here or in the sentence before."""
    for mention in reversed(said.sentence.dates):
        if mention.last <= said.trigger.start and mention.role in _ANCHORS and mention.start is not None:
            return mention.start
    chain = said.setting.chain
    return chain.when.start if chain is not None and said.setting.chain_distance <= 1 else None
