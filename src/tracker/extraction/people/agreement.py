"""Lists that only the verb shows: "Ana Lima, a judge who sat in Suva, and Rui Costa were arrested"."""

from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.lexicon.tags import Tag

_PLURAL = frozenset({"were", "are", "have"})
_APPOSITION = 14
"""Tokens between the commas of an apposition at most."""
_BODY = 7
"""Tokens of "of a private channel" at most."""
_ADVERBS = 2
"""Tokens between the last member and its verb: "were" of "Rui Costa on Monday were"."""


def join_by_agreement(sentence: Sentence, found: list[People]) -> None:
    """Join one person behind "and" to those before, where a verb in the plural follows."""
    for position, people in enumerate(found):
        k = people.first - 1
        if people.plural or people.follows is not None or k < 1 or sentence.lower[k] != "and":
            continue
        if people.authority or people.apposed or not _is_plural_verb_behind(sentence, people):
            continue
        before = _member_before(sentence, found[:position], people)
        if before is not None:
            people.follows, people.listed, people.prep = before, True, before.prep
            _join_claused(sentence, found, before)


def _join_claused(sentence: Sentence, found: list[People], people: People) -> None:
    """Join the second of three to the first, of whom a clause tells: "Ana Lima, who …, her aide, and"."""
    if people.follows is not None or people.first < 1 or sentence.lower[people.first - 1] != ",":
        return
    for before in found:
        claused = sentence.lower[before.last : before.last + 2] in ([",", "who"], [",", "whose"])
        if claused and before.last < people.first and before.prep is None and not before.authority:
            people.follows, people.listed = before, False
            return


def _is_plural_verb_behind(sentence: Sentence, people: People) -> bool:
    """Whether the verb follows at once, or behind an apposition: "a student, Rui Costa, were"."""
    lower, k = sentence.lower, people.last
    if lower[k : k + 1] in (["of"], ["from"], ["at"]):
        end = min(k + _BODY, len(lower))
        k = next((j for j in range(k + 1, end) if sentence.tags[j] & VERBAL or lower[j] == ","), k)
    if lower[k : k + 1] == [","]:
        end = min(k + 1 + _APPOSITION, len(lower))
        close = next((j for j in range(k + 1, end) if lower[j] == ","), None)
        if close is None:
            return False
        k = close + 1
    while k < min(people.last + _APPOSITION + _ADVERBS, len(lower)) and sentence.dated[k]:
        k += 1
    return k < len(lower) and lower[k] in _PLURAL


def _member_before(sentence: Sentence, found: list[People], people: People) -> People | None:
    """The nearest mention that can be a member: none that is governed, owned, told again or in a clause."""
    for before in reversed(found):
        between = range(before.last, people.first - 1)
        if any(sentence.lower[k] in {";", ":", "“", "”", '"'} for k in between):
            return None
        if not _is_clause_closed(sentence, between):
            return None
        if any(one.last < before.first for one in found if _opens_clause(sentence, one, people)):
            continue
        if before.prep is None and not (before.owner or before.apposed or before.authority):
            return before if before.kind in ("noun", "name", "surname") else None
    return None


def _opens_clause(sentence: Sentence, one: People, people: People) -> bool:
    """Whether a clause that tells of one person goes on to the comma before the next: "Lima, who …, and"."""
    lower, k = sentence.lower, one.last
    if lower[k : k + 1] in (["of"], ["from"]):
        k = next((j for j in range(k, min(k + _BODY, len(lower))) if lower[j] == ","), k)
    opens = lower[k : k + 2] in ([",", "who"], [",", "whose"])
    close = people.first - 2
    inner = range(k + 2, close)
    return opens and lower[close] == "," and not any(lower[j] == "," and not sentence.dated[j] for j in inner)


def _is_clause_closed(sentence: Sentence, between: range) -> bool:
    """Whether a verb between two mentions is one of a relative clause that a comma ends."""
    verbs = [k for k in between if sentence.tags[k] & VERBAL]
    if not verbs:
        return True
    opens = any(sentence.tags[k] & Tag.RELATIVE for k in between if k < verbs[0])
    return opens and sentence.lower[between[-1]] == ","
