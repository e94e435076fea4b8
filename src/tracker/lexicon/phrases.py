"""Phrases of the lexicon as words, and tables in which they are looked up without searching."""

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeAlias, TypeVar

from tracker.errors import LexiconError
from tracker.text.tokens import tokenize

Words: TypeAlias = tuple[str, ...]
"""A phrase, word by word, in lower case."""
V = TypeVar("V")
_VALUE = ""
"""Key of a phrase's value in the tree of its words; no word is empty."""


class PhraseTable(Generic[V]):
    """Phrases with a value each; of those that fit at a place the longest one is taken.

    Args:
        name: What the phrases are, for the message of an error.
        entries: Pairs of a phrase (words separated by blanks, in lower case) and its value.

    Raises:
        LexiconError: One phrase has two different values, or is not in lower case.

    >>> table = PhraseTable("bounds", [("more than", 1), ("no more than", 2)])
    >>> table.ending_at("hold no more than 40".split(), 4)
    (2, 1)
    >>> table.starting_at("more than 40".split(), 0)
    (1, 2)
    """

    __slots__ = ("_backwards", "_forwards", "first_words", "last_words")

    def __init__(self, name: str, entries: Iterable[tuple[str, V]]) -> None:
        self._forwards: dict[str, Any] = {}
        self._backwards: dict[str, Any] = {}
        for phrase, value in entries:
            words = phrase.split()
            if not words or phrase != phrase.lower():
                raise LexiconError(f"{name}: '{phrase}' is empty or not in lower case")
            known = _insert(self._forwards, words, value)
            if known != value:
                raise LexiconError(f"{name}: '{phrase}' means both {known} and {value}")
            _insert(self._backwards, words[::-1], value)
        self.first_words = frozenset(self._forwards)
        self.last_words = frozenset(self._backwards)

    def starting_at(self, lower: list[str], i: int) -> tuple[V, int] | None:
        """The value of the phrase that starts at word ``i``, and the index after its last word."""
        tree, found, size = self._forwards, None, len(lower)
        while i < size and (below := tree.get(lower[i])) is not None:
            tree = below
            i += 1
            if _VALUE in tree:
                found = tree[_VALUE], i
        return found

    def ending_at(self, lower: list[str], end: int) -> tuple[V, int] | None:
        """The value of the phrase whose last word stands before ``end``, and the index of its first word."""
        tree, found = self._backwards, None
        while end > 0 and (below := tree.get(lower[end - 1])) is not None:
            tree = below
            end -= 1
            if _VALUE in tree:
                found = tree[_VALUE], end
        return found

    def words_before(self, last: str) -> frozenset[str] | None:
        """The words of which one stands before a last word; null where that is a phrase by itself.

        >>> table = PhraseTable("fixed", [("so far", 1), ("thus far", 2), ("today", 3)])
        >>> sorted(table.words_before("far")), table.words_before("today")
        (['so', 'thus'], None)
        """
        below = self._backwards[last]
        return None if _VALUE in below else frozenset(below)


def _insert(tree: dict[str, Any], words: list[str], value: Any) -> Any:
    """Adds a phrase; gives the value that it then has, the old one where it stood there already."""
    for word in words:
        tree = tree.setdefault(word, {})
    return tree.setdefault(_VALUE, value)


def words_of(phrase: str) -> Words:
    """A phrase as the tokenizer cuts it, in lower case."""
    return tuple(tokenize(phrase, 0, len(phrase)).lower)


def table_of(name: str, pairs: Iterable[tuple[Words, V]]) -> PhraseTable[V]:
    """A table of phrases that are words already."""
    return PhraseTable(name, ((" ".join(words), value) for words, value in pairs))


def by_last_word(pairs: Iterable[tuple[Words, V]]) -> Mapping[str, tuple[tuple[Words, V], ...]]:
    """Last words of phrases to (whole phrase, value), the longest phrase first.

    Raises:
        LexiconError: A phrase comes with two values.
    """
    table: dict[str, list[tuple[Words, V]]] = {}
    seen: dict[Words, V] = {}
    for words, value in pairs:
        if seen.setdefault(words, value) != value:
            raise LexiconError(f"'{' '.join(words)}' means both {seen[words]} and {value}")
        table.setdefault(words[-1], []).append((words, value))
    return {key: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for key, found in table.items()}
