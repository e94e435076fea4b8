"""Whether people agree in number with a verb: "supporters of the president who were held"."""

from tracker.extraction.roles.role import siblings
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form

_SINGULAR = frozenset({"was", "is", "has", "'s", "does"})
_PLURAL = frozenset({"were", "are", "have", "do"})
_OF_ANY_NUMBER = frozenset({"those", "whose", "possessive", "tally", "rest", "others"})


def disagrees(sentence: Sentence, trigger: Trigger, people: People) -> bool:
    """Whether a verb shows one number and the people another; false where either shows none."""
    plural = _number(sentence, trigger)
    if plural is None or people.kind in _OF_ANY_NUMBER or people.authority:
        return False
    return plural is not (people.plural or len(siblings(sentence, people)) > 1)


def _number(sentence: Sentence, trigger: Trigger) -> bool | None:
    """Whether the finite verb is plural; null where it may be either."""
    group = sentence.lower[trigger.start : trigger.first + 1]
    for word in group:
        if word in _SINGULAR:
            return False
        if word in _PLURAL:
            return True
    return False if trigger.form is Form.THIRD and len(group) == 1 else None
