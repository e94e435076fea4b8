"""What the words of a quote tell of the people beyond the coded columns: parts, others, mixed kinds."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

from tracker.lexicon.loader import load_lexicon
from tracker.records import Claim
from tracker.vocabulary import Group

LANGUAGE = "en"
"""Linking reads the words of English quotes; on others its rules of words do not apply."""

_WORD = re.compile(r"\d+(?:[.,]\d{3})*|[^\W\d_]+(?:-[^\W\d_]+)*")

_LIST_LINK = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of ``words.toml``."""

    vague_parts: frozenset[str]
    wholes: frozenset[str]
    bare_verbs: frozenset[str]
    others: frozenset[str]
    general_heads: frozenset[str]
    not_subject_after: frozenset[str]
    tied_by: frozenset[str]
    offices: frozenset[str]
    former: frozenset[str]
    pronouns: frozenset[str]
    of_subject: frozenset[str]
    speaks: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    numbers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Part:
    """That people are part of a group.

    Attributes:
        whole: The size of that group where the words give it ("two of the eight").
    """

    whole: int | None


class CountOf(Protocol):
    """What a claim says of a number of people, whatever holds it."""

    @property
    def group(self) -> Group: ...  # noqa: D102
    @property
    def count_low(self) -> int | None: ...  # noqa: D102
    @property
    def count_high(self) -> int | None: ...  # noqa: D102
    @property
    def quote(self) -> str: ...  # noqa: D102


@cache
def words() -> Words:
    """The words that tell parts, others and names."""
    raw = tomllib.loads(files("tracker.cases").joinpath("words.toml").read_text(encoding="utf-8"))
    numbers = raw.pop("numbers")
    return Words(numbers=numbers, **{name: frozenset(values) for name, values in raw.items()})


def tokens(text: str) -> list[str]:
    """Words and numbers in lower case, without punctuation.

    >>> tokens("Of the 1,063 forty-eight are free.")
    ['of', 'the', '1,063', 'forty-eight', 'are', 'free']
    """
    return [word.lower() for word in _WORD.findall(text)]


def number_of(word: str) -> int | None:
    """The number that one word gives.

    >>> number_of("eight"), number_of("forty-eight"), number_of("1,063"), number_of("soldiers")
    (8, 48, 1063, None)
    """
    if word[0].isdigit():
        return int(re.sub(r"[.,]", "", word))
    numbers = words().numbers
    if word in numbers:
        return numbers[word]
    tens, _, ones = word.partition("-")
    if ones and numbers.get(tens, 0) >= 20 and numbers.get(ones, 10) < 10:
        return numbers[tens] + numbers[ones]
    return None


def part_in(quote: list[str], claim: Claim) -> Part | None:
    """Whether the quote counts the people of the claim as part of a group.

    Args:
        quote: The ``tokens`` of the quote.
        claim: The claim; only a part of its own count is meant.
    """
    known = words()
    for i, word in enumerate(quote):
        if word == "of" and i + 1 < len(quote):
            part = _part_around(quote, i, claim)
            if part is not None:
                return part
    if len(quote) > 1 and quote[1] in known.bare_verbs and _is_count(quote[0], claim):
        return Part(None)
    return None


def _part_around(quote: list[str], of: int, claim: Claim) -> Part | None:
    """The part that an "of" speaks of: "two of the eight", "most of them", "of the 63 many".

    "All of them" are the whole, "all of those who ..." only some of it.
    """
    known = words()
    after = quote[of + 1]
    whole = None
    if after in {"the", "these", "those", "all"} and of + 2 < len(quote):
        whole = number_of(quote[of + 2])
        if whole is not None and whole <= (claim.count_low or 0):
            whole = None  # "72 of these, two of them children"
    if whole is None and after not in known.wholes:
        return None
    nearby = [quote[of - 1]] if of else quote[of + 3 : of + 5]
    if nearby == ["all"] and quote[of + 1 : of + 3] == ["those", "who"]:
        return Part(None) if claim.count_low is claim.count_high is None else None
    if not any(_is_count(word, claim) for word in nearby):
        return None
    return Part(whole)


