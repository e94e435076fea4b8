"""Parts of people: "two of his aides", "all but one of the men", "the rest", "the other", "the third"."""

from itertools import pairwise

from tracker.extraction.people.bare_counts import stands_alone
from tracker.extraction.sentence import People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag

_ONE_MORE = frozenset({"a", "another"})


def with_owned_parts(sentence: Sentence, found: list[People]) -> list[People]:
    """The mentions of a sentence in order, where a number and those it is a part of are one mention.

    The aides of "two of his aides" are nobody spoken of before, so the two are as new as in "two aides".
    """
    kept: list[People] = []
    for people in found:
        part = kept[-1] if kept else None
        if part is not None and _are_owned(sentence, part, people):
            _take_part(people, part)
            kept[-1] = people
        else:
            kept.append(people)
    return kept


def _are_owned(sentence: Sentence, part: People, whole: People) -> bool:
    """Whether a number is followed by "of" and people who belong to somebody, with no number of their own."""
    return (
        part.kind == "count"
        and whole.kind == "noun"
        and whole.plural
        and whole.low is whole.high is None
        and whole.first == part.last + 1
        and sentence.lower[part.last] == "of"
        and bool(sentence.tags[whole.first] & Tag.POSSESSIVE)
    )


def _take_part(people: People, part: People) -> None:
    people.first, people.definite, people.additional = part.first, False, part.additional
    people.low, people.high, people.qualifier = part.low, part.high, part.qualifier
    people.plural = part.plural


def mark_exceptions(sentence: Sentence, lexicon: Lexicon, found: list[People]) -> list[People]:
    """The mentions of a sentence, where the "all" of "all but one of them" is no mention of its own."""
    kept: list[People] = []
    for people in found:
        k = people.first - 1
        if k > 0 and sentence.lower[k] in lexicon.people_words.excepting and sentence.lower[k - 1] == "all":
            people.first, people.excepted, people.definite = k - 1, True, False
            if kept and kept[-1].last == k:
                kept.pop()
        kept.append(people)
    return kept


def find_rest(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    """Those who are left of a group: "the rest", "the others"; "the other" and "the third" are one person."""
    found, words = list[People](), lexicon.people_words
    for k, (word, noun) in enumerate(pairwise(sentence.lower)):
        if word in _ONE_MORE and noun in words.ordinals and _is_one_more(sentence, lexicon, k + 2):
            people = People(k, k + 2, k + 1, "count", plural=False, additional=True)
            people.take_one()
            taken[k : k + 2] = [True, True]
            found.append(people)
        if word != "the":
            continue
        many = noun in words.rests
        one = noun == "other" or noun in words.ordinals
        if not (many or one) or taken[k + 1] or sentence.dated[k + 1]:
            continue
        if not _is_whole(sentence, lexicon, k + 2):
            continue
        people = People(k, k + 2, k + 1, "rest", definite=True)
        if not many:
            people.plural = False
            people.take_one()
        taken[k : k + 2] = [True, True]
        found.append(people)
    return found


def _is_one_more(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether a person, and no share, is meant: "a ninth, who had resigned, was held"."""
    who = sentence.lower[i : i + 2] == [",", "who"]
    verbs = lexicon.verbs.get(sentence.lower[i], ()) if i < len(sentence.lower) else ()
    ends = sentence.lower[i + 1 : i + 2] in ([], ["."], [","], ["on"], ["in"])
    if ends and any(entry.form is Form.PAST for entry in verbs):
        return True  # "two were arrested and a third charged"
    return who or (i < len(sentence.lower) and bool(sentence.tags[i] & (Tag.BE | Tag.HAVE)))


def _is_whole(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether the words end at ``i``: "the rest were", "the rest of them", but not "the rest of the day"."""
    if sentence.lower[i : i + 1] == ["of"]:
        return sentence.lower[i + 1 : i + 2] in (["them"], ["whom"])
    participle = lexicon.verbs.get(sentence.lower[i]) if i < len(sentence.lower) else None
    return stands_alone(sentence, lexicon, i) or participle is not None
