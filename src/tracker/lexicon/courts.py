"""The international courts and bodies of ``places.toml``, which act for no country."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from tracker.lexicon.phrases import PhraseTable, table_of, words_of

Phrases: TypeAlias = PhraseTable[bool]
"""Phrases; the value is true."""


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

    >>> courts().named.starting_at(["the", "icc"], 1)
    (True, 2)
    """
    text = files("tracker.lexicon").joinpath("en/places.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["international"]
    return Courts(
        named=_table("courts", table["courts"]),
        bodies=_table("bodies", table["bodies"]),
        again=_table("again", table["again"]),
        seat=_table("seat", table["seat"]),
        crimes=frozenset(table["crimes"]),
        not_beside=frozenset(table["not_beside"]),
    )


def _table(name: str, phrases: Iterable[str]) -> Phrases:
    return table_of(name, ((words_of(phrase), True) for phrase in phrases))
