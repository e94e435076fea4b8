"""The words of ``lexicon/en/events.toml``: which words of a report tell of one and the same event."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.errors import LexiconError
from tracker.lexicon.phrases import PhraseTable

Groups = tuple[str, ...]
"""Names of the groups that a word belongs to."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """Nouns and verb forms of events.

    Attributes:
        nouns: The groups of a noun.
        verbs: The groups of a verb form.
        members: Nouns and verb forms of each group.
        not_before: Words behind a noun that make another thing of it.
        statuses: Groups of what is a status itself.
        offences: Groups of what people are tried for.
        personal: Groups of what befalls one person, of which a report tells of several.
    """

    nouns: PhraseTable[Groups]
    verbs: PhraseTable[Groups]
    members: Mapping[str, frozenset[str]]
    not_before: frozenset[str]
    personal: frozenset[str]
    statuses: frozenset[str]
    offences: frozenset[str]

    def of(self, groups: Groups) -> frozenset[str]:
        """All words that tell of an event of some groups."""
        return frozenset().union(*(self.members[group] for group in groups))


@cache
def event_words() -> EventWords:
    """The English words of events.

    Raises:
        LexiconError: A list is missing or has a word in capitals.
    """
    return events_from(tomllib.loads(files("tracker.lexicon").joinpath("en/events.toml").read_text("utf-8")))


def events_from(table: Mapping[str, Any]) -> EventWords:
    """The words that a parsed TOML file describes.

    Raises:
        LexiconError: A list is missing or has a word in capitals.
    """
    try:
        groups, not_before = table["events"], table["not_before"]
        return EventWords(
            nouns=_table("nouns", groups),
            verbs=_table("verbs", groups),
            members={name: frozenset(group["nouns"] + group["verbs"]) for name, group in groups.items()},
            not_before=frozenset(not_before),
            personal=frozenset(name for name, group in groups.items() if group.get("personal")),
            statuses=frozenset(name for name, group in groups.items() if group.get("status")),
            offences=frozenset(name for name, group in groups.items() if group.get("offence")),
        )
    except KeyError as error:
        raise LexiconError(f"events.toml: {error} is missing") from error


def _table(kind: str, groups: Mapping[str, Mapping[str, list[str]]]) -> PhraseTable[Groups]:
    found: dict[str, list[str]] = {}
    for name, group in groups.items():
        for word in group[kind]:
            found.setdefault(word, []).append(name)
    entries: Iterable[tuple[str, Groups]] = ((word, tuple(names)) for word, names in found.items())
    return PhraseTable(f"events.toml, {kind}", entries)
