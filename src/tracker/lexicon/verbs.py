"""The verbs of the frames in all their spellings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.lexicon.frames import Frame
from tracker.lexicon.inflect import Form, verb_forms
from tracker.lexicon.phrases import Words, words_of


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A spelling of a verb: the frames it can open, its form and the particle that must follow."""

    form: Form
    particle: Words
    frames: tuple[Frame, ...]
    lemma: str
    wants: frozenset[str] | None
    """Marks of which one must stand beside it; null where a frame needs nothing but the verb."""


def read_verbs(
    frames: Sequence[Frame], statuses: Mapping[str, Any], irregular: dict[str, list[str]]
) -> dict[str, tuple[VerbEntry, ...]]:
    """First word of a verb to what it can be, those with the longest particles first.

    Args:
        frames: Of the ``statuses.toml``.
        statuses: The file itself, which tells which verbs open a frame.
        irregular: Past and participle of the lemmas in ``verbs.toml``.
    """
    opened: dict[str, list[Frame]] = {}
    for frame, raw in zip(frames, statuses["frame"], strict=True):
        for lemma in [*raw.get("verbs", ()), *statuses["classes"].get(raw.get("class"), ())]:
            opened.setdefault(lemma, []).append(frame)
    entries: dict[str, list[VerbEntry]] = {}
    for lemma, of_lemma in opened.items():
        for spelling, form in verb_forms(lemma, irregular).items():
            head, *particle = words_of(spelling)
            entry = VerbEntry(form, tuple(particle), tuple(of_lemma), lemma, _wants(of_lemma))
            entries.setdefault(head, []).append(entry)
    return {head: tuple(sorted(found, key=lambda e: -len(e.particle))) for head, found in entries.items()}


def _wants(frames: list[Frame]) -> frozenset[str] | None:
    """What one of some frames wants beside its verb; null where one wants nothing."""
    if any(frame.wants is None for frame in frames):
        return None
    return frozenset().union(*(frame.wants for frame in frames if frame.wants is not None))
