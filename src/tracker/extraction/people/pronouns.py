"""Pronouns that stand for people: "they", "his", "those", "others", "whose"."""

from tracker.extraction.counts import CountKind
from tracker.extraction.people.bare_counts import stands_alone
from tracker.extraction.sentence import BREAKS, CLOSED, VERBAL, People, Sentence
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_TAGS = Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR
_GOES_ON = frozenset({"to", "for", "got", "received"})
"""What follows "a third" where it stands for a person, beside auxiliaries."""
_ONE = frozenset({"a", "an", "another"})
_AGE_WORDS = 3
"""Tokens of an age behind its number at most: "31 - year old"."""
_SPEAKER = frozenset({"i", "me"})
_WORDS = frozenset({"another", "others", "those", "all", "most", "whose", "his", "their", "her"}) | _SPEAKER


def find_pronouns(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    """The pronouns of a sentence outside of the words that are taken."""
    tags, ordinals = sentence.tags, lexicon.people_words.ordinals
    places = [
        i for i, word in enumerate(sentence.lower) if tags[i] & _TAGS or word in _WORDS or word in ordinals
    ]
    pronouns = [_pronoun_at(sentence, lexicon, i) for i in places if not taken[i]]
    ages = [count.last for count in sentence.counts if count.kind is CountKind.AGE and not taken[count.first]]
    pronouns += [_of_age(sentence, lexicon, last) for last in ages]
    return [people for people in pronouns if people is not None]


def _pronoun_at(sentence: Sentence, lexicon: Lexicon, i: int) -> People | None:
    word, tag = sentence.lower[i], sentence.tags[i]
    if word == "others":
        return People(i, i + 1, i, "others")
    if word == "those":
        told = i + 1 < len(sentence.lower) and sentence.lower[i + 1] in lexicon.people_words.after_those
        return People(i, i + 1, i, "those") if told or stands_alone(sentence, lexicon, i + 1) else None
    if word in sentence.lexicon.people_words.ordinals or word == "another":
        return _one_more(sentence, i)
    if word == "most" and not i and stands_alone(sentence, lexicon, i + 1):
        return People(i, i + 1, i, "others")
    if word == "all" and stands_alone(sentence, lexicon, i + 1) and not _adds_up(sentence, i):
        return People(i, i + 1, i, "pronoun", definite=True)
    if tag & Tag.PRONOUN_PLURAL:
        return People(i, i + 1, i, "pronoun", definite=True)
    if word in _SPEAKER:
        return People(i, i + 1, i, "speaker", plural=False, definite=True)
    if word == "whose" and i:
        return People(i, i + 1, i, "whose", owner=True)
    if word in {"his", "their", "her"} and not (word == "her" and _is_object(sentence, i)):
        return People(i, i + 1, i, "possessive", plural=word == "their", definite=True, owner=True)
    if word == "her" or tag & Tag.PRONOUN_SINGULAR:
        return People(i, i + 1, i, "pronoun", plural=False, definite=True)
    return None


def _of_age(sentence: Sentence, lexicon: Lexicon, k: int) -> People | None:
    """The person of an age whose number ends at ``k``: "the 31-year-old" is "he", "a 31-year-old" is new."""
    lower, first = sentence.lower, k - 2
    last = next((j + 1 for j in range(k, min(k + _AGE_WORDS, len(lower))) if lower[j].endswith("old")), None)
    if first < 0 or last is None or not stands_alone(sentence, lexicon, last):
        return None
    definite = lower[first] in lexicon.people_words.definite_determiners
    if not definite and lower[first] not in _ONE:
        return None
    kind = "pronoun" if definite else "noun"
    people = People(first, last, last - 1, kind, group=Group.PEOPLE, plural=False, definite=definite)
    people.take_one()
    return people


def _adds_up(sentence: Sentence, i: int) -> bool:
    """Whether "all" belongs to an adverb: "in all, 22 were convicted", "after all"."""
    return i > 0 and sentence.lower[i - 1] in {"in", "at", "after", "above"}


def _one_more(sentence: Sentence, i: int) -> People | None:
    """One of a group that was told before: "a third was released", "another to life"."""
    after, first = i + 1, i if sentence.lower[i] == "another" else i - 1
    articles = first == i or (first >= 0 and sentence.lower[first] == "a")
    if not articles or after >= len(sentence.lower) or sentence.dated[i]:
        return None
    goes_on = (
        sentence.tags[after] & VERBAL or sentence.lower[after] in _GOES_ON or _is_in_place(sentence, after)
    )
    if not goes_on:
        return None
    people = People(first, after, i, "count", plural=False)
    people.take_one()
    return people


def _is_in_place(sentence: Sentence, k: int) -> bool:
    """Whether a place follows: "another in Perugia"."""
    return sentence.lower[k] == "in" and k + 1 < len(sentence.lower) and sentence.place_at[k + 1] is not None


def _is_object(sentence: Sentence, i: int) -> bool:
    """Whether "her" stands for a person ("detained her in May"), and not before what she owns."""
    after = i + 1
    return (
        after >= len(sentence.tokens)
        or bool(sentence.tags[after] & CLOSED)
        or sentence.lower[after] in sentence.lexicon.people_words.particles
        or sentence.lower[after] in BREAKS
    )
