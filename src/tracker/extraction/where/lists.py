"""Places in a list: "in Germany, Belgium and Norway" names three hosts."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import Sentence

_SKIPPED = frozenset({"the", "in"})
_JOINING = frozenset({",", "and", "or", "as", "well"})


def listed_with(sentence: Sentence, place: PlaceMention) -> list[PlaceMention]:
    """The places that stand in one list with a place, those before it first."""
    return [*_listed_before(sentence, place), *_listed_after(sentence, place)]


def _listed_before(sentence: Sentence, place: PlaceMention) -> list[PlaceMention]:
    return [
        other
        for other in sentence.places
        if other.last < place.first and place in _listed_after(sentence, other)
    ]


def _listed_after(sentence: Sentence, place: PlaceMention) -> list[PlaceMention]:
    found, last = [], place.last
    for other in sentence.places:
        if other.first <= place.first:
            continue
        between = [word for word in sentence.lower[last : other.first] if word not in _SKIPPED]
        if other.kind != place.kind or not between or not _JOINING.issuperset(between):
            break
        found.append(other)
        last = other.last
    return found
