"""Hosts that a sentence speaks of and does not name: "in a third country", "from abroad", "in 18 states"."""

from tracker.extraction.where.statement import Statement
from tracker.lexicon.tags import Tag

_INTO = frozenset({"in", "to", "into", "from", "for"})
_REACH = 8
"""Tokens behind the status words in which the preposition stands."""
_PHRASE = 4
"""Tokens from the preposition to "country" at most: "in at least 18 countries"."""
_THEIRS = frozenset({"the", "this", "that", "his", "her", "their", "its", "our", "my", "own", "home"})
"""Before "country" these tell which one it is."""


def is_unnamed(said: Statement) -> bool:
    """Whether the status words are followed by a country that nobody could tell the name of."""
    sentence, end = said.sentence, said.trigger.end
    for k in range(end, min(end + _REACH, len(sentence.lower))):
        if sentence.place_at[k] is not None or sentence.tags[k] & (Tag.SUBORDINATOR & ~Tag.PREPOSITION):
            return False
        if sentence.lower[k] in _INTO:
            last = _country_behind(said, k)
            if last is not None:
                return not _is_spelled_out(said, last)
    return False


def _country_behind(said: Statement, k: int) -> int | None:
    """Where the noun of a phrase that tells no country in particular stands."""
    sentence, words = said.sentence, said.sentence.cues
    for j in range(k + 1, min(k + 1 + _PHRASE, len(sentence.lower))):
        word = sentence.lower[j]
        if word in words.abroad and j == k + 1:
            return j
        if word in words.states and j > k + 1:
            return j
        if word in _THEIRS or sentence.place_at[j] is not None or not word[0].isalnum():
            return None
    return None


def _is_spelled_out(said: Statement, k: int) -> bool:
    """Whether names follow the noun: "in several countries, including Peru and Chile"."""
    behind = range(k + 1, min(k + 1 + _PHRASE, len(said.sentence.lower)))
    return any(said.sentence.place_at[j] is not None for j in behind)
