"""Clauses that a date opens: "in March, when he was charged", "May 3, after which 90 were held"."""

from dataclasses import replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag

_ROLES = {
    "when": DateRole.AT,
    "in": DateRole.AT,
    "on": DateRole.AT,
    "during": DateRole.AT,
    "after": DateRole.AFTER,
    "following": DateRole.AFTER,
    "since": DateRole.SINCE,
}
"""What "when" and the prepositions before "which" make of the date for the verb of their clause."""
_MARKS = frozenset({",", ";", ":"})


def linked(sentence: Sentence, mention: DateMention, trigger: Trigger) -> DateMention | None:
    """The date as the clause that it opens takes it; null where the status stands in no such clause."""
    k = mention.last + (sentence.lower[mention.last : mention.last + 1] == [","])
    word = sentence.lower[k] if k < len(sentence.lower) else ""
    role = _ROLES.get(word)
    if role is None or trigger.first < k:
        return None
    if word != "when" and sentence.lower[k + 1 : k + 2] != ["which"]:
        return None
    inner = range(k + 2, trigger.first)
    if any(sentence.lower[j] in _MARKS or sentence.tags[j] & Tag.RELATIVE for j in inner):
        return None
    return replace(mention, role=role)
