"""The checked loader of a language's lexicon: TOML files in, look-up tables out.

Loading refuses contradictions (one phrase with two meanings, a frame that names an unknown list), so that a
mistake in the data is found at once and not as a wrong claim.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, Final, TypeAlias, TypeVar

from tracker.errors import LexiconError
from tracker.lexicon.cues import Cues, read_cues
from tracker.lexicon.inflect import Form, plural, verb_forms
from tracker.lexicon.scanned import Scan, read_scan
from tracker.lexicon.wordlists import NameWords, PeopleWords, word_lists
from tracker.text.tokens import tokenize
from tracker.vocabulary import Group, LegalStatus

Words: TypeAlias = tuple[str, ...]
V = TypeVar("V")


class Tag:
    """What a function word can be, as bits; one word can be several.

    Plain integers: the extractor tests them for every word, and an enum.IntFlag costs ten times as much.
    """

    BE: Final = 1 << 0
    HAVE: Final = 1 << 1
    DO: Final = 1 << 2
    MODAL: Final = 1 << 3
    NEGATION: Final = 1 << 4
    ADVERB: Final = 1 << 5
    DETERMINER: Final = 1 << 6
    POSSESSIVE: Final = 1 << 7
    PRONOUN_PLURAL: Final = 1 << 8
    PRONOUN_SINGULAR: Final = 1 << 9
    PRONOUN_OTHER: Final = 1 << 10
    RELATIVE: Final = 1 << 11
    SUBORDINATOR: Final = 1 << 12
    CONDITIONAL: Final = 1 << 13
    COORDINATOR: Final = 1 << 14
    PREPOSITION: Final = 1 << 15
    INCLUDING: Final = 1 << 16
    REPORT: Final = 1 << 17


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


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A spelling of a verb: the frames it can open, its form and the particle that must follow."""

    form: Form
    particle: Words
    frames: tuple[Frame, ...]
    lemma: str
    wants: frozenset[str] | None
    """Marks of which one must stand beside it; null where a frame needs nothing but the verb."""


@dataclass(frozen=True, slots=True)
class PeopleNoun:
    """A noun for people."""

    group: Group
    plural: bool
    authority: bool
    general: bool
    """Whether a modifier can tell the group better ("court members")."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's tables. Keys are words in lower case, as the tokenizer cuts them."""

    tags: Mapping[str, int]
    frames: tuple[Frame, ...]
    verbs: Mapping[str, tuple[VerbEntry, ...]]
    nominals: Mapping[str, tuple[tuple[Words, Frame], ...]]
    """First word of a noun or state phrase to (whole phrase, frame), longest first."""
    objects: Mapping[str, tuple[tuple[Words, frozenset[str]], ...]]
    """First word of an object phrase to (whole phrase, names of the lists it is in), longest first."""
    people: Mapping[str, tuple[tuple[Words, PeopleNoun], ...]]
    """Last word of a people noun to (whole phrase, noun), longest first."""
    modifiers: Mapping[str, tuple[tuple[Words, Group], ...]]
    """Last word of a modifier to (whole phrase, group), longest first."""
    titles: Mapping[str, tuple[tuple[Words, Group], ...]]
    """Last word of a title to (whole phrase, group), longest first."""
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


def words_of(phrase: str) -> Words:
    """A phrase as the tokenizer cuts it, in lower case."""
    return tuple(tokenize(phrase, 0, len(phrase)).lower)


