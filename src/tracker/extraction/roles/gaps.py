"""People of a verb that is not said again: "nine officers got 30 years, and eight soldiers five"."""

from collections.abc import Iterator
from dataclasses import replace

from tracker.extraction.counts import CountKind
from tracker.extraction.roles.role import Role, siblings
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

LEFT_OUT = "verb left out"
"""The path to people of a verb that is not said again."""
_COST = 1.0
_INSERTION = 12
"""Tokens between the commas of an insertion at most: "Ana Lima, once a journalist, seven years"."""
_REST = 8
"""Tokens behind the people in which a verb would show that they have one of their own."""
_TERM_REACH = 3
"""Tokens behind "to" or "for" in which the term begins: "to at least ten years"."""
_DASHES = (["–"], ["—"], ["-"])
_TERMS = (CountKind.DURATION, CountKind.NONE)
_BEFORE_TERM = frozenset({"to", "for"})
_AT = frozenset({"in", "at", "near"})
_APART = _AT | {"from"}
_LINKS = frozenset({"and", ";", "while"})
_BETWEEN = frozenset({",", "another", "some", "around", "about", "just", "only"})


def gapped(sentence: Sentence, trigger: Trigger, role: Role) -> Iterator[tuple[Trigger, Role]]:
    """The status again for each group behind it that has a term, day or place of its own, and no verb.

    The trigger stands where the verb is left out, so that the group is dated and placed from there.
    """
    if trigger.form is not Form.PAST:
        return
    known = siblings(sentence, role.people)
    rows: set[int] = set()
    for people in sentence.people:
        if people.first < max(trigger.end, role.people.last) or any(people is one for one in known):
            continue
        if people.listed and id(people.first_listed) in rows:
            continue  # goes with the first of its row
        if people.apposed or "including" in sentence.lower[trigger.end : people.first]:
            continue  # told again, and no group of its own
        k = _rest(sentence, people)
        link, differs = _link(sentence, people), _says_what_differs(sentence, trigger, people, k)
        own = link is not None and _is_dated_before(sentence, people, link)
        if link is None or not (own or differs):
            continue
        from_else = "from" in sentence.lower[people.first : people.last]
        counted = people.kind == "count" and (sentence.dated[k] or from_else or sentence.lower[k] in _APART)
        term = _is_term(sentence, k) or _is_bare_term(sentence, trigger, people, k)
        if sentence.lower[link] == "," and not (counted or term or (own and people.kind == "count")):
            continue
        if _has_verb(sentence, people, k):
            continue
        again = replace(
            trigger, first=people.last, last=people.last, start=people.last, object=None, tail=None
        )
        rows.add(id(people.first_listed))
        yield again, Role(people, role.cost + _COST, LEFT_OUT)


def _link(sentence: Sentence, people: People) -> int | None:
    """Where "and", a semicolon or a comma stands before the people, perhaps with a date between."""
    begin = k = people.first - 1
    governed = people.prep is not None and sentence.lower[k] not in {",", "and"}
    if governed or (people.low is None and not people.name):
        return None
    while k > 0 and (sentence.dated[k] or sentence.lower[k] in _BETWEEN or _is_in_place(sentence, k)):
        k -= 1
    if k > 0 and (sentence.lower[k] in _LINKS or (sentence.lower[k] == "," and k < begin)):
        return k
    return begin if begin > 0 and sentence.lower[begin] == "," else None


def _is_dated_before(sentence: Sentence, people: People, link: int) -> bool:
    """Whether day or place stands before the people and nothing behind them: "; on Tuesday, 20 more"."""
    ends = people.last >= len(sentence.lower) or not sentence.lower[people.last][0].isalnum()
    opens = link + 1
    return ends and (sentence.dated[opens] or _is_in_place(sentence, opens))


def _is_in_place(sentence: Sentence, k: int) -> bool:
    """Whether a token belongs to a place or year and its preposition: "in Kara 40", "in 2021 just 59"."""
    if sentence.place_at[k] is not None:
        return True
    behind = k + 1 < len(sentence.lower) and (sentence.place_at[k + 1] is not None or sentence.dated[k + 1])
    return sentence.lower[k] in _AT and behind


def _rest(sentence: Sentence, people: People) -> int:
    """Where what is said of the people begins, behind an insertion."""
    lower, k = sentence.lower, people.last
    if lower[k : k + 1] == [","]:
        closing = (j for j in range(k + 1, min(k + 1 + _INSERTION, len(lower))) if lower[j] == ",")
        k = next(closing, len(lower)) + 1
    if lower[k : k + 1] in _DASHES and lower[k + 1 : k + 2] in (["to"], ["for"]):
        k += 1  # "Rui Costa – to four years"
    return min(k, len(lower) - 1)


def _says_what_differs(sentence: Sentence, trigger: Trigger, people: People, k: int) -> bool:
    """A term for a verdict, else a date or a place."""
    lower = sentence.lower
    if trigger.status is LegalStatus.CONVICTED:
        count = sentence.count_at[k]
        is_term = _is_term(sentence, k) or (count is not None and count.kind in _TERMS)
        return is_term or _is_bare_term(sentence, trigger, people, k)
    if sentence.dated[k]:
        return True
    if FAMILY_OF[trigger.status] is Family.SERVICE and lower[trigger.last] == "from":
        return lower[k] == "from" or "from" in lower[people.first : people.last]
    if k + 1 >= len(lower):
        return False
    if lower[k] == "in" and sentence.place_at[k + 1] is not None:
        return True
    held = FAMILY_OF[trigger.status] is Family.CUSTODY and trigger.tail is None
    return held and lower[k] in _AT and sentence.tokens.words[k + 1][:1].isupper()


def _is_bare_term(sentence: Sentence, trigger: Trigger, people: People, k: int) -> bool:
    """Whether a mere number follows, as a verdict in years stands before: "got 27 years, Ana Lima 24"."""
    count = sentence.count_at[k]
    beside = people.last == k or sentence.lower[people.last : people.last + 1] == [","]
    if trigger.status is not LegalStatus.CONVICTED or not beside or count is None or count.first != k:
        return False
    after = sentence.lower[count.last : count.last + 1]
    return sentence.dated[k] is False and after in ([], [","], ["and"], [";"], ["."])


def _is_term(sentence: Sentence, k: int) -> bool:
    """Whether a term of prison follows its preposition: "to life", "for between five and 15 years"."""
    if sentence.lower[k] not in _BEFORE_TERM or k + 1 >= len(sentence.lower):
        return False
    if sentence.lower[k + 1] in sentence.cues.punishments:
        return True
    near = range(k + 1, min(k + 1 + _TERM_REACH, len(sentence.lower)))
    counts = ((sentence.count_at[j], sentence.dated[j]) for j in near)
    return any(count is not None and (count.kind in _TERMS or not dated) for count, dated in counts)


def _has_verb(sentence: Sentence, people: People, k: int) -> bool:
    end = min(k + _REST, len(sentence.lower))
    end = next((j for j in range(k, end) if sentence.lower[j] in {";", ":", "."}), end)
    verbal = any(sentence.tags[j] & VERBAL or sentence.lower[j].endswith("ed") for j in range(k, end))
    return verbal or any(people.last <= other.first < end for other in sentence.triggers)
