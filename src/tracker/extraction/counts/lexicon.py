"""The words of ``lexicon/en/counts.toml``, checked and arranged for look-up."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from tracker.errors import LexiconError
from tracker.extraction.counts.mention import CountKind
from tracker.extraction.phrases import PhraseTable
from tracker.vocabulary import CountQualifier

V = TypeVar("V")

WordSets = dict[str, frozenset[str]]
"""Sets of words by the name of what they do."""

_GUARDED = ("vague", "unstated", "none", "both", "one")


@dataclass(frozen=True, slots=True)
class Modifier:
    """What words beside a number say of it."""

    qualifier: CountQualifier | None = None
    additional: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class CountsLexicon:
    """Number words, qualifiers and the words that tell what is counted; named as the tables of the file.

    ``anchors`` are the words at which a quantity without digits can begin or be recognised; those among them
    that do so only before certain words, such as "a" and "the", have these in ``followers``.
    """

    numbers: dict[str, int]
    magnitudes: dict[str, int]
    vague_singulars: dict[str, int]
    vague_plurals: dict[str, int]
    vague_multipliers: dict[str, int]
    vague_floor: int
    collectives: dict[str, int]
    collective_determiners: WordSets
    quantities: PhraseTable[str]
    not_after: WordSets
    not_before: WordSets
    unstated: WordSets
    both_stands_before: frozenset[str]
    pronouns: frozenset[str]
    grammar: WordSets
    before: PhraseTable[Modifier]
    after: PhraseTable[CountQualifier]
    additional: WordSets
    partitive_links: PhraseTable[bool]
    wholes: frozenset[str]
    rates: WordSets
    units: PhraseTable[CountKind]
    between: WordSets
    age_before: frozenset[str]
    age_after: PhraseTable[bool]
    labels: WordSets
    money_before: frozenset[str]
    year_before: frozenset[str]
    ordinals: WordSets
    ordinal_endings: tuple[str, ...]
    days: WordSets
    hyphened: frozenset[str]
    ranges: WordSets
    months: frozenset[str]
    anchors: frozenset[str]
    followers: dict[str, frozenset[str]]


@cache
def counts_lexicon() -> CountsLexicon:
    """The English lexicon of counts.

    Raises:
        LexiconError: A word or phrase of the file has two meanings.
    """
    folder = files("tracker.lexicon").joinpath("en")
    counts, dates = (
        tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))
        for name in ("counts.toml", "dates.toml")
    )
    return lexicon_from(counts, dates["months"])


def lexicon_from(table: dict[str, Any], months: Iterable[str]) -> CountsLexicon:
    """The lexicon that a parsed TOML file describes, and the names of the months, which tell days.

    Raises:
        LexiconError: A word or phrase has two meanings, or a part is missing.
    """
    try:
        return _arranged(table, frozenset(months))
    except KeyError as error:
        raise LexiconError(f"counts.toml: {error} is missing") from error
    except ValueError as error:
        raise LexiconError(f"counts.toml: {error}") from error


def _arranged(table: dict[str, Any], months: frozenset[str]) -> CountsLexicon:
    numbers = _with_hyphenated_tens(table["numbers"])
    named = ("vague", "unstated", "none", "both")
    quantities = _table("quantities", [(phrase, kind) for kind in named for phrase in table[kind]["phrases"]])
    ordinals = _sets(table["ordinals"])
    alone = set(numbers) | ordinals["words"] | ordinals["fractions"]
    for name in ("vague_plurals", "vague_multipliers", "collectives"):
        alone.update(table[name])
    followers = _followers(table, alone)
    return CountsLexicon(
        numbers=numbers,
        magnitudes=table["magnitudes"],
        vague_singulars=table["vague_singulars"],
        vague_plurals=table["vague_plurals"],
        vague_multipliers=table["vague_multipliers"],
        vague_floor=table["vague"]["floor"],
        collectives=table["collectives"],
        collective_determiners=_sets(table["collective_determiners"]),
        quantities=quantities,
        not_after={kind: frozenset(table[kind].get("not_after", ())) for kind in _GUARDED},
        not_before={kind: frozenset(table[kind].get("not_before", ())) for kind in _GUARDED},
        unstated=_sets(table["unstated"]),
        both_stands_before=frozenset(table["both"]["of"]),
        pronouns=frozenset(table["none"]["pronouns"]),
        grammar=_sets(table["grammar"]),
        before=_table("before", _modifiers(table)),
        after=_table("after", _by_name(table["after"], CountQualifier)),
        additional=_sets(table["additional"]),
        partitive_links=_table("partitive", [(phrase, True) for phrase in table["partitive"]["links"]]),
        wholes=frozenset(table["partitive"]["wholes"]),
        rates=_sets(table["rates"]),
        units=_table("kinds", _by_name(table["kinds"], CountKind)),
        between=_sets(table["between"]),
        age_before=frozenset(table["age"]["before"]),
        age_after=_table("age", [(phrase, True) for phrase in table["age"]["after"]]),
        labels=_sets(table["labels"]),
        money_before=frozenset(table["money"]["before"]),
        year_before=frozenset(table["years"]["before"]),
        ordinals=ordinals,
        ordinal_endings=tuple(table["ordinals"]["endings"]),
        days=_sets(table["days"]),
        hyphened=frozenset(table["hyphened"]["counted"]),
        ranges=_sets(table["ranges"]),
        months=months,
        anchors=frozenset(alone.union(quantities.first_words, followers)),
        followers=followers,
    )


def _followers(table: dict[str, Any], alone: set[str]) -> dict[str, frozenset[str]]:
    """The words after each word that begins a quantity only together with another: "a few", "a hundred"."""
    after: dict[str, set[str]] = {}
    single = set(alone)
    for article in table["grammar"]["articles"]:
        after.setdefault(article, set()).update(table["magnitudes"])
    for kind in ("vague", "unstated", "none", "both"):
        for phrase in table[kind]["phrases"]:
            first, _, rest = phrase.partition(" ")
            if rest:
                after.setdefault(first, set()).add(rest.split()[0])
            else:
                single.add(first)
    return {word: frozenset(words) for word, words in after.items() if word not in single}


def _with_hyphenated_tens(numbers: dict[str, int]) -> dict[str, int]:
    """Adds "twenty-one" … "ninety-nine" to the simple number words."""
    tens = [(word, value) for word, value in numbers.items() if 20 <= value < 100]
    units = [(word, value) for word, value in numbers.items() if 0 < value < 10]
    return numbers | {f"{ten}-{unit}": high + low for ten, high in tens for unit, low in units}


def _modifiers(table: dict[str, Any]) -> list[tuple[str, Modifier]]:
    pairs = [(phrase, Modifier(qualifier=name)) for phrase, name in _by_name(table["before"], CountQualifier)]
    pairs += [(phrase, Modifier(additional=True)) for phrase in table["additional"]["before"]]
    pairs += [(phrase, Modifier(definite=True)) for phrase in table["definite"]["before"]]
    return pairs


def _by_name(table: dict[str, list[str]], meaning: Callable[[str], V]) -> list[tuple[str, V]]:
    return [(phrase, meaning(name)) for name, phrases in table.items() for phrase in phrases]


def _table(name: str, entries: list[tuple[str, V]]) -> PhraseTable[V]:
    return PhraseTable(f"counts.toml, {name}", entries)


def _sets(table: dict[str, list[str]]) -> WordSets:
    return {name: frozenset(words) for name, words in table.items()}
