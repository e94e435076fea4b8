"""Every way to name a place in English, ready for look-up by its first word."""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.errors import LexiconError
from tracker.lexicon.countries import countries
from tracker.lexicon.landmarks import landmarks
from tracker.lexicon.towns import towns
from tracker.text.tokens import tokenize


class PlaceKind(StrEnum):
    """What a mention says about its country."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    """An adjective, which can also stand for a person ("a Greek")."""
    PERSON = "person"
    CAPITAL = "capital"
    """A seat of government: the town, or the authorities of its country."""
    CITY = "city"
    """A town or region."""
    MODIFIER = "modifier"
    """A compound that tells neither origin nor authority ("U.S.-led", "Greek-Turkish")."""
    LEADER = "leader"
    """One who rules or ruled it, by name."""
    HERE = "here"
    """Where the reporter is."""
    COURT = "court"
    """An international court or body, of no country."""


@dataclass(frozen=True, slots=True)
class Place:
    """One phrase that names a place, or that begins like one and names none (``iso3`` is null).

    Attributes:
        name: The phrase as the lexicon spells it.
        rest: Its tokens after the first, in the spelling that this entry is for.
        is_region: It can follow a town and a comma ("Lebanon, Pennsylvania").
        is_plain: No rule of ``places.toml`` for single names has to be asked.
        is_cautious: It is read as a place only where the words beside it say so.
        is_town: It is one of ``towns.tsv``, whose names are those of people and firms as well.
    """

    name: str
    rest: tuple[str, ...]
    iso3: str | None
    kind: PlaceKind
    is_region: bool = False
    is_plain: bool = True
    is_cautious: bool = False
    is_town: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Another meaning of a name beside one of the words ``when``, unless one of ``unless`` is there too."""

    iso3: str
    kind: PlaceKind | None
    when: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceRules:
    """The rules of ``places.toml``; the file says what each is for."""

    given: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    offices: frozenset[str]
    cautious: frozenset[str]
    cautious_before: frozenset[str]
    cautious_after: frozenset[str]
    town_before: frozenset[str]
    town_moves: frozenset[str]
    namesakes: frozenset[str]
    shared_bodies: frozenset[str]
    colonies: frozenset[str]
    settled: frozenset[str]
    between: frozenset[str]
    speech: frozenset[str]
    language_into: frozenset[str]
    language_ends: frozenset[str]
    language_nouns: frozenset[str]
    origin_suffixes: frozenset[str]
    former_prefixes: frozenset[str]
    readings: Mapping[str, Reading]
    after_the: Mapping[str, frozenset[str]]
    verbs: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places by their first token, the longest first, and the rules for those that are ambiguous.

    ``in_small_letters`` has the few first tokens without a capital.
    """

    by_first: Mapping[str, tuple[Place, ...]]
    in_small_letters: frozenset[str]
    rules: PlaceRules


@cache
def gazetteer() -> Gazetteer:
    """The English gazetteer.

    Raises:
        LexiconError: One phrase names two countries.
    """
    table = _table()
    rules = _rules(table)
    by_first: dict[str, dict[tuple[str, ...], Place]] = {}
    for name, (iso3, kind, is_region) in _hand_kept(table).items():
        is_plain, is_cautious = not _is_ruled(name, rules), name in rules.cautious
        for first, *rest in _spellings(name, kind):
            place = Place(name, tuple(rest), iso3, kind, is_region, is_plain, is_cautious)
            by_first.setdefault(first, {}).setdefault(place.rest, place)
    for name, iso3 in towns():
        for first, *rest in _spellings(name, PlaceKind.CITY):
            place = Place(
                name, tuple(rest), iso3, PlaceKind.CITY, is_plain=False, is_cautious=True, is_town=True
            )
            by_first.setdefault(first, {}).setdefault(place.rest, place)
    longest_first = {
        first: tuple(sorted(places.values(), key=lambda place: -len(place.rest)))
        for first, places in by_first.items()
    }
    return Gazetteer(longest_first, frozenset(filter(str.islower, longest_first)), rules)


def hand_kept_names() -> list[str]:
    """Every phrase of the tables kept by hand, with a meaning or expressly without one."""
    return list(_hand_kept(_table()))


def _table() -> Mapping[str, Any]:
    text = files("tracker.lexicon").joinpath("en/places.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _hand_kept(table: Mapping[str, Any]) -> "dict[str, _Meaning]":
    return _checked([*_phrases_of_countries(), *_phrases_of_table(table), *_phrases_of_landmarks()])


_Meaning = tuple[str | None, PlaceKind, bool]


def _phrases_of_countries() -> Iterator[tuple[str, _Meaning]]:
    """What ``countries.tsv`` names; where two columns agree on a spelling, the first named here wins."""
    for country in countries().values():
        for kind, phrases in (
            (PlaceKind.COUNTRY, country.names),
            (PlaceKind.DEMONYM, country.adjectives),
            (PlaceKind.PERSON, country.persons),
            (PlaceKind.CAPITAL, country.capitals),
            (PlaceKind.CITY, country.cities),
        ):
            for phrase in phrases:
                yield phrase, (country.alpha3, kind, False)


def _phrases_of_table(table: Mapping[str, Any]) -> Iterator[tuple[str, _Meaning]]:
    for section, kind in (
        ("regions", PlaceKind.CITY),
        ("seats", PlaceKind.CAPITAL),
        ("demonyms", PlaceKind.DEMONYM),
    ):
        for iso3, phrases in table[section].items():
            if iso3 not in countries():
                raise LexiconError(f"places.toml: [{section}] {iso3} is not a country")
            for phrase in phrases:
                yield phrase, (iso3, kind, section == "regions")
    for phrase in table["elsewhere"]["phrases"]:
        yield phrase, (None, PlaceKind.CITY, False)
    for elliptic in table["after_the"]:
        yield elliptic["name"], (elliptic["iso3"], PlaceKind.COUNTRY, False)


def _phrases_of_landmarks() -> Iterator[tuple[str, _Meaning]]:
    """What ``landmarks.tsv`` names: a court can act, as a capital does."""
    for phrase, iso3, is_court in landmarks():
        yield phrase, (iso3, PlaceKind.CAPITAL if is_court else PlaceKind.CITY, False)


def _checked(phrases: list[tuple[str, _Meaning]]) -> dict[str, _Meaning]:
    named: dict[str, _Meaning] = {}
    for phrase, meaning in phrases:
        first = named.setdefault(phrase, meaning)
        if first[0] != meaning[0]:
            raise LexiconError(f"places: '{phrase}' means both {first[0]} and {meaning[0]}")
    return named


def _spellings(name: str, kind: PlaceKind) -> list[list[str]]:
    """The tokens of a name as reports print it: without accents, in capitals, with a curly apostrophe."""
    plain = {name, without_accents(name)}
    curly = {text.replace("'", "’") for text in plain}
    # A short town in capitals is an acronym as often as not (GAO, the Government Accountability Office).
    capitals = (
        set() if kind is PlaceKind.CITY and len(name) <= 3 else {text.upper() for text in plain | curly}
    )
    spellings = sorted(plain | curly | capitals)
    return [[text] if text.isalpha() else tokenize(text, 0, len(text)).words for text in spellings]


def without_accents(text: str) -> str:
    """A name as reports print it that have no accents."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("Ł", "L"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _is_ruled(name: str, rules: PlaceRules) -> bool:
    every = (rules.given, rules.surnames, rules.cautious, rules.readings, rules.after_the, rules.verbs)
    return any(name in names for names in every)


