"""The words of ``lexicon/en/counts.toml``, checked and arranged for look-up."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.errors import LexiconError
from tracker.extract.counts.mention import CountKind
from tracker.extract.phrases import PhraseTable
from tracker.vocabulary import CountQualifier


@dataclass(frozen=True, slots=True)
class Modifier:
    """What words beside a number say of it."""

    qualifier: CountQualifier | None = None
    additional: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class CountsLexicon:
    """Number words, qualifiers and the words that tell what is counted.

    ``anchors`` are the words at which a quantity without digits can begin or be recognised.
    """

    numbers: dict[str, int]
    magnitudes: dict[str, int]
    vague_singulars: dict[str, int]
    vague_plurals: dict[str, int]
    vague_multipliers: dict[str, int]
    vague_floor: int
    quantities: PhraseTable[str]
    blocked_after: dict[str, frozenset[str]]
    blocked_before: dict[str, frozenset[str]]
    definite_quantities: frozenset[str]
    both_before: frozenset[str]
    pronouns: frozenset[str]
    collectives: dict[str, int]
    before: PhraseTable[Modifier]
    after: PhraseTable[CountQualifier]
    additional_after: frozenset[str]
    additional_nouns: frozenset[str]
    additional_not_followed_by: frozenset[str]
    partitive_links: PhraseTable[bool]
    wholes: frozenset[str]
    rates: dict[str, frozenset[str]]
    units: PhraseTable[CountKind]
    between: frozenset[str]
    stops: frozenset[str]
    plurals: frozenset[str]
    age_before: frozenset[str]
    age_after: PhraseTable[bool]
    labels: frozenset[str]
    money_before: frozenset[str]
    year_before: frozenset[str]
    ordinals: frozenset[str]
    fractions: frozenset[str]
    ranges: dict[str, frozenset[str]]
    months: frozenset[str]
    anchors: frozenset[str]


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


def _arranged(table: dict[str, Any], months: frozenset[str]) -> CountsLexicon:
    numbers = _with_hyphenated_tens(table["numbers"])
    quantities = PhraseTable(
        "counts.toml, quantities",
        (
            (phrase, kind)
            for kind in ("vague", "unstated", "none", "both")
            for phrase in table[kind]["phrases"]
        ),
    )
    plurals, multipliers = table["vague_plurals"], table["vague_multipliers"]
    anchors = {"a", "an", "half", *numbers, *table["ordinals"]["words"], *table["ordinals"]["fractions"]}
    anchors |= quantities.first_words | set(plurals) | set(multipliers) | set(table["collectives"])
    return CountsLexicon(
        numbers=numbers,
        magnitudes=table["magnitudes"],
        vague_singulars=table["vague_singulars"],
        vague_plurals=plurals,
        vague_multipliers=multipliers,
        vague_floor=table["vague"]["floor"],
        quantities=quantities,
        blocked_after={kind: frozenset(table[kind].get("not_after", ())) for kind in _GUARDED},
        blocked_before={kind: frozenset(table[kind].get("not_before", ())) for kind in _GUARDED},
        definite_quantities=frozenset(table["unstated"]["definite"]),
        pronouns=frozenset(table["none"]["pronouns"]),
        both_before=frozenset(table["both"]["of"]),
        collectives=table["collectives"],
        before=PhraseTable("counts.toml, before", _modifiers(table)),
        after=PhraseTable("counts.toml, after", _qualifiers(table["after"])),
        additional_after=frozenset(table["additional"]["after"]),
        additional_nouns=frozenset(table["additional"]["nouns"]),
        additional_not_followed_by=frozenset(table["additional"]["not_followed_by"]),
        partitive_links=PhraseTable(
            "counts.toml, partitive", ((p, True) for p in table["partitive"]["links"])
        ),
        wholes=frozenset(table["partitive"]["wholes"]),
        rates={name: frozenset(words) for name, words in table["rates"].items()},
        units=PhraseTable("counts.toml, kinds", _units(table["kinds"])),
        between=frozenset(table["between"]["words"]),
        stops=frozenset(table["between"]["stops"]),
        plurals=frozenset(table["between"]["plurals"]),
        age_before=frozenset(table["age"]["before"]),
        age_after=PhraseTable("counts.toml, age", ((phrase, True) for phrase in table["age"]["after"])),
        labels=frozenset(table["labels"]["before"]),
        money_before=frozenset(table["money"]["before"]),
        year_before=frozenset(table["years"]["before"]),
        ordinals=frozenset(table["ordinals"]["words"]),
        fractions=frozenset(table["ordinals"]["fractions"]),
        ranges={name: frozenset(words) for name, words in table["ranges"].items()},
        months=months,
        anchors=frozenset(anchors),
    )


_GUARDED = ("vague", "unstated", "none", "both", "one")


def _with_hyphenated_tens(numbers: dict[str, int]) -> dict[str, int]:
    """Adds "twenty-one" … "ninety-nine" to the simple number words."""
    tens = [(word, value) for word, value in numbers.items() if 20 <= value < 100]
    units = [(word, value) for word, value in numbers.items() if 0 < value < 10]
    return numbers | {f"{ten}-{unit}": high + low for ten, high in tens for unit, low in units}


def _qualifiers(table: dict[str, list[str]]) -> list[tuple[str, CountQualifier]]:
    return [(phrase, CountQualifier(name)) for name, phrases in table.items() for phrase in phrases]


def _modifiers(table: dict[str, Any]) -> list[tuple[str, Modifier]]:
    pairs = [(phrase, Modifier(qualifier=value)) for phrase, value in _qualifiers(table["before"])]
    pairs += [(phrase, Modifier(additional=True)) for phrase in table["additional"]["before"]]
    pairs += [(phrase, Modifier(definite=True)) for phrase in table["definite"]["before"]]
    return pairs


def _units(table: dict[str, list[str]]) -> list[tuple[str, CountKind]]:
    return [(phrase, CountKind(name)) for name, phrases in table.items() for phrase in phrases]
