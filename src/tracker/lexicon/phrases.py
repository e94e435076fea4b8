"""Phrases of the lexicon as words, and tables of them by the word that they are looked up by."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar

from tracker.errors import LexiconError
from tracker.text.tokens import tokenize

Words: TypeAlias = tuple[str, ...]
"""A phrase, word by word, in lower case."""
V = TypeVar("V")


def words_of(phrase: str) -> Words:
    """A phrase as the tokenizer cuts it, in lower case."""
    return tuple(tokenize(phrase, 0, len(phrase)).lower)


def by_first_word(pairs: Iterable[tuple[Words, V]]) -> Mapping[str, tuple[tuple[Words, V], ...]]:
    """First words of phrases to (whole phrase, value), the longest phrase first.

    Raises:
        LexiconError: A phrase comes with two values.
    """
    return _by_end(pairs, 0)


def by_last_word(pairs: Iterable[tuple[Words, V]]) -> Mapping[str, tuple[tuple[Words, V], ...]]:
    """The same by the last words of phrases."""
    return _by_end(pairs, -1)


def _by_end(pairs: Iterable[tuple[Words, V]], end: int) -> dict[str, tuple[tuple[Words, V], ...]]:
    table: dict[str, list[tuple[Words, V]]] = {}
    seen: dict[Words, V] = {}
    for words, value in pairs:
        if seen.setdefault(words, value) != value:
            raise LexiconError(f"'{' '.join(words)}' means both {seen[words]} and {value}")
        table.setdefault(words[end], []).append((words, value))
    return {key: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for key, found in table.items()}
