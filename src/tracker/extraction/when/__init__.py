"""When, and how counted: the days of a status, and whether its figure is one occasion or a running total."""

import datetime as dt

from tracker.extraction.dates import DateMention, claim_span
from tracker.extraction.roles import Role
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.chain import Chain
from tracker.extraction.when.choose import choose
from tracker.extraction.when.dated import dated, stood_then
from tracker.extraction.when.decrees import day_of_decree
from tracker.extraction.when.named import NamedEvents
from tracker.extraction.when.setting import Setting, When
from tracker.extraction.when.since import since_adverb
from tracker.extraction.when.standing import is_standing, is_stock, part_of_total, standing_total
from tracker.extraction.when.statement import Statement, is_present
from tracker.extraction.when.undated import undated
from tracker.extraction.when.weigh import weighed
from tracker.lexicon.inflect import Form
from tracker.vocabulary import Measure

_TEN_DAYS = 10
"""Days of the longest date on which what a source tells is news."""
_NEXT_DAY = dt.timedelta(days=1)

__all__ = ["Chain", "NamedEvents", "Setting", "When", "find_when"]


def find_when(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    setting: Setting,
    *,
    known_group: bool,
    fixed: DateMention | None = None,
) -> When:
    """The days of a status and its measure.

    Args:
        sentence: Where it is said.
        trigger: The status words.
        role: Whom it is said of.
        setting: Publication day, coup, and what the sentences before have dated.
        known_group: The people are an identified group (named, or introduced before).
        fixed: The date that belongs to this figure of a series.
    """
    said = Statement(sentence, trigger, role, setting, known_group)
    decree = day_of_decree(said) if fixed is None and setting.entry is None else None
    if decree is not None:
        return decree
    by_rules = _by_rules(said, fixed)
    if fixed is not None or setting.entry is not None:
        return by_rules
    return weighed(said, by_rules)


def _by_rules(said: Statement, fixed: DateMention | None) -> When:
    """The days that hand-made rules choose."""
    setting = said.setting
    counted = since_adverb(said)
    if counted is not None:
        return counted
    mention, reported = (fixed, None) if fixed is not None else choose(said)
    if mention is not None and (_is_to_come(mention, setting) or _is_unknown_in_news(said, mention)):
        mention = None
    if mention is not None and not (_is_today(mention, setting) and is_stock(said)):
        return dated(said, mention, reported)
    part = part_of_total(said)
    if part is not None:
        return part
    if is_standing(said) or (reported is not None and stood_then(said, reported)):
        return standing_total(said, reported)
    if reported is not None:
        when = _as_reported(said, reported)
        if when is not None:
            return when
    return undated(said)


def _is_today(mention: DateMention, setting: Setting) -> bool:
    return mention.start == mention.end == setting.published


def _is_unknown_in_news(said: Statement, mention: DateMention) -> bool:
    """Whether the lead counts from an event without a day: "have been held five days after the coup"."""
    unknown = mention.is_event and mention.start is None
    return unknown and said.setting.lead and is_present(said.trigger)


def _is_to_come(mention: DateMention, setting: Setting) -> bool:
    """Whether it lies past the day of publication: it was counted from the wrong day."""
    if mention.start is None or setting.published is None:
        return False
    return mention.start > setting.published + _NEXT_DAY


def _is_of_day_before(said: Statement, reported: DateMention) -> bool:
    """Whether a plain past goes on with a day of the sentence before the one on which a source told it."""
    chain, trigger = said.setting.chain, said.trigger
    if chain is None or chain.when.start is None or reported.start is None or chain.status is not None:
        return False
    plain = trigger.form is Form.PAST and not trigger.perfect and not trigger.past_perfect
    gap = (reported.start - chain.when.start).days
    return plain and said.setting.chain_distance == 1 and chain.when.is_day and 0 < gap <= _TEN_DAYS


def _as_reported(said: Statement, reported: DateMention) -> When | None:
    """The day on which a source told the news: "has been granted asylum, officials said Thursday"."""
    setting, trigger = said.setting, said.trigger
    if _is_of_day_before(said, reported):
        return None  # "Thousands marched on Monday. Forty were arrested, the union said on Wednesday."
    start, end = claim_span(reported, setting.published, setting.coup)
    if start is None:
        return None
    behind = reported.first >= trigger.end  # "they had been arrested, the police said the next day"
    shifted = trigger.past_perfect and (trigger.reported or behind)  # have been
    if trigger.past_perfect and not shifted:
        return None
    told_before = reported.last <= trigger.start and trigger.form is Form.PAST
    if not (setting.lead or shifted or is_present(trigger) or told_before):
        return None
    if end is not None and (end - start).days > _TEN_DAYS and not setting.lead:
        return None  # "told the paper in January that he had been sacked"
    rule = "day of the report's source"
    return When(start, end, reported.precision, reported.basis, Measure.EVENT, reported, rule)
