"""People behind their verb: "Also being held is Ana Lima", "Among those arrested were two judges"."""

from tracker.extraction.marks import DASHES, QUOTES, SEPARATORS
from tracker.extraction.roles.role import Role
from tracker.extraction.sentence import CLAUSE_OPENERS, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_REACH = 10
"""Tokens between the participle and the verb that its subject follows at most."""
_COST = 0.3
_MARKS = SEPARATORS | QUOTES | DASHES
_OPENING = frozenset({"also", "among", "those", "being", "and", "but", "the", "people", "most", "more"})


def inverted(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The subject behind the verb of a participle that opens the sentence; null where there is none.

    "Among the six freed is Ana Lima" tells of the six.
    """
    whole = _whole(sentence, trigger)
    if not _may_be_inverted(trigger) or not _opens(sentence, trigger, whole):
        return None
    for k in range(trigger.end, min(trigger.end + _REACH, len(sentence.lower))):
        if sentence.tags[k] & Tag.BE:
            subject = next((p for p in sentence.people if k < p.first <= k + 2 and not p.authority), None)
            return None if subject is None else Role(whole or subject, _COST, "subject behind the verb")
        if sentence.lower[k] in _MARKS or sentence.tags[k] & (CLAUSE_OPENERS & ~Tag.PREPOSITION | Tag.HAVE):
            return None
    return None


def _may_be_inverted(trigger: Trigger) -> bool:
    """A participle, or a state: "Fleeing to Thailand were 14 lawmakers", "Under arrest are four officers"."""
    if trigger.form is None:
        return trigger.frame.pattern == "state"
    return trigger.form is Form.PAST or (trigger.form is Form.ING and trigger.frame.pattern == "do")


def _whole(sentence: Sentence, trigger: Trigger) -> People | None:
    """Those of whom some are told: the six of "Among the six freed"."""
    if sentence.lower[:1] != ["among"]:
        return None
    return next((p for p in sentence.people if p.low is not None and p.last <= trigger.first), None)


def _opens(sentence: Sentence, trigger: Trigger, whole: People | None) -> bool:
    """Whether nothing but adverbs, "among those" or those of whom it tells stands before the participle."""
    inside = range(0) if whole is None else range(whole.first, whole.last)
    return all(
        k in inside or sentence.lower[k] in _OPENING or sentence.tags[k] & Tag.ADVERB or sentence.dated[k]
        for k in range(trigger.first)
    )
