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
    k, size = begin, len(sentence.lower)
    for _ in range(reach):
        if k < size and sentence.lower[k] == ",":
            k = _behind_insertion(sentence, k)
        if k >= size or sentence.lower[k] in BREAKS:
            return
        yield k
        k += 1


def _behind_insertion(sentence: Sentence, k: int) -> int:
    """Where a clause goes on behind an insertion that begins with the comma at ``k``; there, if none does."""
    for j in range(k + 1, min(k + _INSERTION, len(sentence.lower) - 1)):
        if sentence.lower[j] == ",":
            return j + 1 if sentence.tags[j + 1] & Tag.PREPOSITION else k
        if sentence.lower[j] in BREAKS or (sentence.tags[j] & VERBAL and sentence.lower[j - 1] != "to"):
            return k
    return k
