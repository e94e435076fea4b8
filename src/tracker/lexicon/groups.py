"""Who people are by the nouns, adjectives and titles for them (``groups.toml``)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.lexicon.inflect import plural
from tracker.lexicon.phrases import PhraseTable, Words, by_last_word, table_of, words_of
from tracker.vocabulary import Group


@dataclass(frozen=True, slots=True)
class PeopleNoun:
    """A noun for people."""

    group: Group
    plural: bool
    authority: bool
    general: bool
    """Whether a modifier can tell the group better ("court members")."""


def read_people(groups: Mapping[str, Any]) -> Mapping[str, tuple[tuple[Words, PeopleNoun], ...]]:
    """Last words of people nouns to (whole phrase, noun).

    Raises:
        LexiconError: A noun is in two places.
    """
    return by_last_word(_nouns(groups))


def read_modifiers(groups: Mapping[str, Any]) -> PhraseTable[Group]:
    """Modifiers ("military"), each with its group.

    Raises:
        LexiconError: One is of two groups.
    """
    every = groups["modifiers"].items()
    return table_of(
        "groups.toml, modifiers",
        ((words_of(phrase), Group(group)) for group, phrases in every for phrase in phrases),
    )


def read_titles(groups: Mapping[str, Any]) -> PhraseTable[Group]:
    """Titles ("Colonel"), each with its group.

    Raises:
        LexiconError: One is of two groups.
    """
    every = groups["title"]
    return table_of(
        "groups.toml, titles",
        ((words_of(phrase), Group(entry["group"])) for entry in every for phrase in entry["words"]),
    )


def _nouns(groups: Mapping[str, Any]) -> Iterator[tuple[Words, PeopleNoun]]:
    general = frozenset(groups["member"]["words"])
    for entry in groups["noun"]:
        group, authority = Group(entry["group"]), entry.get("kind") == "authority"
        irregular = entry.get("irregular", {})
        for noun in dict.fromkeys([*entry.get("words", ()), *irregular]):
            many = irregular.get(noun) or plural(noun)
            yield (
                words_of(noun),
                PeopleNoun(group, plural=False, authority=authority, general=noun in general),
            )
            yield words_of(many), PeopleNoun(group, plural=True, authority=authority, general=many in general)
        for noun in entry.get("plural_only", ()):
            yield words_of(noun), PeopleNoun(group, plural=True, authority=authority, general=noun in general)
