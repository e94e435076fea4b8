"""Kinds of countries by which reports take up one that they have named: "the kingdom", "the Gulf state"."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.errors import LexiconError
from tracker.lexicon.countries import countries
from tracker.text.tokens import tokenize

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of ``kinds.toml``.

    Attributes:
        phrases: By first word: what stands behind "the" and the countries that it may mean, longest first.
        islands: The countries that are islands.
        ground: Nouns behind "this" that mean the country of the dateline.
    """

    phrases: Mapping[str, tuple[tuple[Phrase, frozenset[str]], ...]]
    ground: frozenset[str]
    islands: frozenset[str]


@cache
def kinds() -> Kinds:
    """The kinds of countries.

    >>> [sorted(members) for phrase, members in kinds().phrases["sultanate"]]
    [['BRN', 'OMN']]

    Raises:
        LexiconError: A kind has a member that is no country.
    """
    table = tomllib.loads(files("tracker.lexicon").joinpath("en/kinds.toml").read_text(encoding="utf-8"))
    by_first: dict[str, list[tuple[Phrase, frozenset[str]]]] = {}
    for row in table["kinds"]:
        members = frozenset(row["countries"])
        if not members <= countries().keys():
            raise LexiconError(f"kinds.toml: {sorted(members - countries().keys())} are not countries")
        for adjective in row["called"]:
            for noun in row.get("nouns", [""]):
                text = f"{adjective} {noun}".strip()
                phrase = tuple(tokenize(text, 0, len(text)).words)
                by_first.setdefault(phrase[0], []).append((phrase, members))
    longest_first = {
        first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()
    }
    islands = next(members for phrase, members in by_first["archipelago"] if len(phrase) == 1)
    return Kinds(longest_first, frozenset(table["ground"]), islands)