def _rules(table: Mapping[str, Any]) -> PlaceRules:
    people, cautious, languages = table["people"], table["cautious"], table["languages"]
    return PlaceRules(
        given=frozenset(people["given"]),
        surnames=frozenset(people["surnames"]),
        titles=frozenset(people["titles"]),
        openers=frozenset(people["openers"]),
        offices=frozenset(people["offices"]),
        cautious=frozenset(cautious["names"]),
        cautious_before=frozenset(cautious["before"]),
        cautious_after=frozenset(cautious["after"]),
        town_before=frozenset(table["towns"]["before"]),
        town_moves=frozenset(table["towns"]["moves"]),
        colonies=frozenset(table["compounds"]["colonies"]),
        settled=frozenset(table["compounds"]["settled"]),
        between=frozenset(table["compounds"]["between"]),
        namesakes=frozenset(table["namesakes"]["names"]),
        shared_bodies=frozenset(table["namesakes"]["bodies"]),
        speech=frozenset(languages["speech"]),
        language_into=frozenset(languages["into"]),
        language_ends=frozenset(languages["ends"]),
        language_nouns=frozenset(languages["nouns"]),
        origin_suffixes=frozenset(table["compounds"]["origin"]),
        former_prefixes=frozenset(table["compounds"]["former"]),
        readings={name: _reading(row) for row in table["readings"] for name in row["names"]},
        after_the={row["name"]: frozenset(row.get("when", ())) for row in table["after_the"]},
        verbs={row["name"]: frozenset(row["next"]) for row in table["verbs"]},
    )


def _reading(row: Mapping[str, Any]) -> Reading:
    kind = PlaceKind(row["kind"]) if "kind" in row else None
    return Reading(row["iso3"], kind, frozenset(row["when"]), frozenset(row.get("unless", ())))
