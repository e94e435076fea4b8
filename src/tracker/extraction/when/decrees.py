"""Dismissals by one decree, which are of its day however many they are: "with the new decree 1,800 went"."""

from tracker.extraction.sentence import Sentence
from tracker.extraction.when.setting import When
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.undated import carried, news_of_the_day
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_WORDS = frozenset({"decree", "decrees"})
_OF_MORE = frozenset(
    {"previous", "earlier", "previously", "former", "such", "past", "since", "far", "before", "now"}
)
"""Words of what more than one decree has added up to."""
_REACH = 6
"""Tokens before a decree in which it is told which one: "two new state of emergency decrees"."""
_LARGE = 500
"""A figure that would sum up over time, were it not for the decree."""
LASTS = 4
"""Sentences for which a report goes on with what a decree does."""


def is_of_one_decree(sentence: Sentence, status: LegalStatus) -> bool:
    """Whether posts are lost or given back by a decree of its own, and not by decree since some day."""
    if FAMILY_OF[status] is not Family.SERVICE or _WORDS.isdisjoint(sentence.lower):
        return False
    if not _OF_MORE.isdisjoint(sentence.lower):
        return False
    return any(word in _WORDS and _is_a_certain_one(sentence, k) for k, word in enumerate(sentence.lower))


def day_of_decree(said: Statement) -> When | None:
    """The day of the decree that does it, here or in the sentences before; null where none does."""
    setting, sentence = said.setting, said.sentence
    goes_on = setting.by_decree and said.number >= _LARGE and _OF_MORE.isdisjoint(sentence.lower)
    service = FAMILY_OF[said.trigger.status] is Family.SERVICE and not said.trigger.past_perfect
    if not is_of_one_decree(sentence, said.trigger.status) and not (goes_on and service):
        return None
    if any(date.is_event is False and date.start is not None for date in sentence.dates):
        return None  # a date of its own
    chain = setting.chain
    if chain is not None and chain.when.is_day and setting.chain_distance <= LASTS:
        return carried(chain.when, "day of the decree")
    return None if setting.published is None else news_of_the_day(setting)


def _is_a_certain_one(sentence: Sentence, k: int) -> bool:
    return any(
        (sentence.tags[j] & Tag.DETERMINER and not sentence.tags[j] & Tag.POSSESSIVE)
        or sentence.count_at[j] is not None
        for j in range(max(0, k - _REACH), k)
    )
