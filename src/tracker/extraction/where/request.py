"""Two countries in a request: the one that asks, and the one that is asked."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.where.dateline import places_below_dateline
from tracker.extraction.where.surroundings import PLACE_PREPS, preposition_before
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_TO = frozenset({"to", "into"})
_CLAUSE_WORDS = 5
"""Tokens from "which" to the status words at most: "which wants him extradited"."""
_ROW = 20
"""Tokens of a clause that goes on with "and" at most."""
_APPOSED = 5
"""Tokens of an apposition before "which": "Turkey, a Nato ally which"."""
_OWNED = 3
"""Tokens from a country to its request at most: "Turkey's latest extradition request"."""
_WITHIN = frozenset({"in", "at", "near", "inside"})
_FROM = frozenset({"from", "the"})
_LEFT = 2
"""Tokens between the status words and the country that people leave at most."""
_BY = (["by"], ["from"], ["by", "the"], ["from", "the"])
_FINITE = (Form.PAST, Form.THIRD)
_BY_NAME = ("country", "capital")


def requester(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country that asks, where another is asked: "Iran has asked Germany to extradite"."""
    left = _left_places(sentence, trigger)
    if asked(sentence, trigger) is not None:
        return left[0] if len(left) > 1 else None
    others = any(p.first >= trigger.end and p.kind in _BY_NAME for p in places_below_dateline(sentence))
    return left[0] if left and others and preposition_before(sentence, left[0]) not in PLACE_PREPS else None


def asked(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country before the verb that is not the one that asks."""
    left = _left_places(sentence, trigger)
    if asker_of_clause(sentence, trigger) is not None:
        return None
    if left and trigger.form is Form.BASE and trigger.infinitive is None and left[-1].last == trigger.start:
        return left[-1]  # "the minister demanded that Colombia extradite him"
    if len(left) < 2 or left[0].iso3 == left[-1].iso3:
        return None
    if (
        left[-1].last == trigger.start
        and trigger.form in _FINITE
        and "whose" in sentence.lower[: trigger.start]
    ):
        return next((p for p in reversed(left) if p.iso3 != left[-1].iso3), None)  # "whose return Iran wants"
    is_theirs = is_asker(sentence, trigger, LegalStatus.EXTRADITION_SOUGHT, left[-1])
    return left[0] if is_theirs else left[-1]  # "a Paris court is considering Chad's request"


def asker_of_clause(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country that a clause tells of: "at the request of Chile, which wants him extradited"."""
    lower, start = sentence.lower, trigger.start
    which = next((k for k in range(start - 1, max(start - _ROW, 0), -1) if lower[k] == "which"), None)
    if which is None or "," in lower[which:start]:
        return None
    goes_on = "and" in lower[which:start]  # "Chile, a neighbour which is angry and demands"
    if goes_on and sentence.cues.demands.isdisjoint(lower[which : start + 1]):
        return None
    if not goes_on and start - which >= _CLAUSE_WORDS:
        return None
    last = which - 1 if lower[which - 1] == "," else which
    named = [p for p in sentence.places if 0 <= last - p.last <= _APPOSED and p.kind in _BY_NAME]
    near = next((p for p in sentence.places if p.last == last), None)
    return near or (named[-1] if named else None)


def is_asker(sentence: Sentence, trigger: Trigger, status: LegalStatus, place: PlaceMention) -> bool:
    """Whether the request is that country's: "an American extradition request"."""
    if status is not LegalStatus.EXTRADITION_SOUGHT:
        return False
    if trigger.form is None and trigger.first < place.first < trigger.last:
        return True  # "a request from the Turkish government for his extradition"
    noun = trigger.object[0] if trigger.object is not None else trigger.first
    if trigger.form is None and place.possessive and 0 <= noun - place.last <= _OWNED:
        return True  # "Ankara's request for their extradition"
    behind = sentence.lower[trigger.end : place.first]
    if trigger.form is None and behind in _BY:
        return True  # "the extradition request by Spain"
    return place.kind == "demonym" and place.last == noun


def is_sent_to(sentence: Sentence, place: PlaceMention) -> bool:
    """The country that gets them is not the one that they are in: "extradition to Sweden"."""
    k = place.first - 1
    if k > 0 and sentence.lower[k] == "the":
        k -= 1
    return k > 0 and sentence.lower[k] == "to" and sentence.lower[k - 1] in sentence.cues.sending


def receiver(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country that people are sent to: "put on a plane to Lima"."""
    behind = (p for p in sentence.places if p.first >= trigger.end and p.kind != "modifier")
    return next((p for p in behind if preposition_before(sentence, p) in _TO), None)


def left(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country that people flee: "fled from Chad's east", "fled Chad for Niger", "fled war in Chad"."""
    place = next((p for p in sentence.places if p.first >= trigger.end and p.kind != "modifier"), None)
    if place is None or trigger.status is not LegalStatus.FLED:
        return None
    if is_fled(sentence, trigger, place):
        return place
    is_near = place.first - trigger.end <= _LEFT and place.kind in _BY_NAME
    return place if is_near and _FROM.issuperset(sentence.lower[trigger.end : place.first]) else None


def is_fled(sentence: Sentence, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether it is where that was which people fled: "fled persecution in Iran"."""
    lower, end = sentence.lower, trigger.end
    k = next((k for k in range(place.first - 1, end, -1) if lower[k] in _WITHIN), None)
    if k is None or lower[k - 1] not in sentence.cues.evils:
        return False
    return not any(sentence.tags[j] & Tag.PREPOSITION or lower[j] == "," for j in range(end, k - 1))


def _left_places(sentence: Sentence, trigger: Trigger) -> list[PlaceMention]:
    places = places_below_dateline(sentence)
    return [p for p in places if p.last <= trigger.start and p.kind in _BY_NAME]
