"""Where people flee to a place that tells no country by itself: "into Zokhawthar", "to the kingdom"."""

from tracker.extraction.marks import STRONG
from tracker.extraction.where.statement import Statement

_INTO = frozenset({"to", "into", "in", "across", "over"})
_OVER = frozenset({"across", "over"})
_REACH = 4
"""Tokens behind the status words in which the preposition stands."""
_PHRASE = 5
"""Tokens behind the preposition in which the place stands."""


def flees_to_ground(said: Statement) -> bool:
    """Whether people flee to a town that is not known, or to ground of a country that is not named."""
    sentence, end = said.sentence, said.trigger.end
    undated = [
        k for k in range(end, len(sentence.lower)) if not sentence.dated[k] and sentence.lower[k] != ","
    ]
    first = next((k for k in undated[:_REACH] if sentence.lower[k] in _INTO | STRONG), None)
    return first is not None and sentence.lower[first] in _INTO and _is_ground(said, first + 1)


def flees_over_border(said: Statement) -> bool:
    """Whether people flee "across the border", whichever it is."""
    lower, borders, end = said.sentence.lower, said.sentence.cues.borders, said.trigger.end
    behind = lower[end : end + _PHRASE]
    return not borders.isdisjoint(behind) and not _OVER.isdisjoint(behind)


def _is_ground(said: Statement, begin: int) -> bool:
    """Whether the phrase at a token ends in a word for ground, or is a name of which nothing is known."""
    sentence = said.sentence
    for k in range(begin, min(begin + _PHRASE, len(sentence.lower))):
        if sentence.lower[k] in sentence.cues.ground:
            return True
        if sentence.tokens.words[k][0].isupper():
            return sentence.place_at[k] is None and not sentence.dated[k] and not sentence.shouting
        if not sentence.tokens.words[k][0].isalpha() or sentence.lower[k] in _INTO:
            return False
    return False
