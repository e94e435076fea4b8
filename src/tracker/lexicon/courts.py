"""The international courts and bodies of ``places.toml``, which act for no country."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.text.tokens import tokenize

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases in lower case by their first token: the other tokens of each, the longest first."""


@dataclass(frozen=True, slots=True)
class Courts:
    """The phrases for international courts; the file says what each list is for."""

    named: Phrases
    bodies: Phrases
    again: Phrases
    seat: Phrases
    crimes: frozenset[str]
    not_beside: frozenset[str]


@cache
def courts() -> Courts:
    """The international courts.

    >>> courts().named["icc"]
    ((),)
    """
    text = files("tracker.lexicon").joinpath("en/places.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["international"]
    return Courts(
        named=_by_first(table["courts"]),
        bodies=_by_first(table["bodies"]),
        again=_by_first(table["again"]),
        seat=_by_first(table["seat"]),
        crimes=frozenset(table["crimes"]),
        not_beside=frozenset(table["not_beside"]),
    )


def _by_first(phrases: Iterable[str]) -> Phrases:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = tokenize(phrase, 0, len(phrase)).words
        by_first.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in by_first.items()}
