"""People behind their verb: "Also being held is Ana Lima", "Among those arrested were two judges"."""

from tracker.extraction.roles.role import Role
from tracker.extraction.sentence import CLAUSE_OPENERS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Tag

_REACH = 10
"""Tokens between the participle and the verb that its subject follows at most."""
_COST = 0.3
_MARKS = frozenset({",", ";", ":", "“", "”", '"', "—", "–"})
_OPENING = frozenset({"also", "among", "those", "being", "and", "but", "the", "people", "most", "more"})


def inverted(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The subject behind the verb of a participle that opens the sentence; null where there is none."""
    if trigger.form is not Form.PAST or not _opens(sentence, trigger):
        return None
    for k in range(trigger.end, min(trigger.end + _REACH, len(sentence.lower))):
        if sentence.tags[k] & Tag.BE:
            subject = next((p for p in sentence.people if k < p.first <= k + 2 and not p.authority), None)
            return None if subject is None else Role(subject, _COST, "subject behind the verb")
        if sentence.lower[k] in _MARKS or sentence.tags[k] & (CLAUSE_OPENERS & ~Tag.PREPOSITION | Tag.HAVE):
            return None
    return None


def _opens(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether nothing but adverbs and "among those" stands before the participle."""
    return all(
        sentence.lower[k] in _OPENING or sentence.tags[k] & Tag.ADVERB or sentence.dated[k]
        for k in range(trigger.first)
    )
