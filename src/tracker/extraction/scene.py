"""The scene: the country that a passage of a round-up is about, until the next one opens.

"In the Philippines, police arrested an editor. She was later released. In Saudi Arabia, three activists …"
"""

from dataclasses import dataclass

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import ARTICLES, Sentence
from tracker.vocabulary import FAMILY_OF, Family

_MANY = 3
"""Countries that open passages of their own in a round-up."""
_LINK_WORDS = 2
"""Words before "in" at the head of a passage at most: "Meanwhile in Rwanda", "And, in Chad"."""
_AUTHORITY_REACH = 3
"""Tokens behind a nationality in which the authority stands that is of it."""
_IN = frozenset({"in", "across", "throughout", "inside"})
_HEADS = frozenset({":", "—", "–", "-", "--"})
_AT_HOME = (Family.CUSTODY, Family.COURT, Family.SERVICE)


@dataclass(slots=True)
class Scene:
    """Where a passage plays; ``country`` is null where the home of the report is meant."""

    round_up: bool
    country: str | None = None

    def enter(self, sentence: Sentence, *, new_paragraph: bool) -> None:
        """Note where a sentence opens a passage, or leaves one."""
        opening = _opening(sentence)
        if opening is None and self.round_up and (new_paragraph or _tells_status(sentence)):
            opening = _subject(sentence)
        if opening is not None and (self.round_up or opening.kind == "country"):
            self.country = opening.iso3
        elif new_paragraph and not self.round_up:
            self.country = None


def is_round_up(read: list[Sentence]) -> bool:
    """Whether passages of a report are about one country each, by those of its sentences that are read."""
    return len({place.iso3 for sentence in read for place in _telling(sentence)}) >= _MANY


def _telling(sentence: Sentence) -> list[PlaceMention]:
    """The country that a sentence opens a passage about, or that acts at its head."""
    if sentence.headline or not sentence.places:
        return []
    opening = _opening(sentence) or (_subject(sentence) if _tells_status(sentence) else None)
    return [] if opening is None else [opening]


def _tells_status(sentence: Sentence) -> bool:
    return any(FAMILY_OF[trigger.status] in _AT_HOME for trigger in sentence.triggers)


def _opening(sentence: Sentence) -> PlaceMention | None:
    """The country of "In Chad, …", "Chad: …", or of a heading."""
    if not sentence.places:
        return None
    place, lower = sentence.places[0], sentence.lower
    if place.kind == "modifier":
        return None
    if place.first == 0 and (lower[place.last : place.last + 1] or [":"])[0] in _HEADS:
        return place
    k = place.first - 1
    while k > 0 and (lower[k] == "the" or lower[k] in sentence.cues.directions | sentence.cues.neighbouring):
        k -= 1
    if k < 0 or k > _LINK_WORDS or lower[k] not in _IN or place.kind == "demonym":
        return None
    return place if sentence.cues.linking.issuperset(lower[:k]) else None


def _subject(sentence: Sentence) -> PlaceMention | None:
    """The country at the very head of a sentence: "Guinea's junta arrested …", "China follows."."""
    if not sentence.places:
        return None
    place = sentence.places[0]
    head = place.first - (1 if sentence.lower[0] in ARTICLES else 0)
    if head > 0 or place.kind not in ("country", "capital", "demonym"):
        return None
    return place if place.kind != "demonym" or _is_of_authority(sentence, place) else None


def _is_of_authority(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a nationality is that of an authority: "Chadian police", and not "a Chadian poet"."""
    for word in sentence.lower[place.last : place.last + _AUTHORITY_REACH]:
        nouns = sentence.lexicon.people.get(word)
        if nouns:
            return nouns[0][1].authority
    return False
