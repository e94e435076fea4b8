"""How far the words reach that belong to one verb."""

from tracker.extraction.sentence import Sentence
from tracker.lexicon.loader import Words

STOPS = frozenset(";:.!?—–")
"""Marks that nothing bound to a verb reaches across."""
BREAKS = STOPS | {","}


def clause_end(sentence: Sentence, begin: int, reach: int) -> int:
    """Index of the first mark at or after ``begin``, at most ``reach`` tokens on."""
    limit = min(begin + reach, len(sentence.lower))
    return next((k for k in range(begin, limit) if sentence.lower[k] in BREAKS), limit)


def contains(words: list[str], phrase: Words) -> bool:
    """Whether the words of a phrase stand side by side among others.

    >>> contains(["fled", "from", "the", "country"], ("the", "country"))
    True
    """
    size = len(phrase)
    return any(tuple(words[k : k + size]) == phrase for k in range(len(words) - size + 1))
