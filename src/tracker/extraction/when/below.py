"""The day of the news, where a noun below the lead has it: "106 agents … The ruling came on Friday"."""

from typing import Final

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import Sentence
from tracker.extraction.when.statement import Statement
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_REACH = 3
"""Sentences from the lead to the one that tells its day."""
_NEWS_DAYS = 14
"""A day further back than this is no news."""
_OPENING = 4
"""Tokens of the noun phrase that opens a sentence, up to its head."""
_FAR = 10
"""Tokens from the noun to its day."""
_POINTS_BACK: Final = Tag.DETERMINER | Tag.POSSESSIVE
_ANY = frozenset({"a", "an", "another", "no", "any", "some", "each", "every"})


def told_below(said: Statement) -> DateMention | None:
    """The day that a noun for a status of the lead has in the sentences behind it; null where none has."""
    setting, sentence = said.setting, said.sentence
    if setting.named is None or setting.published is None:
        return None
    nouns = _nouns(said)
    begin = max(sentence.number + 1, setting.first_body)
    for below in setting.named.sentences[begin : begin + _REACH]:
        k = _noun(below, nouns)
        for mention in below.dates if k is not None else ():
            if _is_news(said, mention) and 0 < mention.first - (k or 0) <= _FAR:
                return mention
    return None


def _nouns(said: Statement) -> frozenset[str]:
    """The nouns for a status."""
    cues, status = said.sentence.cues, said.trigger.status
    if status is LegalStatus.RELEASED:
        return cues.news_of_releases
    if status in (LegalStatus.ASYLUM_SOUGHT, LegalStatus.EXTRADITION_SOUGHT):
        return cues.news_of_requests
    return {
        Family.COURT: cues.news_of_courts,
        Family.CUSTODY: cues.news_of_arrests,
        Family.SERVICE: cues.news_of_posts,
        Family.EXTRADITION: cues.news_of_departures,
        Family.PROTECTION: cues.news_of_courts,
    }[FAMILY_OF[status]]


def _noun(sentence: Sentence, nouns: frozenset[str]) -> int | None:
    """Where such a noun is the head of what opens the sentence, and takes up what was told."""
    lower, tags = sentence.lower, sentence.tags
    if not tags[0] & _POINTS_BACK or lower[0] in _ANY:
        return None
    return next((k for k in range(1, min(1 + _OPENING, len(lower))) if lower[k] in nouns), None)


def _is_news(said: Statement, mention: DateMention) -> bool:
    published = said.setting.published
    if published is None or mention.start is None or mention.start != mention.end or mention.is_event:
        return False
    return mention.role is DateRole.AT and 0 < (published - mention.start).days <= _NEWS_DAYS
