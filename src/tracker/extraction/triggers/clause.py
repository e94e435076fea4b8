"""How far the words reach that belong to one verb."""

from collections.abc import Iterator

from tracker.extraction.marks import STOPS
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.lexicon.phrases import Words
from tracker.lexicon.tags import Tag

BREAKS = STOPS | {","}
_INSERTION = 10
"""Tokens between the commas of an insertion at most."""


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


def within_clause(sentence: Sentence, begin: int, reach: int) -> Iterator[int]:
    """The places of a clause from ``begin`` on, ``reach`` of them at most, insertions left out.

    Of "condemned eight soldiers, five of them officers, to death" those of "condemned eight soldiers to …".
    """
    lower = sentence.lower
    k, size = begin, len(lower)
    for _ in range(reach):
        if k < size and lower[k] == ",":
            k = _behind_insertion(sentence, k)
        if k >= size or lower[k] in BREAKS:
            return
        yield k
        k += 1


def _behind_insertion(sentence: Sentence, k: int) -> int:
    """Where a clause goes on behind an insertion that begins with the comma at ``k``; there, if none does."""
    lower, tags = sentence.lower, sentence.tags
    for j in range(k + 1, min(k + _INSERTION, len(lower) - 1)):
        if lower[j] == ",":
            return j + 1 if tags[j + 1] & Tag.PREPOSITION else k
        if lower[j] in BREAKS or (tags[j] & VERBAL and lower[j - 1] != "to"):
            return k
    return k
