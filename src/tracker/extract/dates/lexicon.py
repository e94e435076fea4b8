"""The words of ``lexicon/en/dates.toml``, checked and arranged for look-up."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from tracker.errors import LexiconError
from tracker.extract.dates.mention import DateRole
from tracker.extract.phrases import PhraseTable

V = TypeVar("V")

WordSets = dict[str, frozenset[str]]
"""Sets of words by the name of what they do."""

_ROLES = ("since", "until", "by", "before", "after", "at")


@dataclass(frozen=True, slots=True)
class EventWords:
    """How reports call the coup, and how they count from it."""

    nouns: PhraseTable[bool]
    marks: frozenset[str]
    fillers: frozenset[str]
    determiners: frozenset[str]
    links: frozenset[str]
    not_before: frozenset[str]
    offsets: PhraseTable[str]
    roles: PhraseTable[DateRole]
    compounds: dict[str, DateRole]


@dataclass(frozen=True, slots=True)
class DatesLexicon:
    """Names of days and months, words that point from the publication, prepositions, and the coup's names.

    ``anchors`` are the words at which a date without digits can be recognised.
    """

    months: dict[str, int]
    verbs: frozenset[str]
    month_before: frozenset[str]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    parts: PhraseTable[str]
    prefixes: frozenset[str]
    dayparts_before: PhraseTable[bool]
    dayparts_after: frozenset[str]
    fixed: PhraseTable[tuple[int, int]]
    to_date: PhraseTable[bool]
    to_date_not_before: frozenset[str]
    to_date_not_after: frozenset[str]
    context: PhraseTable[DateRole]
    future: PhraseTable[bool]
    weekends: PhraseTable[int]
    pointers: PhraseTable[str]
    running: frozenset[str]
    coming: frozenset[str]
    first: frozenset[str]
    units: dict[str, str]
    after_unit: WordSets
    some: frozenset[str]
    roles: PhraseTable[DateRole]
    naming: frozenset[str]
    year_before: frozenset[str]
    year_weak: frozenset[str]
    grammar: WordSets
    counted: WordSets
    ranges: WordSets
    event: EventWords
    phrase_ends: frozenset[str]
    anchors: frozenset[str]


@cache
def dates_lexicon() -> DatesLexicon:
    """The English lexicon of dates.

    Raises:
        LexiconError: A word or phrase of the file has two meanings.
    """
    table = tomllib.loads(files("tracker.lexicon").joinpath("en/dates.toml").read_text(encoding="utf-8"))
    return lexicon_from(table)


def lexicon_from(table: dict[str, Any]) -> DatesLexicon:
    """The lexicon that a parsed TOML file describes.

    Raises:
        LexiconError: A word or phrase has two meanings, or a part is missing.
    """
    try:
        return _arranged(table)
    except (KeyError, ValueError) as error:
        raise LexiconError(f"dates.toml: {error} is missing or not known") from error


def _arranged(table: dict[str, Any]) -> DatesLexicon:
    _check_disjoint(table, "months", "weekdays", "seasons")
    parts = {name: words for name, words in table["parts"].items() if name != "prefixes"}
    fixed = _phrases("fixed", ((phrase, (a, b)) for phrase, (a, b) in table["fixed"].items()))
    to_date, future = (
        _flags("to_date", table["to_date"]["phrases"]),
        _flags("future", table["future"]["phrases"]),
    )
    context = _phrases("context", _inverted(table["context"], DateRole))
    units = dict(_inverted(table["units"], str))
    event = _event(table)
    ends = fixed.last_words | to_date.last_words | future.last_words | context.last_words
    anchors = ends | set(table["months"]) | set(table["weekdays"]) | set(table["seasons"]) | set(units)
    return DatesLexicon(
        months=table["months"],
        verbs=frozenset(table["ambiguous_months"]["months"]),
        month_before=frozenset(table["ambiguous_months"]["before"]),
        weekdays=table["weekdays"],
        seasons=table["seasons"],
        parts=_phrases("parts", _inverted(parts, str)),
        prefixes=frozenset(table["parts"]["prefixes"]),
        dayparts_before=_flags("dayparts", table["dayparts"]["before"]),
        dayparts_after=frozenset(table["dayparts"]["after"]),
        fixed=fixed,
        to_date=to_date,
        to_date_not_before=frozenset(table["to_date"]["not_before"]),
        to_date_not_after=frozenset(table["to_date"]["not_after"]),
        context=context,
        future=future,
        weekends=_phrases("weekends", table["weekends"].items()),
        pointers=_phrases("pointers", _inverted(_only(table["pointers"], "last", "this", "next"), str)),
        running=frozenset(table["pointers"]["running"]),
        coming=frozenset(table["pointers"]["coming"]),
        first=frozenset(table["pointers"]["first"]),
        units=units,
        after_unit=_sets(table["after_unit"]),
        some=frozenset(table["some"]["words"]),
        roles=_phrases("roles", _inverted(_only(table["roles"], *_ROLES), DateRole)),
        naming=frozenset(table["roles"]["naming"]),
        year_before=frozenset(table["years"]["before"]),
        year_weak=frozenset(table["years"]["weak"]),
        grammar=_sets(table["grammar"]),
        counted=_sets(table["counted"]),
        ranges=_sets(table["ranges"]),
        event=event,
        phrase_ends=ends,
        anchors=frozenset(
            anchors
            | {"weekend"}
            | event.nouns.first_words
            | set(event.compounds)
            | set(table["after_unit"]["ago"])
        ),
    )


def _event(table: dict[str, Any]) -> EventWords:
    words = table["event"]
    return EventWords(
        nouns=_phrases(
            "event",
            [(noun, True) for noun in words["nouns"]] + [(noun, False) for noun in words["weak_nouns"]],
        ),
        marks=frozenset(words["marks"]),
        fillers=frozenset(words["marks"] + words["modifiers"]),
        determiners=frozenset(words["determiners"]),
        links=frozenset(words["links"]),
        not_before=frozenset(words["not_before"]),
        offsets=_phrases("event_offsets", _inverted(table["event_offsets"], str)),
        roles=_phrases("event_roles", _inverted(table["event_roles"], DateRole)),
        compounds=dict(_inverted(table["event_compounds"], DateRole)),
    )


def _inverted(table: dict[str, list[str]], kind: Callable[[str], V]) -> list[tuple[str, V]]:
    """Pairs of phrase and meaning, from a table of lists of phrases by the name of their meaning."""
    return [(phrase, kind(name)) for name, phrases in table.items() for phrase in phrases]


def _only(table: dict[str, list[str]], *names: str) -> dict[str, list[str]]:
    return {name: table[name] for name in names}


def _sets(table: dict[str, list[str]]) -> WordSets:
    return {name: frozenset(words) for name, words in table.items()}


def _check_disjoint(table: dict[str, Any], *names: str) -> None:
    seen: dict[str, str] = {}
    for name in names:
        for word in table[name]:
            if seen.setdefault(word, name) != name:
                raise LexiconError(f"dates.toml: '{word}' stands in both {seen[word]} and {name}")


def _phrases(name: str, entries: Iterable[tuple[str, V]]) -> PhraseTable[V]:
    return PhraseTable(f"dates.toml, {name}", entries)


def _flags(name: str, phrases: list[str]) -> PhraseTable[bool]:
    return _phrases(name, ((phrase, True) for phrase in phrases))
