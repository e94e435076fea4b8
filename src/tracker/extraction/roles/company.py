"""Who shares a status without sharing the verb: "arrested along with two aides"."""

from tracker.extraction.marks import STRONG
from tracker.extraction.roles.role import ANTECEDENT, Role, siblings
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag

_THEM = frozenset({"them", "him", "her"})
_REACH = 12
"""Tokens between the status words and those in whose company it came."""


def all_meant(sentence: Sentence, trigger: Trigger, role: Role) -> list[People]:
    """All of whom a status is said: the people of the role, who is listed with them, and their company."""
    listed = siblings(sentence, role.people)
    if (
        role.path == ANTECEDENT
    ):  # of "Ana Lima and Rui Costa, who fled" both, of "Ana Lima, who fled, and …" one
        listed = [m for m in listed if m.first <= role.people.first and not _has_clause(sentence, m, role)]
    return listed + _company(sentence, trigger, role.people)


def _has_clause(sentence: Sentence, member: People, role: Role) -> bool:
    """Whether a member before has a relative clause of its own."""
    behind = sentence.lower[member.last : member.last + 2]
    return member is not role.people and behind in ([",", "who"], [",", "whose"])


def _company(sentence: Sentence, trigger: Trigger, people: People) -> list[People]:
    """Those, beside the people of a status and who is listed with them, that the sentence puts with them."""
    known = {id(member) for member in siblings(sentence, people)}
    for other in sentence.people:
        if (
            id(other) in known
            or other.authority
            or other.apposed
            or other.kind in ("whose", "possessive", "others")
        ):
            continue
        if sentence.lower[other.last : other.last + 2] in ([",", "who"], [",", "whose"]):
            continue  # of whom a clause of their own tells what befell them
        opens = _opening(sentence, other)
        if opens is not None and _is_beside(sentence, trigger, people, other, opens):
            return siblings(sentence, other)
    return []


def _opening(sentence: Sentence, other: People) -> int | None:
    """Where "along with", or a "with" before people who belong to somebody, begins; null where none does."""
    lower, k = sentence.lower, other.first - 1
    if k < 0:
        return None
    if k > 1 and lower[k - 1] == "as" and sentence.tags[k] & VERBAL and lower[k - 2] == ",":
        return k - 1  # ", as was his deputy"
    if k > 1 and lower[k - 1] == "so" and sentence.tags[k] & VERBAL and lower[k - 2] == "and":
        return k - 1  # ", and so was his deputy"
    if k > 1 and lower[k - 1] == "with" and lower[k] in _THEM and lower[k - 2] == "and":
        return k - 1  # ", and with them three others"
    if k > 1 and lower[k - 2 : k + 1] == [",", "followed", "by"]:
        return k - 1 if other.low is not None else None  # ", followed by 9,000 clerks"
    if k > 1 and lower[k - 2 : k + 1] == ["as", "well", "as"] and (other.low or 0) > 1:
        return k - 2
    if lower[k] == "alongside":
        return k
    if lower[k] != "with":
        return None
    if k and lower[k - 1] in sentence.cues.in_company:
        return k - 1
    words = set(lower[other.first : other.last])
    tags = sentence.tags[other.first : other.head]
    is_tied = any(tag & Tag.POSSESSIVE for tag in tags) or not sentence.cues.fellows.isdisjoint(words)
    return k if is_tied and other.low is not None else None


def _is_beside(sentence: Sentence, trigger: Trigger, people: People, other: People, opens: int) -> bool:
    """Whether nothing but adverbials stands between the status or its people and their company."""
    if opens == 0:
        return other.last <= people.first <= trigger.start and sentence.lower[people.first - 1] == ","
    words = sentence.lower[opens : opens + 2]
    if sentence.lower[opens - 1] == "," and words[0] in sentence.cues.in_company and words[1] == "with":
        return trigger.end <= opens  # "has sent back the colonel, who …, together with his son"
    if not trigger.end <= opens <= trigger.end + _REACH:
        return False
    return not any(
        (
            sentence.tags[k] & (CLAUSE_OPENERS & ~Tag.PREPOSITION | VERBAL)
            and not _opens_phrase(sentence, k, opens)
        )
        or sentence.lower[k] in STRONG
        for k in range(trigger.end, opens)
    )


def _opens_phrase(sentence: Sentence, k: int, end: int) -> bool:
    """Whether a word that may open a clause has no verb behind it: "before the election"."""
    phrase = bool(sentence.tags[k] & Tag.PREPOSITION) and bool(sentence.tags[k] & Tag.SUBORDINATOR)
    return phrase and not any(sentence.tags[j] & VERBAL for j in range(k + 1, end))
