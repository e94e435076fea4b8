"""The words of ``lexicon/en/counts.toml``, checked and arranged for look-up."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from tracker.errors import LexiconError
from tracker.extraction.counts.mention import CountKind
from tracker.extraction.word_sets import WordSets, by_meaning, word_sets
from tracker.lexicon.phrases import PhraseTable
from tracker.vocabulary import CountQualifier

V = TypeVar("V")

_QUANTITIES = ("vague", "unstated", "none", "both", "single")
_GUARDED = (*_QUANTITIES, "one")
_NUMBERS: Final = ("magnitudes", "vague_singulars", "vague_plurals", "vague_multipliers", "collectives")
"""Tables of words and their numbers that are taken as they are."""
_SETS: Final = (
    "collective_determiners",
    "unstated",
    "grammar",
    "additional",
    "rates",
    "between",
    "labels",
    "days",
    "ranges",
)
"""Tables of lists that become sets."""
_LISTS: Final = {
    "both_stands_before": ("both", "of"),
    "pronouns": ("none", "pronouns"),
    "wholes": ("partitive", "wholes"),
    "age_before": ("age", "before"),
    "money_before": ("money", "before"),
    "year_before": ("years", "before"),
    "hyphened": ("hyphened", "counted"),
}
"""Single lists that become sets: field to table and list."""


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
    phrases = [(phrase, kind) for kind in _QUANTITIES for phrase in table[kind]["phrases"]]
    quantities = _table("quantities", phrases)
    ordinals = word_sets(table["ordinals"])
    alone = set(numbers) | ordinals["words"] | ordinals["fractions"]
    for name in ("vague_plurals", "vague_multipliers", "collectives"):
        alone.update(table[name])
    followers = _followers(table, alone)
    return CountsLexicon(
        **_as_listed(table),
        numbers=numbers,
        vague_floor=table["vague"]["floor"],
        quantities=quantities,
        not_after={kind: frozenset(table[kind].get("not_after", ())) for kind in _GUARDED},
        not_before={kind: frozenset(table[kind].get("not_before", ())) for kind in _GUARDED},
        before=_table("before", _modifiers(table)),
        after=_table("after", by_meaning(table["after"], CountQualifier)),
        partitive_links=_table("partitive", [(phrase, True) for phrase in table["partitive"]["links"]]),
        units=_table("kinds", by_meaning(table["kinds"], CountKind)),
        age_after=_table("age", [(phrase, True) for phrase in table["age"]["after"]]),
        ordinals=ordinals,
        ordinal_endings=tuple(table["ordinals"]["endings"]),
        months=months,
        anchors=frozenset(alone.union(quantities.first_words, followers)),
        followers=followers,
    )


def _as_listed(table: dict[str, Any]) -> dict[str, Any]:
    """The fields that need no more than to be taken from the file."""
    return {
        **{name: table[name] for name in _NUMBERS},
        **{name: word_sets(table[name]) for name in _SETS},
        **{field: frozenset(table[name][words]) for field, (name, words) in _LISTS.items()},
    }


def _followers(table: dict[str, Any], alone: set[str]) -> dict[str, frozenset[str]]:
    """The words after each word that begins a quantity only together with another: "a few", "a hundred"."""
    after: dict[str, set[str]] = {}
    single = set(alone)
    for article in table["grammar"]["articles"]:
        after.setdefault(article, set()).update(table["magnitudes"])
    for kind in _QUANTITIES:
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
    pairs = [
        (phrase, Modifier(qualifier=name)) for phrase, name in by_meaning(table["before"], CountQualifier)
    ]
    pairs += [(phrase, Modifier(additional=True)) for phrase in table["additional"]["before"]]
    pairs += [(phrase, Modifier(definite=True)) for phrase in table["definite"]["before"]]
    return pairs


def _table(name: str, entries: list[tuple[str, V]]) -> PhraseTable[V]:
    return PhraseTable(f"counts.toml, {name}", entries)
