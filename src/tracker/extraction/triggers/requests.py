"""Requests that are counted: "two of the applications were granted, while one was refused"."""

from tracker.extraction.counts import CountMention
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers.objects import TAKEN_UP, ObjectPhrase


def count_of(sentence: Sentence, first: int, last: int) -> CountMention | None:
    """The number of some requests: before them ("two requests", "two of the requests"), or alone."""
    behind = first - 1 if is_part(sentence, first) else first
    return next((c for c in sentence.counts if c.last == behind or (c.first, c.last) == (first, last)), None)


def is_part(sentence: Sentence, first: int) -> bool:
    """Whether not all of the requests are meant: "most of the requests"."""
    return sentence.lower[first - 1 : first] == ["of"]


def requests_left_out(sentence: Sentence, objects: list[ObjectPhrase]) -> list[ObjectPhrase]:
    """Numbers with an auxiliary behind counted requests, which count requests too: "one" of the example."""
    counted = [
        phrase.last
        for phrase in objects
        if phrase.lists & TAKEN_UP and count_of(sentence, phrase.first, phrase.last) is not None
    ]
    if not counted:
        return []
    return [
        ObjectPhrase(count.first, count.last, TAKEN_UP)
        for count in sentence.counts
        if count.first > counted[0] and any(tag & VERBAL for tag in sentence.tags[count.last :][:1])
    ]
