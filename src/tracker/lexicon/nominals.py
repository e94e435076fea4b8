"""The phrases of the frames that need no verb, and the objects of those that have one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from tracker.lexicon.frames import Frame
from tracker.lexicon.phrases import PhraseTable, Words, table_of, words_of


def read_nominals(frames: Sequence[Frame], statuses: Mapping[str, Any]) -> PhraseTable[Frame]:
    """Nouns and states, each with its frame: "asylum request", "behind bars".

    Raises:
        LexiconError: A phrase is of two frames.
    """
    return table_of("statuses.toml, nouns", _nominals(frames, statuses))


def read_objects(statuses: Mapping[str, Any]) -> PhraseTable[frozenset[str]]:
    """Objects, each with the names of the lists that it is in."""
    lists: dict[Words, set[str]] = {}
    for name, phrases in statuses["objects"].items():
        for phrase in phrases:
            lists.setdefault(words_of(phrase), set()).add(name)
    return table_of("statuses.toml, objects", ((words, frozenset(of)) for words, of in lists.items()))


def _nominals(frames: Sequence[Frame], statuses: Mapping[str, Any]) -> Iterator[tuple[Words, Frame]]:
    for frame, raw in zip(frames, statuses["frame"], strict=True):
        phrases = [*raw.get("nouns", ()), *raw.get("words", ())]
        if not ("verbs" in raw or "class" in raw):
            objects = [phrase for listed in raw.get("object", ()) for phrase in statuses["objects"][listed]]
            phrases = list(_nouns_of(phrases, objects)) if phrases and objects else phrases + objects
        for phrase in phrases:
            yield words_of(phrase), frame


def _nouns_of(nouns: Iterable[str], objects: Iterable[str]) -> Iterator[str]:
    """What is done to something: "rejection of their asylum request", "decision to grant asylum"."""
    for noun, thing in product(nouns, dict.fromkeys(objects)):
        if " to " in noun:
            yield f"{noun} {thing}"
        else:
            yield from (f"{noun} of {owner}{thing}" for owner in ("", "the ", "their ", "his ", "her "))
