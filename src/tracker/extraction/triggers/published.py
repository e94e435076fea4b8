"""Whether something is published, and nobody freed: "an interview that was released on Tuesday"."""

from tracker.extraction.marks import STOPS
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers.clause import clause_end
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_OBJECT_REACH = 6
"""Tokens behind the verb in which the head of its object stands."""
_SUBJECT_REACH = 14
"""Tokens before the verb in which the head of its subject stands."""
_NEAR = 2
"""Tokens from what is published to the verb: "a statement that was released"."""
_INSIDE_PHRASE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB


def is_published(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what is released is words or pictures."""
    if trigger.passive or trigger.bare_past:
        start = trigger.start
        if trigger.form is Form.PAST and _names_published(sentence, start - _NEAR, start):
            return True
        if trigger.passive or (trigger.bare_past and _ends_behind(sentence, trigger)):
            return _is_subject_published(sentence, start)
    begin = trigger.last
    end = clause_end(sentence, begin, _OBJECT_REACH)
    end = next((k for k in range(begin, end) if sentence.tags[k] & ~int(_INSIDE_PHRASE)), end)
    return _names_published(sentence, begin, end)


def _names_published(sentence: Sentence, begin: int, end: int) -> bool:
    return not sentence.cues.published.isdisjoint(sentence.lower[max(0, begin) : end])


def _ends_behind(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a past form without auxiliary has no object: "was recorded in Togo and released on Tuesday"."""
    k = trigger.last
    return k >= len(sentence.lower) or sentence.dated[k] or bool(sentence.tags[k] & Tag.PREPOSITION)


def _is_subject_published(sentence: Sentence, start: int) -> bool:
    """Whether the subject of a passive is published; people in phrases that belong to it do not count."""
    lower, tags = sentence.lower, sentence.tags
    for k in range(start - 1, max(start - _SUBJECT_REACH, -1), -1):
        if lower[k] in sentence.cues.published:
            return _is_subject(sentence, k) and not _has_other_subject(sentence, k + 1, start)
        if lower[k] in STOPS or tags[k] & Tag.REPORT or (lower[k] == "," and k < start - 1):
            return False
        if tags[k] & CLAUSE_OPENERS and not tags[k] & (Tag.PREPOSITION | Tag.RELATIVE):
            return False
    return False


def _is_subject(sentence: Sentence, k: int) -> bool:
    """Whether no preposition governs the noun at ``k``, unless a relative clause makes it a subject."""
    if sentence.tags[k + 1] & Tag.RELATIVE:
        return True
    j = k - 1
    while j >= 0 and (not sentence.tags[j] or sentence.tags[j] & _INSIDE_PHRASE) and sentence.lower[j] != ",":
        j -= 1
    return j < 0 or not sentence.tags[j] & Tag.PREPOSITION


def _has_other_subject(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a pronoun, or "and" with a subject behind it, stands between."""
    for k in range(begin, end):
        if sentence.tags[k] & (Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR):
            return not sentence.tags[k - 1] & Tag.PREPOSITION
        joins = sentence.tags[k] & Tag.COORDINATOR and k + 1 < end
        if joins and not sentence.tags[k + 1] & VERBAL:
            return True
    return False
