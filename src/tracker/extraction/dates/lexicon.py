"""The words of ``lexicon/en/dates.toml``, checked and arranged for look-up."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from tracker.errors import LexiconError
from tracker.extraction.dates.calendar import Shift
from tracker.extraction.dates.mention import DateRole
from tracker.extraction.word_sets import WordSets, by_meaning, word_sets
from tracker.lexicon.phrases import PhraseTable, table_of, words_of

V = TypeVar("V")

_ROLES = ("since", "until", "by", "before", "after", "at")
_SETS: Final = ("to_date", "after_unit", "grammar", "counted", "ranges")
"""Tables of lists that become sets."""
_LISTS: Final = {
    "verbs": ("ambiguous_months", "months"),
    "month_before": ("ambiguous_months", "before"),
    "prefixes": ("parts", "prefixes"),
    "dayparts_after": ("dayparts", "after"),
    "running": ("pointers", "running"),
    "coming": ("pointers", "coming"),
    "first": ("pointers", "first"),
    "reports": ("context_names", "not_after"),
    "some": ("some", "words"),
    "naming": ("roles", "naming"),
    "year_before": ("years", "before"),
    "year_weak": ("years", "weak"),
}
"""Single lists that become sets: field to table and list."""


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
    counting: frozenset[str]  # the first words of both
    compounds: dict[str, DateRole]
    clauses: PhraseTable[bool]
    rough: frozenset[str]
    during: frozenset[str]
    course: PhraseTable[bool]


@dataclass(frozen=True, slots=True)
class Holiday:
    """The first and last day: month and day of each, or how many days from Easter they are."""

    first: tuple[int, int] | int
    last: tuple[int, int] | int


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a phrase says that has but one reading.

    Attributes:
        role: Fixed where the phrase itself says it ("so far"), else the preposition's.
        days: First and last day, counted from the publication; null where they cannot be known.
        context: The day stands in a neighbouring sentence ("the next day").
        shift: How far from that date, where the words count it.
        unit: It is the week, month or year before the last one.
    """

    role: DateRole | None
    days: tuple[int, int] | None = None
    context: bool = False
    shift: Shift | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class DatesLexicon:
    """Names of days and months, words that point from the publication, prepositions, and the coup's names.

    ``anchors`` are the words at which a date without digits can be recognised; those of them that do no more
    than end a longer phrase ("of", "that") have the words before them in ``bound``.
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
    nights: PhraseTable[bool]
    eves: PhraseTable[bool]
    day_words: dict[str, int]
    ordinals: dict[str, str]
    season_words: WordSets
    holidays: PhraseTable[Holiday]
    holiday_words: WordSets
    phrases: PhraseTable[Fixed]
    to_date: WordSets
    weekends: PhraseTable[int]
    pointers: PhraseTable[str]
    running: frozenset[str]
    onward: PhraseTable[bool]
    coming: frozenset[str]
    first: frozenset[str]
    open_days: dict[str, int]
    context_names: PhraseTable[int]
    reports: frozenset[str]
    units: dict[str, str]
    after_unit: WordSets
    some: frozenset[str]
    roles: PhraseTable[DateRole]
    naming: frozenset[str]
    openers: dict[str, DateRole]
    year_before: frozenset[str]
    year_weak: frozenset[str]
    grammar: WordSets
    counted: WordSets
    ranges: WordSets
    event: EventWords
    names: frozenset[str]
    anchors: frozenset[str]
    bound: dict[str, frozenset[str]]


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
    phrases = _phrases("fixed", _fixed(table))
    units = dict(by_meaning(table["units"], str))
    event = _event(table)
    names = frozenset().union(table["months"], table["weekdays"], table["seasons"])
    alone = names.union(units, table["grammar"]["weekend"], table["after_unit"]["ago"])
    alone = alone.union(_holidays(table["holidays"]).first_words)
    alone = alone.union(event.nouns.first_words, event.compounds, event.clauses.first_words)
    ends = ((word, phrases.words_before(word)) for word in phrases.last_words - alone)
    return DatesLexicon(
        **_as_listed(table),
        months=table["months"],
        weekdays=table["weekdays"],
        seasons=table["seasons"],
        parts=_phrases("parts", by_meaning(parts, str)),
        dayparts_before=_flags("dayparts", table["dayparts"]["before"]),
        nights=_flags("nights", table["dayparts"]["nights"]),
        eves=_flags("eves", table["dayparts"]["eves"]),
        day_words=table["day_words"],
        ordinals=dict(by_meaning(table["ordinals"], str)),
        season_words=word_sets(table["season_words"]),
        holidays=_holidays(table["holidays"]),
        holiday_words=word_sets(table["holiday_words"]),
        phrases=phrases,
        weekends=_phrases("weekends", table["weekends"].items()),
        pointers=_phrases("pointers", by_meaning(_only(table["pointers"], "last", "this", "next"), str)),
        onward=_phrases("onward", _onward(table["onward"])),
        open_days=table["open_times"]["days"],
        context_names=_phrases("context_names", _context_names(table)),
        units=units,
        roles=_phrases("roles", by_meaning(_only(table["roles"], *_ROLES), DateRole)),
        openers=dict(by_meaning(table["openers"], DateRole)),
        event=event,
        names=names,
        anchors=alone | phrases.last_words,
        bound={word: before for word, before in ends if before is not None},
    )


def _as_listed(table: dict[str, Any]) -> dict[str, Any]:
    """The fields that need no more than to be taken from the file."""
    return {
        **{name: word_sets(table[name]) for name in _SETS},
        **{field: frozenset(table[name][words]) for field, (name, words) in _LISTS.items()},
    }


def _fixed(table: dict[str, Any]) -> list[tuple[str, Fixed]]:
    phrases = [(phrase, Fixed(None, (first, last))) for phrase, (first, last) in table["fixed"].items()]
    phrases += [(phrase, Fixed(DateRole.BY, (0, 0))) for phrase in table["to_date"]["phrases"]]
    phrases += [(phrase, Fixed(DateRole.FUTURE)) for phrase in table["future"]["phrases"]]
    phrases += [(phrase, Fixed(DateRole.AT)) for phrase in table["open_times"]["phrases"]]
    phrases += [(phrase, Fixed(DateRole.NOW, (0, 0))) for phrase in table["present"]["phrases"]]
    phrases += [(phrase, Fixed(None, unit=unit)) for unit, phrase in table["before_last"].items()]
    shifts = {
        phrase: Shift(unit, int(number))
        for unit, numbers in table["context_shifts"].items()
        for number, listed in numbers.items()
        for phrase in listed
    }
    for phrase, role in by_meaning(table["context"], DateRole):
        phrases.append((phrase, Fixed(role, context=True, shift=shifts.get(phrase))))
    return phrases


def _holidays(table: dict[str, dict[str, list[int]]]) -> PhraseTable[Holiday]:
    """Holidays by their names; the file gives month and day, or how many days from Easter they are."""
    fixed = ((name, Holiday((d[0], d[1]), (d[-2], d[-1]))) for name, d in table["fixed"].items())
    easter = ((name, Holiday(days[0], days[-1])) for name, days in table["easter"].items())
    return table_of(
        "dates.toml, holidays", [(words_of(name), holiday) for name, holiday in (*fixed, *easter)]
    )


def _onward(table: dict[str, list[str]]) -> list[tuple[str, bool]]:
    """Words before a length of time that begins on a day that was told; whether they can set a deadline."""
    return [(phrase, name == "limits") for name in ("limits", "follows") for phrase in table[name]]


def _context_names(table: dict[str, Any]) -> list[tuple[str, int]]:
    numbers = {"that": 0, "following": 1, "previous": -1}
    return [(phrase, number) for name, number in numbers.items() for phrase in table["context_names"][name]]


def _event(table: dict[str, Any]) -> EventWords:
    words = table["event"]
    offsets = _phrases("event_offsets", by_meaning(table["event_offsets"], str))
    roles = _phrases("event_roles", by_meaning(table["event_roles"], DateRole))
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
        offsets=offsets,
        roles=roles,
        counting=roles.first_words | offsets.first_words,
        compounds=dict(by_meaning(table["event_compounds"], DateRole)),
        clauses=_flags("event clauses", words["clauses"]),
        rough=frozenset(words["rough"]),
        during=frozenset(words["during"]),
        course=_flags("event course", words["course"]),
    )


def _only(table: dict[str, list[str]], *names: str) -> dict[str, list[str]]:
    return {name: table[name] for name in names}


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
