"""Find persons that are named."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.extraction.sentence import CLOSED, People, Sentence
from tracker.lexicon.loader import Lexicon, Tag
from tracker.vocabulary import CountQualifier, Group


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of ``names.toml``."""

    not_persons: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]


@cache
def name_words(language: str = "en") -> NameWords:
    """The words that tell names of persons from other capitalised words."""
    raw = tomllib.loads((files("tracker.lexicon") / language / "names.toml").read_text(encoding="utf-8"))
    return NameWords(frozenset(raw["not_persons"]), frozenset(raw["particles"]), frozenset(raw["suffixes"]))


def find_names(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    """Persons by name: "Gen. Smith", "Judge Ana Lima", "Ana Lima"; a title tells the group."""
    known, words, found = name_words(), sentence.tokens.words, []
    i, size = 0, len(words)
    while i < size:
        last = _name_end(sentence, lexicon, known, i)
        if last == i:
            i += 1
            continue
        title_first, group = _title_before(sentence, lexicon, i)
        length = last - i
        if group is not None or length >= 1:
            found.append(
                People(
                    first=title_first if group is not None else i,
                    last=last,
                    head=last - 1,
                    kind="name" if group is not None or length >= 2 else "surname",
                    group=group,
                    low=1,
                    high=1,
                    qualifier=CountQualifier.EXACT,
                    plural=False,
                    definite=True,
                    name=" ".join(words[i:last]),
                    owner=last < size and sentence.lower[last] == "'s",
                )
            )
        i = last
    return found


def _name_end(sentence: Sentence, lexicon: Lexicon, known: NameWords, i: int) -> int:
    """Index after the run of name words that starts at ``i``; ``i`` itself where none does."""
    words, lower = sentence.tokens.words, sentence.lower
    k, size = i, len(words)
    while k < size and k < i + 5:
        word = words[k]
        if k > i and lower[k] in known.particles and k + 1 < size and words[k + 1][0].isupper():
            k += 1
            continue
        if not word[0].isupper() or not _can_be_name(sentence, lexicon, known, k, first=k == i):
            break
        k += 1
        if k < size and lower[k] == "." and len(word) == 1 and k + 1 < size and words[k + 1][0].isupper():
            k += 1  # an initial
    while k > i and (lower[k - 1] in known.particles or lower[k - 1] == "."):
        k -= 1
    return k


def _can_be_name(sentence: Sentence, lexicon: Lexicon, known: NameWords, k: int, *, first: bool) -> bool:
    word, lower, tag = sentence.tokens.words[k], sentence.lower[k], sentence.tags[k]
    place = sentence.place_at[k]
    if (
        lower in known.not_persons
        or (place is not None and (place.last - place.first > 1 or first))
        or sentence.dated[k]
    ):
        return False
    if tag & (CLOSED | (Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB)):
        return False
    if sentence.count_at[k] is not None or lower in lexicon.people or lower in lexicon.titles:
        return False
    if not sentence.shouting and word.isupper() and len(word) > 1:
        return False  # an acronym
    if sentence.shouting and (
        lower in lexicon.verbs or lower in lexicon.objects or lower in lexicon.modifiers
    ):
        return False
    return len(word) > 1 or (k + 1 < len(sentence.tokens) and sentence.lower[k + 1] == ".")


def _title_before(sentence: Sentence, lexicon: Lexicon, i: int) -> tuple[int, Group | None]:
    """Where the title before a name begins, and the group that it tells."""
    k = i - 1
    if k >= 0 and sentence.lower[k] == ".":
        k -= 1
    if k < 0:
        return i, None
    for words, group in lexicon.titles.get(sentence.lower[k], ()):
        start = k + 1 - len(words)
        if start >= 0 and tuple(sentence.lower[start : k + 1]) == words:
            return start, group
    return i, None


def person_names(found: list[People]) -> list[str]:
    """The names among some mentions, in order."""
    return [people.name for people in found if people.name is not None]
