"""Words that mean a country only in this report: "here" below a dateline, "this country", "the kingdom"."""

from collections.abc import Iterator, Sequence

from tracker.extraction.countries import PlaceMention
from tracker.extraction.marks import QUOTES
from tracker.extraction.sentence import CLOSED, Sentence
from tracker.lexicon.kinds import kinds
from tracker.lexicon.places import PlaceKind

_AWAY = frozenset({"from"})
_THIS_REACH = 4
"""Tokens behind "this" in which its noun stands: "this small mountain town"."""
_ADJECTIVES = 3
"""Tokens between "the" and a kind of country at most: "the tiny, oil-rich Gulf state"."""


def find_pointed(sentence: Sentence, dateline: str | None, named: Sequence[str]) -> list[PlaceMention]:
    """The countries that a sentence points to without naming them.

    Args:
        sentence: The sentence.
        dateline: The country that the report was written in.
        named: The countries that the report has named before, the latest last.
    """
    lower = sentence.lower
    found = list(_of_kinds(sentence, named)) if "the" in lower else []
    if dateline is not None and ("here" in lower or "this" in lower):
        found += _here(sentence, dateline)
    return found


def _here(sentence: Sentence, dateline: str) -> Iterator[PlaceMention]:
    """What the reporter calls "here" and "this country"."""
    lower, ground = sentence.lower, kinds().ground
    for k, word in enumerate(lower):
        if word not in ("here", "this") or _is_quoted(sentence, k):
            continue
        if word == "here" and k and lower[k - 1] not in _AWAY:
            yield PlaceMention(k, k + 1, dateline, PlaceKind.HERE, possessive=False)
        elif word == "this":
            behind = range(k + 1, min(k + 1 + _THIS_REACH, len(lower)))
            noun = next((j for j in behind if lower[j] in ground), None)
            if noun is not None and not any(sentence.tags[j] & CLOSED for j in range(k + 1, noun)):
                yield _mention(sentence, k, noun + 1, dateline)


def _is_quoted(sentence: Sentence, k: int) -> bool:
    """Whether somebody else says it, who may be anywhere."""
    return sum(word in QUOTES for word in sentence.lower[:k]) % 2 == 1


def _of_kinds(sentence: Sentence, named: Sequence[str]) -> Iterator[PlaceMention]:
    """What "the kingdom" and "the West African country" mean: the last country of the kind that was named."""
    lower = sentence.lower
    for k in [k for k, word in enumerate(lower) if word == "the"]:
        kind = _kind_behind(sentence, k + 1)
        if kind is None:
            continue
        end, members = kind
        before = [place.iso3 for place in sentence.places if place.last <= k]
        behind = [place.iso3 for place in sentence.places if place.first >= end]
        likeliest = [*reversed(before), *reversed(named), *behind]
        country = next((iso3 for iso3 in likeliest if iso3 in members), None)
        if country is not None:
            yield _mention(sentence, k, end, country)


def _kind_behind(sentence: Sentence, begin: int) -> tuple[int, frozenset[str]] | None:
    """Where the words for a kind of country behind "the" end, and which countries are of the kind."""
    lower, tags, phrases = sentence.lower, sentence.tags, kinds().phrases
    for k in range(begin, min(begin + _ADJECTIVES, len(lower))):
        for phrase, members in phrases.get(lower[k], ()):
            end = k + len(phrase)
            if tuple(lower[k:end]) == phrase:
                is_named = lower[end : end + 1] == ["of"]  # "the kingdom of Jordan"
                return None if is_named else (end, members)
        if tags[k] & CLOSED or lower[k] in sentence.cues.neighbouring:
            return None
    return None


def _mention(sentence: Sentence, first: int, last: int, iso3: str) -> PlaceMention:
    is_owner = sentence.lower[last : last + 1] in (["'s"], ["’s"])
    return PlaceMention(first, last, iso3, PlaceKind.COUNTRY, is_owner)
