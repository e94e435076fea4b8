"""People of a verb that is not said again: "nine officers got 30 years, and eight soldiers five"."""

from collections.abc import Iterator
from dataclasses import replace

from tracker.extraction.counts import CountKind
from tracker.extraction.roles.role import Role, siblings
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.vocabulary import LegalStatus

_COST = 1.0
_INSERTION = 8
"""Tokens between the commas of an insertion at most: "Ana Lima, once a journalist, seven years"."""
_REST = 8
"""Tokens behind the people in which a verb would show that they have one of their own."""
_LINKS = frozenset({"and", ";", "while"})
_BETWEEN = frozenset({",", "another", "some", "around", "about"})


def gapped(sentence: Sentence, trigger: Trigger, role: Role) -> Iterator[tuple[Trigger, Role]]:
    """The status again for each group behind it that has a term, day or place of its own, and no verb.

    The trigger stands where the verb is left out, so that the group is dated and placed from there.
    """
    if trigger.form is not Form.PAST:
        return
    known = siblings(sentence, role.people)
    for people in sentence.people:
        if people.first < max(trigger.end, role.people.last) or any(people is one for one in known):
            continue
        k = _rest(sentence, people)
        link = _link(sentence, people)
        own = link is not None and _is_dated_before(sentence, people, link)
        if link is None or not (own or _says_what_differs(sentence, trigger, k)):
            continue
        if _has_verb(sentence, people, k):
            continue
        again = replace(
            trigger, first=people.last, last=people.last, start=people.last, object=None, tail=None
        )
        yield again, Role(people, role.cost + _COST, "verb left out")


def _link(sentence: Sentence, people: People) -> int | None:
    """Where "and" or a semicolon stands before the people, perhaps with a date between; null without."""
    if people.prep is not None or (people.low is None and not people.name):
        return None
    k = people.first - 1
    while k > 0 and (sentence.dated[k] or sentence.lower[k] in _BETWEEN):
        k -= 1
    return k if k > 0 and sentence.lower[k] in _LINKS else None


def _is_dated_before(sentence: Sentence, people: People, link: int) -> bool:
    """Whether the day stands before the people and nothing behind them: "; on Tuesday, 20 more"."""
    ends = people.last >= len(sentence.lower) or not sentence.lower[people.last][0].isalnum()
    return ends and sentence.dated[link + 1]


def _rest(sentence: Sentence, people: People) -> int:
    """Where what is said of the people begins, behind an insertion."""
    lower, k = sentence.lower, people.last
    if lower[k : k + 1] == [","]:
        closing = (j for j in range(k + 1, min(k + 1 + _INSERTION, len(lower))) if lower[j] == ",")
        k = next(closing, len(lower)) + 1
    return min(k, len(lower) - 1)


def _says_what_differs(sentence: Sentence, trigger: Trigger, k: int) -> bool:
    """A term for a verdict, else a date or a place."""
    lower = sentence.lower
    if trigger.status is LegalStatus.CONVICTED:
        count = sentence.count_at[k + 1 if lower[k] == "to" and k + 1 < len(lower) else k]
        return count is not None and count.kind in (CountKind.DURATION, CountKind.NONE)
    if sentence.dated[k]:
        return True
    return lower[k] == "in" and k + 1 < len(lower) and sentence.place_at[k + 1] is not None


def _has_verb(sentence: Sentence, people: People, k: int) -> bool:
    end = min(k + _REST, len(sentence.lower))
    end = next((j for j in range(k, end) if sentence.lower[j] in {";", ":", "."}), end)
    verbal = any(sentence.tags[j] & VERBAL or sentence.lower[j].endswith("ed") for j in range(k, end))
    return verbal or any(people.last <= other.first < end for other in sentence.triggers)
