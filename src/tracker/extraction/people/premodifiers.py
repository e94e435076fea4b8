"""What stands before a noun for people: adjectives, the country that they come from, their number."""

from typing import NamedTuple

from tracker.extraction.counts import CountKind, CountMention
from tracker.extraction.people.ethnic import tells_nationality
from tracker.extraction.people.governing import OPENING_QUOTES, ends_modifiers
from tracker.extraction.people.groups import common_group
from tracker.extraction.people.postmodifiers import modifier_ending_at, take_body
from tracker.extraction.sentence import People, Sentence
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import CountQualifier

_MAX_MODIFIERS = 7
"""Words before a noun that are taken for its modifiers at most; longer stretches are other phrases."""

_QUOTED = 3
"""Words of a quotation that describes a noun at most."""
_CLOSING_QUOTES = frozenset("’'\"”")
_ONCE = frozenset({"once", "then"})
"""Before an adjective or office: "the once powerful minister"."""
_COUNTS = (CountKind.PEOPLE, CountKind.NONE, CountKind.THING)


class _Step(NamedTuple):
    """Where to look next, and how many of the modifiers that a noun can have were passed."""

    at: int
    modifiers: int


def extend_left(sentence: Sentence, lexicon: Lexicon, people: People) -> None:
    """Take into a noun phrase what stands before its head."""
    k, passed = people.first - 1, 0
    while k >= 0 and passed < _MAX_MODIFIERS:
        step = _step(sentence, lexicon, people, k)
        if step is None:
            return
        k, passed = step.at, passed + step.modifiers


