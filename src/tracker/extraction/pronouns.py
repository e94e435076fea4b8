"""Pronouns that stand for people: "they", "his", "those", "others", "whose"."""

from tracker.extraction.bare_counts import stands_alone
from tracker.extraction.sentence import BREAKS, CLOSED, People, Sentence
from tracker.lexicon.loader import Lexicon, Tag

_TAGS = Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR
_WORDS = frozenset({"others", "those", "all", "most", "whose", "his", "their", "her"})


def find_pronouns(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    """The pronouns of a sentence outside of the words that are taken."""
    words = enumerate(zip(sentence.lower, sentence.tags, taken, strict=True))
    places = [i for i, (word, tag, is_taken) in words if (tag & _TAGS or word in _WORDS) and not is_taken]
    pronouns = (_pronoun_at(sentence, lexicon, i) for i in places)
    return [people for people in pronouns if people is not None]


def _pronoun_at(sentence: Sentence, lexicon: Lexicon, i: int) -> People | None:
    word, tag = sentence.lower[i], sentence.tags[i]
    if word == "others":
        return People(i, i + 1, i, "others")
    if word == "those":
        return People(i, i + 1, i, "those") if stands_alone(sentence, lexicon, i + 1) else None
    if word == "most" and not i and stands_alone(sentence, lexicon, i + 1):
        return People(i, i + 1, i, "others")
    if word == "all" and stands_alone(sentence, lexicon, i + 1):
        return People(i, i + 1, i, "pronoun", definite=True)
    if tag & Tag.PRONOUN_PLURAL:
        return People(i, i + 1, i, "pronoun", definite=True)
    if word == "whose" and i:
        return People(i, i + 1, i, "whose", owner=True)
    if word in {"his", "their", "her"} and not (word == "her" and _is_object(sentence, i)):
        return People(i, i + 1, i, "possessive", plural=word == "their", definite=True, owner=True)
    if word == "her" or tag & Tag.PRONOUN_SINGULAR:
        return People(i, i + 1, i, "pronoun", plural=False, definite=True)
    return None


def _is_object(sentence: Sentence, i: int) -> bool:
    """Whether "her" stands for a person ("detained her in May"), and not before what she owns."""
    after = i + 1
    return (
        after >= len(sentence.tokens)
        or bool(sentence.tags[after] & CLOSED)
        or sentence.lower[after] in sentence.lexicon.people_words.particles
        or sentence.lower[after] in BREAKS
    )
