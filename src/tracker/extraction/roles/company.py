"""Who shares a status without sharing the verb: "arrested along with two aides"."""

from tracker.extraction.roles.role import siblings
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.loader import Tag

_REACH = 6
"""Tokens between the status words and those in whose company it came."""


def company(sentence: Sentence, trigger: Trigger, people: People) -> list[People]:
    """Those, beside the people of a status and who is listed with them, that the sentence puts with them."""
    known = {id(member) for member in siblings(sentence, people)}
    for other in sentence.people:
        if id(other) in known or other.authority or other.apposed or other.kind in ("whose", "possessive"):
            continue
        opens = _opening(sentence, other)
        if opens is not None and _is_beside(sentence, trigger, people, other, opens):
            return siblings(sentence, other)
    return []


def _opening(sentence: Sentence, other: People) -> int | None:
    """Where "along with", or a "with" before people who belong to somebody, begins; null where none does."""
    lower, k = sentence.lower, other.first - 1
    if k < 0:
        return None
    if lower[k] == "alongside":
        return k
    if lower[k] != "with":
        return None
    if k and lower[k - 1] in sentence.cues.in_company:
        return k - 1
    words = set(lower[other.first : other.last])
    tags = sentence.tags[other.first : other.head]
    is_tied = any(tag & Tag.POSSESSIVE for tag in tags) or not sentence.cues.fellows.isdisjoint(words)
    return k if is_tied else None


def _is_beside(sentence: Sentence, trigger: Trigger, people: People, other: People, opens: int) -> bool:
    """Whether nothing but adverbials stands between the status or its people and their company."""
    if opens == 0:
        return other.last <= people.first <= trigger.start and sentence.lower[people.first - 1] == ","
    if not trigger.end <= opens <= trigger.end + _REACH:
        return False
    return not any(
        sentence.tags[k] & (CLAUSE_OPENERS & ~Tag.PREPOSITION | VERBAL) or sentence.lower[k] in {";", ":"}
        for k in range(trigger.end, opens)
    )