def _step(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> _Step | None:
    """Take in the word at ``k``; null where the phrase begins behind it."""
    count = sentence.count_at[k]
    if k and k == people.first - 1 and _is_quantity_of(sentence, k):
        return _Step(k - 1, 0)
    if count is not None and count.kind in _COUNTS and not _is_compound(sentence, count):
        return _take_count(sentence, people, count)
    if sentence.place_at[k] is not None:
        return _take_place(sentence, people, k)
    if sentence.lower[k] == "'s":
        return _take_owner(sentence, lexicon, people, k)
    if sentence.tags[k] & Tag.DETERMINER:
        return _take_determiner(sentence, lexicon, people, k)
    described = _described_by_number(sentence, k)
    if described is not None:
        people.first = described.first
        return _Step(described.first - 1, 1)
    if count is not None or sentence.dated[k]:
        return None
    return _take_word(sentence, lexicon, people, k)


def _take_word(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> _Step | None:
    """Take in a word that is no number, place or determiner; null where it is no modifier."""
    if _is_opening_quote(sentence, k):
        people.first = k
        return _Step(k - 1, 1)
    if sentence.lower[k] in _CLOSING_QUOTES and (opens := _quoted_modifier(sentence, k)):
        people.first = opens
        return _Step(opens - 1, 1)
    if _is_in_row(sentence, lexicon, people, k):
        people.first = k - 1
        return _Step(k - 2, 1)
    if _joins_modifiers(sentence, lexicon, people, k):
        _take_second_modifier(lexicon, people, sentence.lower, k - 1)
        people.first = k - 1
        return _Step(k - 2, 1)
    if sentence.lower[k] in _ONCE and k and sentence.tags[k - 1] & Tag.DETERMINER:
        people.first = k
        return _Step(k - 1, 0)
    if ends_modifiers(sentence, lexicon, k):
        return None
    _take_modifier(lexicon, people, sentence.lower, k)
    people.first = k
    return _Step(k - 1, 1)


def _take_place(sentence: Sentence, people: People, k: int) -> _Step | None:
    """Take in a country, which tells where they are from."""
    place = sentence.place_at[k]
    if place is None or (sentence.tags[people.first] & Tag.DETERMINER and people.first == k + 1):
        return None  # "In Riga the head of …"
    if place.kind != "modifier" and tells_nationality(sentence, place):
        people.origin = people.origin or place.iso3
    people.first = place.first
    return _Step(place.first - 1, 1)


def _described_by_number(sentence: Sentence, k: int) -> CountMention | None:
    """The number in an adjective that ends at ``k``: "a 22-year-old blogger", "nine one-time aides"."""
    count = sentence.count_at[k]
    age = sentence.count_at[k - 1] if k and sentence.lower[k] == "-" else count
    if age is not None and age.kind is CountKind.AGE:
        return age
    return count if count is not None and _is_compound(sentence, count) else None


def _is_quantity_of(sentence: Sentence, k: int, *, before_determiner: bool = False) -> bool:
    """Whether "of" joins a quantity to its noun: "thousands of people", "a group of officers"."""
    count = sentence.count_at[k - 1] if k > 0 else None
    if sentence.lower[k] != "of" or count is None or count.kind is not CountKind.PEOPLE:
        return False
    return before_determiner or not sentence.tags[k + 1] & (Tag.DETERMINER | Tag.POSSESSIVE)


def _is_compound(sentence: Sentence, count: CountMention) -> bool:
    """Whether a number is part of an adjective: "the four-time candidate"."""
    return count.kind is CountKind.THING and "-" in sentence.lower[count.last - 1]


def _take_count(sentence: Sentence, people: People, count: CountMention) -> _Step | None:
    people.take_count(count)
    people.first = count.first
    before = count.first - 1
    return _Step(before, 0) if before >= 0 and sentence.tags[before] & Tag.DETERMINER else None


def _take_owner(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> _Step | None:
    """Take in what owns the people.

    "Turkey's" tells their origin, "the army's" may tell their group; "women's" of "women's rights activists"
    is no one. Of "hundreds of Ortega's opponents" the number counts the opponents.
    """
    owner = sentence.place_at[k - 1] if k else None
    if owner is not None:
        people.origin = people.origin or owner.iso3
        people.first = owner.first
        people.definite = True
        _take_quantity_of_owned(sentence, people, owner.first - 1)
        return None
    if k and sentence.lower[k - 1] in lexicon.people_words.causes:
        people.first = k - 1
        return _Step(k - 2, 0)
    if k:
        _take_modifier(lexicon, people, sentence.lower, k - 1)
        _take_quantity_of_owned(sentence, people, k - 1)
        article = k > 1 and sentence.tags[k - 2] & Tag.DETERMINER
        if article and not sentence.tags[k - 1] and sentence.lower[k - 1] not in lexicon.people:
            people.first = min(people.first, k - 2)  # "the couple's son"
    return None


def _take_quantity_of_owned(sentence: Sentence, people: People, k: int) -> None:
    """Take the number before "of" and the owner, whose name ends at ``k``."""
    if not sentence.tags[k]:
        k -= 1  # "dozens of the party's officials"
    while k > 0 and (sentence.tokens.words[k][:1].isupper() or sentence.tags[k] & Tag.DETERMINER):
        k -= 1
    if _is_quantity_of(sentence, k, before_determiner=True):
        count = sentence.count_at[k - 1]
        if count is not None:
            people.take_count(count)
            people.first = count.first


def _take_determiner(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> _Step | None:
    word, known = sentence.lower[k], lexicon.people_words
    if word == "that" and (people.plural or (k and sentence.tags[k - 1] & Tag.REPORT)):
        return None  # "said that officers …"
    people.first = k
    if word == "most" and sentence.lower[k - 1 : k] == ["the"]:
        return _Step(k - 1, 1)  # "the most senior officer"
    if word in known.definite_determiners:
        people.definite = True
        if _are_two(sentence, people, k):
            people.first, people.plural = k - 2, True
            people.low, people.high, people.qualifier = 2, 2, CountQualifier.EXACT
            return _Step(k - 3, 1)
    elif word == "no":
        people.denied = True
    elif word in {"a", "an", "another"} and not people.plural:
        people.take_one()
    if word in known.before_bare_numbers and k and not sentence.tags[k - 1] & Tag.DETERMINER:
        return None  # "all 34 fled the country"
    return _Step(k - 1, 1) if word in known.inner_determiners else None


def _are_two(sentence: Sentence, people: People, k: int) -> bool:
    """Whether two hold an office one after the other: "the current and the former head"."""
    lower = sentence.lower
    states = sentence.lexicon.people_words.states
    both = k > 1 and lower[k - 2] in states and lower[k + 1] in states
    return both and lower[k - 1] == "and" and not people.plural and people.low in (None, 1)


def _is_opening_quote(sentence: Sentence, k: int) -> bool:
    """Whether the phrase goes on before a quotation mark: 'eight "traitor" pilots'."""
    if sentence.lower[k] not in OPENING_QUOTES or not k:
        return False
    return bool(sentence.tags[k - 1] & Tag.DETERMINER) or sentence.count_at[k - 1] is not None


def _quoted_modifier(sentence: Sentence, k: int) -> int | None:
    """Where a quotation opens that ends at ``k`` and describes those counted: 'eight "traitor" pilots'."""
    for j in range(k - 2, max(k - 2 - _QUOTED, 0), -1):
        if sentence.lower[j] in OPENING_QUOTES:
            return j if _is_opening_quote(sentence, j) else None
    return None


def _joins_modifiers(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> bool:
    """Whether "and" joins two modifiers of the head: "military and intelligence personnel"."""
    lower = sentence.lower
    if k < 1 or lower[k] != "and" or k + 1 != people.first:
        return False
    pair = (lower[k - 1], lower[k + 1])
    if k > 1 and sentence.count_at[k - 2] is not None and _is_adjective(sentence, lexicon, k - 1):
        return True  # "40 Kurdish and Arab officers"
    if lower[k - 1] in lexicon.people_words.states and k + 1 < people.head:
        return True  # "active, retired and civilian personnel"
    return lexicon.people_words.states.issuperset(pair) or lexicon.modifiers.last_words.issuperset(pair)


def _is_in_row(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> bool:
    """Whether a comma stands in a row of modifiers behind a number: "21 active, retired and civilian …"."""
    if k < 2 or sentence.lower[k] != "," or k + 1 != people.first:
        return False
    opens = sentence.count_at[k - 2] is not None or sentence.lower[k - 2] == ","
    return opens and sentence.lower[k - 1] in lexicon.people_words.states


def _is_adjective(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word is none of a plural noun, of people, or of grammar."""
    word, place = sentence.lower[k], sentence.place_at[k]
    if place is not None:
        return place.kind == "demonym"
    plain = not sentence.tags[k] and sentence.count_at[k] is None and word.isalpha()
    return plain and not (word.endswith("s") or word in lexicon.people)


def _take_second_modifier(lexicon: Lexicon, people: People, lower: list[str], k: int) -> None:
    """Those of two groups are ``people``, or ``military`` if both wear a uniform."""
    group = modifier_ending_at(lexicon, lower, k)
    if group is not None and people.group is not None:
        people.group = common_group((group, people.group))


def _take_modifier(lexicon: Lexicon, people: People, lower: list[str], k: int) -> None:
    """Read the group of a general head off its modifier ("court members", "intelligence staff")."""
    if people.general:
        group = modifier_ending_at(lexicon, lower, k)
        if group is not None:
            take_body(lexicon, people, lower, group)
