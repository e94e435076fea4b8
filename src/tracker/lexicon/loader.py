"""The checked loader of a language's lexicon: TOML files in, look-up tables out.

Loading refuses contradictions (one phrase with two meanings, a frame that names an unknown list), so that a
mistake in the data is found at once and not as a wrong claim.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.errors import LexiconError
from tracker.lexicon.cues import Cues, read_cues
from tracker.lexicon.frames import Frame, read_frames
from tracker.lexicon.groups import PeopleNoun, read_modifiers, read_people, read_titles
from tracker.lexicon.nominals import read_nominals, read_objects
from tracker.lexicon.phrases import PhraseTable, Words, by_last_word, words_of
from tracker.lexicon.scanned import Scan, read_scan
from tracker.lexicon.tags import read_tags
from tracker.lexicon.verbs import VerbEntry, read_verbs
from tracker.lexicon.wordlists import NameWords, PeopleWords, word_lists
from tracker.vocabulary import Group


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's tables. Keys are words in lower case, as the tokenizer cuts them."""

    tags: Mapping[str, int]
    frames: tuple[Frame, ...]
    verbs: Mapping[str, tuple[VerbEntry, ...]]
    nominals: PhraseTable[Frame]
    """Nouns and state phrases."""
    objects: PhraseTable[frozenset[str]]
    """Object phrases, each with the names of the lists it is in."""
    people: Mapping[str, tuple[tuple[Words, PeopleNoun], ...]]
    """Last word of a people noun to (whole phrase, noun), longest first."""
    modifiers: PhraseTable[Group]
    """Words before a noun that tell its group."""
    titles: PhraseTable[Group]
    """Words before a name that tell its group."""
    governors: Mapping[str, tuple[tuple[Words, str], ...]]
    """Last word of a governor to (whole phrase, kind), longest first."""
    unreal: Mapping[str, tuple[Words, ...]]
    """Last word of a phrase that makes unreal what follows."""
    habits: frozenset[str]
    """Adverbs that make of an event a habit."""
    captors: frozenset[str]
    """Those who hold people and are no authorities."""
    people_words: PeopleWords
    name_words: NameWords
    cues: Cues
    scan: Scan


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language (ISO 639-1).

    Raises:
        LexiconError: There is none, or its files contradict themselves.
    """
    grammar, statuses, groups = (_toml(language, name) for name in ("grammar", "statuses", "groups"))
    frames = read_frames(statuses)
    verbs = read_verbs(frames, statuses, _toml(language, "verbs")["irregular"])
    return Lexicon(
        tags=read_tags(grammar),
        frames=frames,
        verbs=verbs,
        nominals=read_nominals(frames, statuses),
        objects=read_objects(statuses),
        people=read_people(groups),
        modifiers=read_modifiers(groups),
        titles=read_titles(groups),
        governors=_governors(grammar),
        unreal=_unreal(grammar),
        habits=frozenset(grammar["habit"]["words"]),
        captors=frozenset(grammar["captors"]["words"]),
        people_words=word_lists(PeopleWords, _toml(language, "people"), "people.toml"),
        name_words=word_lists(NameWords, _toml(language, "names"), "names.toml"),
        cues=read_cues(_toml(language, "cues")),
        scan=read_scan(_toml(language, "scan"), statuses, frames, verbs),
    )


def _toml(language: str, name: str) -> dict[str, Any]:
    path = files("tracker.lexicon") / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"no lexicon for language '{language}' ({name}.toml is missing)") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{language}/{name}.toml: {error}") from error


def _governors(grammar: Mapping[str, Any]) -> Mapping[str, tuple[tuple[Words, str], ...]]:
    every = grammar["governors"].items()
    return by_last_word((words_of(phrase), kind) for kind, phrases in every for phrase in phrases)


def _unreal(grammar: Mapping[str, Any]) -> Mapping[str, tuple[Words, ...]]:
    entries = by_last_word((words_of(phrase), None) for phrase in grammar["unreal"]["words"])
    return {last: tuple(words for words, _ in found) for last, found in entries.items()}
