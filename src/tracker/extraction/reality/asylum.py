"""Asylum that is to be granted: "refused to grant them asylum", "asked Norway to give him asylum"."""

from tracker.extraction.reality.bounds import GOVERNOR_REACH
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_MODAL_REACH = 3
"""Tokens before a refusal or request in which a modal makes a plan of it: "would refuse to grant"."""


def governed_asylum(sentence: Sentence, trigger: Trigger, words: tuple[str, ...]) -> LegalStatus | None:
    """What the verb before "to grant asylum" makes of it; null where it makes nothing.

    Only those who ask for themselves seek asylum: who urges a country to shelter others does not.
    """
    to = trigger.infinitive
    if trigger.status is not LegalStatus.ASYLUM_GRANTED or to is None or trigger.negated:
        return None
    if trigger.lemma not in sentence.cues.gives or _is_foreseen(sentence, to):
        return None
    if not sentence.cues.refuses.isdisjoint(words) and sentence.cues.pleas.isdisjoint(_before(sentence, to)):
        return LegalStatus.ASYLUM_REFUSED if sentence.lower[to - 1] in sentence.cues.refuses else None
    if _is_plea_rejected(sentence, to, words):
        return LegalStatus.ASYLUM_REFUSED
    follows = sentence.tags[trigger.last] if trigger.last < len(sentence.tags) else 0
    themselves = (
        follows & (Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR) or sentence.lower[trigger.last] == "her"
    )
    asked = not sentence.cues.asks.isdisjoint(words)
    return LegalStatus.ASYLUM_SOUGHT if asked and themselves else None


def _before(sentence: Sentence, to: int) -> list[str]:
    return sentence.lower[max(0, to - GOVERNOR_REACH) : to]


def _is_plea_rejected(sentence: Sentence, to: int, words: tuple[str, ...]) -> bool:
    """Whether what is turned down asks for it: "rejected his plea to be recognised as a refugee"."""
    rejects = words == ("turned", "down") or not sentence.cues.turns_down.isdisjoint(words)
    return rejects and not sentence.cues.pleas.isdisjoint(_before(sentence, to))


def _is_foreseen(sentence: Sentence, to: int) -> bool:
    before = range(max(0, to - 1 - _MODAL_REACH), to)
    return any(sentence.tags[k] & (Tag.MODAL | Tag.NEGATION) for k in before)
