"""What is only said: rumours, speculation, and reports that the sentence itself calls untrue."""

from tracker.extraction.marks import DASHES, QUOTES, STOPS
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag

_CLAUSE = 16
"""Tokens from "that" to a status in its clause."""
_BEFORE_THAT = 6
"""Tokens before "that" in which its noun stands: "talk on social media that"."""
_WITHOUT_THAT = 6
"""Tokens from a noun to the status, where "that" is left out: "amid rumours he had fled"."""
_VERDICT = 14
"""Tokens behind the status in which the report is called untrue: "reports that …, are false"."""
_MARKS = (STOPS - DASHES) | QUOTES
_JOINS = frozenset({",", "or", "and", "but", "nor"})


def is_hearsay(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether nobody vouches for it: "rumours that he had fled", "reports that they are held are untrue"."""
    lower = sentence.lower
    if sentence.cues.rumours.isdisjoint(lower) and sentence.cues.untruths.isdisjoint(lower):
        return _is_not_true(sentence, _that(sentence, trigger.start))
    that = _that(sentence, trigger.start)
    if that is None:
        return _behind_rumour(sentence, trigger)
    before = lower[max(0, that - _BEFORE_THAT) : that]
    if not sentence.cues.rumours.isdisjoint(before):
        return True
    if _is_not_true(sentence, that) or not sentence.cues.untruths.isdisjoint(before):
        return True
    return not sentence.cues.evidence.isdisjoint(before) and _is_called_untrue(sentence, trigger.end)


def _is_not_true(sentence: Sentence, that: int | None) -> bool:
    """Whether "it is not true" stands before "that"."""
    return that is not None and sentence.lower[max(0, that - 2) : that] in (["not", "true"], ["n't", "true"])


def _that(sentence: Sentence, start: int) -> int | None:
    """Where the first "that" of a row stands: "that he had fled, that he was missing or that he was dead"."""
    found = None
    lower, k = sentence.lower, start - 1
    end = start - _CLAUSE
    if "that" not in lower[max(end, 0) : start]:
        return None
    while k >= max(end, 0):
        if lower[k] in _MARKS:
            break
        if lower[k] == "that" and not sentence.tags[k + 1] & VERBAL:
            found, end = k, k - _CLAUSE
            if k == 0 or lower[k - 1] not in _JOINS:
                break
        k -= 1
    if found is not None and found > 0 and lower[found - 1] not in _JOINS:
        return found
    return None


def _behind_rumour(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a rumour is told without "that": "amid rumours he had fled"."""
    for k in range(trigger.start - 1, max(trigger.start - _WITHOUT_THAT, -1), -1):
        tag = sentence.tags[k]
        if sentence.lower[k] in sentence.cues.rumours:
            return True
        if sentence.lower[k] in _MARKS or sentence.lower[k] in _JOINS:
            return False
        if tag & (Tag.SUBORDINATOR | Tag.RELATIVE | Tag.BE) and k < trigger.start - 1:
            return False
    return False


def _is_called_untrue(sentence: Sentence, end: int) -> bool:
    """Whether the predicate of the report follows: "are untrue", "proved false", "were denied"."""
    for k in range(end, min(end + _VERDICT, len(sentence.lower))):
        if sentence.lower[k] in _MARKS:
            return False
        if sentence.lower[k] in sentence.cues.untruths:
            return True
    return False
