"""Lists of words in the TOML files of counts and dates."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

V = TypeVar("V")

WordSets: TypeAlias = dict[str, frozenset[str]]
"""Sets of words by the name of what they do."""


def word_sets(table: Mapping[str, Iterable[str]]) -> WordSets:
    """The lists of a table in a TOML file as sets."""
    return {name: frozenset(words) for name, words in table.items()}


def by_meaning(table: Mapping[str, Iterable[str]], meaning: Callable[[str], V]) -> list[tuple[str, V]]:
    """Pairs of phrase and meaning, from lists of phrases by the name of their meaning.

    Args:
        table: As a TOML file has it.
        meaning: Makes the meaning of its name, such as an enum.
    """
    return [(phrase, meaning(name)) for name, phrases in table.items() for phrase in phrases]