def list_mark(name: str) -> str:
    """What stands for a list of objects among words: no word has angle brackets."""
    return f"<{name}>"


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language (ISO 639-1).

    Raises:
        LexiconError: There is none, or its files contradict themselves.
    """
    grammar, statuses = _toml(language, "grammar"), _toml(language, "statuses")
    irregular = _toml(language, "verbs")["irregular"]
    frames = tuple(_frame(raw, statuses) for raw in statuses["frame"])
    if len({frame.name for frame in frames}) < len(frames):
        raise LexiconError(f"{language}/statuses.toml: two frames have the same name")
    verbs = _verbs(frames, statuses, irregular)
    nominals = _by_end(_nominals(frames, statuses), 0)
    groups = _toml(language, "groups")
    return Lexicon(
        tags=_tags(grammar),
        frames=frames,
        verbs=verbs,
        nominals=nominals,
        objects=_objects(statuses),
        people=_by_end(_people(groups), -1),
        modifiers=_by_end(
            (
                (words_of(phrase), Group(group))
                for group, phrases in groups["modifiers"].items()
                for phrase in phrases
            ),
            -1,
        ),
        titles=_by_end(
            (
                (words_of(phrase), Group(entry["group"]))
                for entry in groups["title"]
                for phrase in entry["words"]
            ),
            -1,
        ),
        governors=_by_end(
            (
                (words_of(phrase), kind)
                for kind, phrases in grammar["governors"].items()
                for phrase in phrases
            ),
            -1,
        ),
        unreal={
            last: tuple(phrase for phrase, _ in entries)
            for last, entries in _by_end(
                ((words_of(p), True) for p in grammar["unreal"]["words"]), -1
            ).items()
        },
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


def _tags(grammar: dict[str, Any]) -> dict[str, int]:
    names = {
        "be": Tag.BE,
        "have": Tag.HAVE,
        "do": Tag.DO,
        "modal": Tag.MODAL,
        "negation": Tag.NEGATION,
        "adverb": Tag.ADVERB,
        "determiner": Tag.DETERMINER,
        "possessive": Tag.POSSESSIVE,
        "pronoun_plural": Tag.PRONOUN_PLURAL,
        "pronoun_singular": Tag.PRONOUN_SINGULAR,
        "pronoun_other": Tag.PRONOUN_OTHER,
        "relative": Tag.RELATIVE,
        "subordinator": Tag.SUBORDINATOR,
        "conditional": Tag.CONDITIONAL,
        "coordinator": Tag.COORDINATOR,
        "preposition": Tag.PREPOSITION,
        "including": Tag.INCLUDING,
    }
    tags: dict[str, int] = {}
    for name, tag in names.items():
        for word in grammar[name]:
            tags[word] = tags.get(word, 0) | tag
    for word in grammar["report"]["verbs"]:
        tags[word] = tags.get(word, 0) | Tag.REPORT
    return tags


def _frame(raw: dict[str, Any], statuses: dict[str, Any]) -> Frame:
    name = raw.get("name", "?")
    known = {
        *(
            "name",
            "status",
            "pattern",
            "example",
            "verbs",
            "class",
            "object",
            "nouns",
            "words",
            "link",
            "tail",
        ),
        *("weak", "needs", "self", "extradition", "upgrade", "not_before"),
    }
    if unknown := raw.keys() - known:
        raise LexiconError(f"statuses.toml: frame '{name}' has unknown keys {sorted(unknown)}")
    for listed in raw.get("object", ()):
        if listed not in statuses["objects"]:
            raise LexiconError(f"statuses.toml: frame '{name}' names the unknown list '{listed}'")
    tails = sorted((words_of(tail) for tail in raw.get("tail", ())), key=len, reverse=True)
    heads, ends = dict.fromkeys(tail[0] for tail in tails), frozenset(tail[-1] for tail in tails)
    marks = frozenset(map(list_mark, raw.get("object", ())))
    return Frame(
        name=name,
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


def _verbs(
    frames: tuple[Frame, ...], statuses: dict[str, Any], irregular: dict[str, list[str]]
) -> dict[str, tuple[VerbEntry, ...]]:
    opened: dict[str, list[Frame]] = {}
    for frame, raw in zip(frames, statuses["frame"], strict=True):
        if "class" in raw and raw["class"] not in statuses["classes"]:
            raise LexiconError(
                f"statuses.toml: frame '{frame.name}' names the unknown class '{raw['class']}'"
            )
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


def _nominals(frames: tuple[Frame, ...], statuses: dict[str, Any]) -> Iterator[tuple[Words, Frame]]:
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


def _objects(statuses: dict[str, Any]) -> dict[str, tuple[tuple[Words, frozenset[str]], ...]]:
    lists: dict[Words, set[str]] = {}
    for name, phrases in statuses["objects"].items():
        for phrase in phrases:
            lists.setdefault(words_of(phrase), set()).add(name)
    return _by_end(((words, frozenset(names)) for words, names in lists.items()), 0)


def _people(groups: dict[str, Any]) -> Iterator[tuple[Words, PeopleNoun]]:
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


def _by_end(pairs: Iterable[tuple[Words, V]], end: int) -> dict[str, tuple[tuple[Words, V], ...]]:
    """Group (words, value) pairs by their first (0) or last (-1) word, longest phrase first."""
    table: dict[str, list[tuple[Words, V]]] = {}
    seen: dict[Words, V] = {}
    for words, value in pairs:
        if seen.setdefault(words, value) != value:
            raise LexiconError(f"'{' '.join(words)}' means both {seen[words]} and {value}")
        table.setdefault(words[end], []).append((words, value))
    return {key: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for key, found in table.items()}
