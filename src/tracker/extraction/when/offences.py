"""Days of what people are tried for: "charged over the rally on July 18", "jailed over the April protest"."""

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.event_words import event_words
from tracker.extraction.when.news import is_of_news
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_PHRASE = 3
"""Tokens of a noun phrase before its date: "storming of parliament in"."""
_LINKS = frozenset({"on", "in", "of", "at", "last", "that", ",", "earlier", "early", "late"})
_CHARGED = frozenset({"for", "of", "with", "and", ","})
_IN_THE_COUP = (DateRole.AT, DateRole.NAME)
_LATER = (LegalStatus.RELEASED, LegalStatus.WANTED)
"""What comes after an offence, besides what courts do and what other countries are asked for."""


def is_of_offence(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether a date behind a status is that of an offence; who is arrested may be so on its day."""
    if FAMILY_OF[trigger.status] not in (Family.COURT, Family.EXTRADITION) and trigger.status not in _LATER:
        return False
    if mention.first < trigger.end:
        return False
    tried = FAMILY_OF[trigger.status] is Family.COURT and mention.is_event and mention.role in _IN_THE_COUP
    return tried or _stands_with_offence(sentence, mention)  # "guilty of bombing buildings during the coup"


def _is_charge(lower: list[str], begin: int, end: int) -> bool:
    """Whether it is what the charge says, "for mutiny", and no event: "for a mutiny", "for riots"."""
    return begin > 0 and lower[begin - 1] in _CHARGED and not lower[end - 1].endswith("s")


def _stands_with_offence(sentence: Sentence, mention: DateMention) -> bool:
    """Whether the noun of an offence stands right before or behind a date."""
    lower, known = sentence.lower, event_words()
    behind = known.nouns.starting_at(lower, mention.last) if mention.last < len(lower) else None
    if behind is not None and not known.offences.isdisjoint(behind[0]):
        return True
    end = mention.first
    while end > 0 and lower[end - 1] in _LINKS:
        end -= 1
    for begin in range(max(0, end - _PHRASE), end):
        found = known.nouns.starting_at(lower, begin)
        if found is not None and found[1] == end and not known.offences.isdisjoint(found[0]):
            return not (is_of_news(sentence, mention) and _is_charge(lower, begin, end))
    return False
