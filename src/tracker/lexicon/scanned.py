"""What a text is scanned for before it is read: phrases without one of which no status can be stated.

Most of them follow from the frames; ``scan.toml`` has the rest.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from tracker.lexicon.frames import Frame
from tracker.lexicon.verbs import VerbEntry

_ANY = "*"
_OF_OTHERS = ("asylum_topic", "asylum_figure", "applicants", "from_danger")
"""Needs of frames whose words tell a status only beside others, and are too common to look for."""
_PARTS = 2
"""Into so many groups go long rows of pairs."""
_ANYWHERE, _PARTICLE, _STAR = 6, 5, 4
"""Words between those of a pair at most: where ``scan.toml`` lists it, before a particle, for a star."""


class Pair(NamedTuple):
    """Words, and others of which one must follow in the same sentence, with so many words between at most.

    Each word between makes the automaton larger, so that there are no more than the extractor looks at.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    between: int = _ANYWHERE


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text is scanned for; ``scan.toml`` explains most fields.

    ``status`` and ``pairs`` are what no frame can do without: they tell which sentences to look at. ``pairs``
    come in groups that are scanned for one by one, as all at once would take an automaton of too many states.
    ``vague`` words are near to those of a status, but so common that they call for no look.
    """

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    people: tuple[str, ...]
    asylum: tuple[str, ...]
    applied: tuple[str, ...]
    asking: tuple[str, ...]
    coup: tuple[str, ...]
    aftermath: tuple[str, ...]
    apart: tuple[Pair, ...]
    status: tuple[str, ...]
    pairs: tuple[tuple[Pair, ...], ...]
    vague: tuple[str, ...]


def read_scan(
    raw: Mapping[str, Any],
    statuses: Mapping[str, Any],
    frames: tuple[Frame, ...],
    verbs: Mapping[str, tuple[VerbEntry, ...]],
) -> Scan:
    """The phrases of ``scan.toml`` and of all frames."""
    common, common_tails = frozenset(raw["common_verbs"]), frozenset(raw["common_tails"])
    tails = {" ".join(tail) for frame in frames for of in frame.tails.values() for tail in of}
    plain, vague = _verbs_alone(verbs, common)
    plain |= _objects_and_nouns(raw, statuses, frames, verbs)
    plain |= {tail for tail in tails - common_tails if _ANY not in tail}
    apart = _listed(raw["apart"])
    return Scan(
        strong=tuple(raw["strong"]),
        weak=tuple(raw["weak"]),
        people=tuple(raw["people"]),
        asylum=tuple(raw["asylum"]),
        applied=tuple(raw["applied"]),
        asking=tuple(raw["asking"]),
        coup=tuple(raw["coup"]),
        aftermath=tuple(raw["aftermath"]),
        apart=apart,
        status=tuple(sorted(plain.union(raw["sentences"]))),
        pairs=(
            (*apart, *_listed(raw["split"]), *_common_tails(frames, verbs, common_tails)),
            *_parted(_particles(verbs)),
            *_parted(_around_stars(tails)),
        ),
        vague=tuple(sorted((vague | (tails & common_tails)) - plain)),
    )


def _parted(pairs: Iterable[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Pairs in groups; an automaton of all of them outgrows its memory, and starts over and over."""
    every = tuple(pairs)
    return (every[n::_PARTS] for n in range(_PARTS))


def _listed(pairs: list[dict[str, list[str]]]) -> tuple[Pair, ...]:
    return tuple(Pair(tuple(pair["first"]), tuple(pair["second"])) for pair in pairs)


def _verbs_alone(
    verbs: Mapping[str, tuple[VerbEntry, ...]], common: frozenset[str]
) -> tuple[set[str], set[str]]:
    """The verbs that need no object or tail, with their particles; and such verbs without the particle."""
    plain: set[str] = set()
    bare: set[str] = set()
    for head, entries in verbs.items():
        for entry in entries:
            alone = any(not (f.objects or f.tails or f.needs in _OF_OTHERS) for f in entry.frames)
            if alone and (entry.lemma not in common or entry.particle):
                plain.add(" ".join((head, *entry.particle)))
                if entry.particle and entry.lemma.split()[0] not in common:
                    bare.add(head)
    return plain, bare


def _objects_and_nouns(
    raw: Mapping[str, Any],
    statuses: Mapping[str, Any],
    frames: tuple[Frame, ...],
    verbs: Mapping[str, tuple[VerbEntry, ...]],
) -> set[str]:
    """What a frame's verb is bound to, and the nouns and states that stand without verb."""
    common_verbs, common_objects = frozenset(raw["common_verbs"]), frozenset(raw["common_objects"])
    plain: set[str] = set()
    for frame, entry in zip(frames, statuses["frame"], strict=True):
        if frame.needs not in _OF_OTHERS and not (frame.objects and "nouns" in entry):
            plain.update(words for words in (*entry.get("nouns", ()), *entry.get("words", ())))
        for listed in frame.objects:
            plain.update(set(statuses["objects"][listed]) - common_objects)
        if frame.objects == {"job"}:
            plain.update(
                w for w, of in verbs.items() for e in of if frame in e.frames and e.lemma not in common_verbs
            )
    return plain


def _common_tails(
    frames: tuple[Frame, ...], verbs: Mapping[str, tuple[VerbEntry, ...]], common: frozenset[str]
) -> Iterator[Pair]:
    """Verbs and such of their tails as are common without them: "booked the editor for"."""
    for frame in frames:
        tails = [" ".join(tail) for of in frame.tails.values() for tail in of if " ".join(tail) in common]
        if tails:
            heads = (head for head, of in verbs.items() if any(frame in entry.frames for entry in of))
            yield Pair(tuple(heads), tuple(tails))


def _particles(verbs: Mapping[str, tuple[VerbEntry, ...]]) -> Iterator[Pair]:
    """Verbs and the particle that may stand behind their object: "sent the four officers back"."""
    heads: dict[str, dict[str, None]] = {}
    for head, entries in verbs.items():
        for entry in entries:
            if entry.particle:
                heads.setdefault(" ".join(entry.particle), {})[head] = None
    for particle, of_particle in sorted(heads.items()):
        yield Pair(tuple(of_particle), (particle,), _PARTICLE)


def _around_stars(tails: set[str]) -> Iterator[Pair]:
    """What stands around the first star of a tail: "out of * army"."""
    behind: dict[str, list[str]] = {}
    for tail in sorted(tails):
        first, star, second = tail.partition(_ANY)
        if star and first:
            behind.setdefault(first.strip(), []).append(second.partition(_ANY)[0].strip())
    for first, seconds in behind.items():
        yield Pair((first,), tuple(seconds), _STAR)
