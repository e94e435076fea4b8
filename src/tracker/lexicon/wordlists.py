"""Word lists that need no more than to be looked up: which there are, read from their files and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from tracker.errors import LexiconError


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """The lists of ``people.toml``; the file says what each is for."""

    offices: frozenset[str]
    states: frozenset[str]
    also_verbs: frozenset[str]
    also_adjectives: frozenset[str]
    prefixes: frozenset[str]
    causes: frozenset[str]
    inner_determiners: frozenset[str]
    definite_determiners: frozenset[str]
    before_bare_numbers: frozenset[str]
    after_bare_numbers: frozenset[str]
    after_those: frozenset[str]
    finite_behind_numbers: frozenset[str]
    adverbs_behind_numbers: frozenset[str]
    given_to_numbers: frozenset[str]
    collectives: frozenset[str]
    excepting: frozenset[str]
    rests: frozenset[str]
    alleged: frozenset[str]
    describing: frozenset[str]
    before_participles: frozenset[str]
    openers: frozenset[str]
    origin_openers: frozenset[str]
    body_openers: frozenset[str]
    paper_openers: frozenset[str]
    papers: frozenset[str]
    list_links: frozenset[str]
    anybody: frozenset[str]
    particles: frozenset[str]
    ordinals: frozenset[str]
    number_nouns: frozenset[str]
    number_links: frozenset[str]
    brings: frozenset[str]
    sums: frozenset[str]
    counts_up: frozenset[str]
    harmed: frozenset[str]
    not_figures: frozenset[str]
    many_countries: frozenset[str]
    foreign: frozenset[str]
    offices_held: frozenset[str]
    leads: frozenset[str]
    chiefs: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of ``names.toml``; the file says what each is for."""

    not_persons: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]


WordLists = TypeVar("WordLists", PeopleWords, NameWords)


def word_lists(kind: type[WordLists], table: Mapping[str, Any], file: str) -> WordLists:
    """The lists of one file.

    Args:
        kind: Which lists there must be.
        table: The file as TOML gives it.
        file: Its name, for the message.

    Raises:
        LexiconError: A list is missing, empty or unknown, or holds something else than words in lower case.
    """
    names = {field.name for field in fields(kind)}
    if names != table.keys():
        raise LexiconError(f"{file}: lists missing or unknown: {', '.join(sorted(names ^ table.keys()))}")
    for name, words in table.items():
        if not (isinstance(words, list) and words and all(_is_word(word) for word in words)):
            raise LexiconError(f"{file}: '{name}' must be a list of words in lower case")
    return kind(**{name: frozenset(words) for name, words in table.items()})


def _is_word(value: object) -> bool:
    return isinstance(value, str) and value != "" and value == value.lower()
