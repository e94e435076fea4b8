"""Days on which a source spoke, which are not those of what it told: "said on Friday that they had fled"."""

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.openers import is_opening
from tracker.extraction.when.statement import Statement
from tracker.lexicon.tags import Tag

_BEHIND_REPORT, _BEHIND_TOLD = 4, 7
"""Tokens before a date in which a verb of saying takes it: "told the state news agency on Wednesday"."""
_TOTAL = 500
"""A figure that is made up over time."""


def dates_report(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it dates the source's words: "said on Friday", "announced Thursday"."""
    near = range(max(0, mention.first - _BEHIND_TOLD), mention.first)
    said = max((k for k in near if sentence.tags[k] & Tag.REPORT), default=None)
    if said is not None and mention.first - said > _BEHIND_REPORT and sentence.lower[said] != "told":
        return False
    if said is None or mention.role is DateRole.NOW or _has_status(sentence, said - 1, mention.first):
        return False  # "were reported arrested on Monday"
    return "," not in sentence.lower[said : mention.first] and sentence.lower[mention.first - 1] not in {
        "that",
        ",",
    }


def stands_before_report(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it dates the words of a source from before the verb: "the minister on Friday said that …".

    So does one before another verb of the source: "on Friday thanked them and said that …".
    """
    k, tags = mention.last, sentence.tags
    if mention.role is not DateRole.AT or k >= trigger.start or is_opening(sentence, mention):
        return False
    if tags[k] & Tag.REPORT:
        return True
    rows = (j for j in range(k + 1, trigger.start) if sentence.lower[j - 1] == "and")
    return trigger.past_perfect and trigger.reported and any(tags[j] & Tag.REPORT for j in rows)


def opens_report(said: Statement, mention: DateMention) -> bool:
    """Whether it opens the words of a source: "Last Friday an official said that they had fled"."""
    sentence, trigger = said.sentence, said.trigger
    told = trigger.perfect and "that" in sentence.lower[mention.last : trigger.start]
    return (
        is_opening(sentence, mention)
        and mention.role is DateRole.AT
        and (trigger.past_perfect or said.stands_now or told)
        and any(sentence.tags[k] & Tag.REPORT for k in range(mention.last, trigger.start))
    )


def tells_total(said: Statement, mention: DateMention) -> bool:
    """Whether a source told a total on that day: "On Thursday the army said that 900 have been held"."""
    trigger, large = said.trigger, said.number >= _TOTAL
    return large and trigger.perfect and not trigger.past_perfect and opens_report(said, mention)


def _has_status(sentence: Sentence, begin: int, end: int) -> bool:
    return any(begin < other.first < end for other in sentence.triggers)
