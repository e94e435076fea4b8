"""Where a report was written tells nothing of who acts: "ANKARA, Turkey — The nation of Gabon has …"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import Sentence

_DASHES = frozenset({"—", "–", "-", "--", ":"})
_REACH = 14
"""Tokens at the head of a sentence among which a dateline ends."""
_MARKS = frozenset({",", ".", "(", ")", "/", "|"})


def places_below_dateline(sentence: Sentence) -> list[PlaceMention]:
    """The countries that a sentence names, without those of a dateline before it."""
    end = dateline_end(sentence)
    return [place for place in sentence.places if place.first >= end] if end else sentence.places


def dateline_end(sentence: Sentence) -> int:
    """The index of the dash that ends a dateline; 0 where there is none.

    A dateline has no verb and no common noun: "(Beirut, November 6, 2018) –", "NIAMEY (AFP) -"; one that
    begins with a country is a heading ("Kosovo: six teachers were seized").
    """
    if sentence.headline or not sentence.places or _begins_with_country(sentence):
        return 0
    for k, word in enumerate(sentence.tokens.words[:_REACH]):
        if word in _DASHES:
            return k
        if word not in _MARKS and not word[0].isupper() and not word[0].isdigit():
            return 0
    return 0


def _begins_with_country(sentence: Sentence) -> bool:
    first = sentence.places[0]
    return first.first == 0 and first.kind == "country"