def _is_count(word: str, claim: Claim) -> bool:
    """Whether the word gives the claim's count, as a number or as vaguely as the claim has it."""
    number = number_of(word)
    if number is not None:
        return number == claim.count_low == claim.count_high
    return word in words().vague_parts and claim.count_high is None


def others_in(quote: list[str]) -> bool:
    """Whether the quote speaks of others than those before ("two other officers", not "another election")."""
    known = words()
    return any(
        word in known.others and (word != "another" or _counts_people(quote[i + 1 : i + 4]))
        for i, word in enumerate(quote)
    )


def _counts_people(following: list[str]) -> bool:
    return any(number_of(word) is not None or word in _people_words() for word in following)


@cache
def _people_words() -> frozenset[str]:
    """Nouns for people, the last words of the lexicon's."""
    last = (phrase[-1] for entries in load_lexicon(LANGUAGE).people.values() for phrase, _ in entries)
    return words().general_heads.union(last)


def refers_back(quote: list[str]) -> bool:
    """Whether the quote speaks of one person who was named before ("in 2003 he went into exile")."""
    return not words().pronouns.isdisjoint(quote)


def introduces_one(quote: list[str]) -> bool:
    """Whether the quote counts out one person anew ("one officer did go home", "a single colleague")."""
    return not {"one", "single"}.isdisjoint(quote)


def names_number(quote: list[str], number: int, *, definite: bool) -> bool:
    """Whether the quote has a number; with ``definite``, after "the" ("the four officers")."""
    return any(
        number_of(word) == number and (not definite or (i > 0 and quote[i - 1] == "the"))
        for i, word in enumerate(quote)
    )


def listed_number(quote: str) -> int | None:
    """How many people a list that counts each of its items has; None where there is no such list.

    >>> listed_number("He spoke of three dismissed officers, a teacher and two judges from Izmir.")
    6
    >>> listed_number("The men and three officers fled.") is None
    True
    """
    first, *others = (tokens(item) for item in _LIST_LINK.split(quote))
    numbers = [number_of(word) for word in first]
    total = next((number for number in reversed(numbers) if number is not None), None)
    if total is None or not others:
        return None
    for item in others:
        number = _opening_number(item)
        if number is None:
            return None
        total += number
    return total


def _opening_number(item: list[str]) -> int | None:
    """The number with which an item of a list begins; "one of them" is no item, but some of those before."""
    if not item or item[1:2] == ["of"]:
        return None
    return 1 if item[0] in {"a", "an"} else number_of(item[0])


def counts_several_kinds(claim: CountOf) -> bool:
    """Whether a figure for ``people`` is one for several named kinds ("262 diplomats and soldiers").

    A general head ("9,000 people, police among them") makes it one for people at large.
    """
    if claim.group is not Group.PEOPLE or claim.count_low is None:
        return False
    quote = tokens(claim.quote)
    wanted = {claim.count_low, claim.count_high} - {None}
    for i, word in enumerate(quote):
        vague = claim.count_high is None and word in words().vague_parts
        if vague or number_of(word) in wanted:
            return _kind_after(quote[i + 1 : i + 8])
    return False


def _kind_after(following: list[str]) -> bool:
    for i, word in enumerate(following):
        if word in words().general_heads:
            return False
        if word in words().bare_verbs:
            return False
        if any(" ".join(following[i : i + length]) in _kinds() for length in (1, 2, 3)):
            return True
    return False


@cache
def _kinds() -> frozenset[str]:
    """Plural nouns that name a kind of people, from the lexicon's groups other than ``people``."""
    nouns = load_lexicon(LANGUAGE).people.values()
    return frozenset(
        " ".join(phrase)
        for entries in nouns
        for phrase, noun in entries
        if noun.plural and noun.group is not Group.PEOPLE
    )
