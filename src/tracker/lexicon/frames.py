"""The frames of ``statuses.toml``: each one way to say one status."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tracker.errors import LexiconError
from tracker.lexicon.phrases import Words, words_of
from tracker.vocabulary import LegalStatus

_TEXT_KEYS: Final = {"name", "status", "pattern", "example", "class", "needs", "upgrade"}
_LIST_KEYS: Final = {"verbs", "object", "nouns", "words", "link", "tail", "not_before"}
_SWITCHES: Final = {"weak", "self", "extradition"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say one status; the fields are explained at the head of ``statuses.toml``."""

    name: str
    status: LegalStatus
    pattern: str
    example: str
    objects: frozenset[str]
    links: tuple[Words, ...]
    tails: Mapping[str, tuple[Words, ...]]
    """First word of a tail to the whole tails, longest first."""
    tail_ends: frozenset[str]
    """The last words of all tails."""
    wants: frozenset[str] | None
    """Marks of which one must stand beside the verb: of lists of objects, else the last words of tails."""
    weak: bool
    needs: str | None
    self_: bool
    extradition: bool
    upgrade: LegalStatus | None
    not_before: tuple[Words, ...]


def list_mark(name: str) -> str:
    """What stands for a list of objects among words: no word has angle brackets."""
    return f"<{name}>"


def read_frames(statuses: Mapping[str, Any]) -> tuple[Frame, ...]:
    """The frames of a ``statuses.toml``, in its order.

    Raises:
        LexiconError: Two have the same name, or one has an unknown key or names an unknown list or class.
    """
    for raw in statuses["frame"]:
        _check(raw, statuses)
    frames = tuple(_frame(raw) for raw in statuses["frame"])
    if len({frame.name for frame in frames}) < len(frames):
        raise LexiconError("statuses.toml: two frames have the same name")
    return frames


def _check(raw: Mapping[str, Any], statuses: Mapping[str, Any]) -> None:
    name = raw.get("name", "?")
    if unknown := raw.keys() - (_TEXT_KEYS | _LIST_KEYS | _SWITCHES):
        raise LexiconError(f"statuses.toml: frame '{name}' has unknown keys {sorted(unknown)}")
    for listed in raw.get("object", ()):
        if listed not in statuses["objects"]:
            raise LexiconError(f"statuses.toml: frame '{name}' names the unknown list '{listed}'")
    if "class" in raw and raw["class"] not in statuses["classes"]:
        raise LexiconError(f"statuses.toml: frame '{name}' names the unknown class '{raw['class']}'")


def _frame(raw: Mapping[str, Any]) -> Frame:
    tails = sorted((words_of(tail) for tail in raw.get("tail", ())), key=len, reverse=True)
    heads, ends = dict.fromkeys(tail[0] for tail in tails), frozenset(tail[-1] for tail in tails)
    marks = frozenset(map(list_mark, raw.get("object", ())))
    return Frame(
        name=raw["name"],
        status=LegalStatus(raw["status"]),
        pattern=raw["pattern"],
        example=raw["example"],
        objects=frozenset(raw.get("object", ())),
        links=tuple(words_of(link) for link in raw.get("link", ())),
        tails={head: tuple(tail for tail in tails if tail[0] == head) for head in heads},
        tail_ends=ends,
        wants=marks or ends or None,
        weak=raw.get("weak", False),
        needs=raw.get("needs"),
        self_=raw.get("self", False),
        extradition=raw.get("extradition", False),
        upgrade=LegalStatus(raw["upgrade"]) if "upgrade" in raw else None,
        not_before=tuple(tuple(words.split()) for words in raw.get("not_before", ())),
    )
