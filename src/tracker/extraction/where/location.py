"""The place where it happened: "was arrested in Tunis"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import ARTICLES, CLAUSE_OPENERS
from tracker.extraction.where.elsewhere import is_elsewhere, moves_on
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import (
    PLACE_PREPS,
    distance,
    is_inside,
    is_of_site,
    may_act,
    verb_between,
    word_before,
)
from tracker.lexicon.kinds import kinds
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_SERVICE_PREPS = frozenset({"in", "across", "throughout"})
_AT_COURT = frozenset({"at", "in", "before", "from", "of"})
_FREED_PREPS = PLACE_PREPS | {"from"}
_TOWARDS = frozenset({"to", "into", "towards"})
_OPENING = 2
"""Tokens at the head of a sentence in which a place is that of all of it: "In Lima …"."""

_CASE = (Family.CUSTODY, Family.COURT)
"""What is done to people step by step by one authority."""
_ISLANDS = frozenset({"island", "islands", "archipelago"})
_ISLAND_REACH = 5
"""Tokens before the name of a country in which the word for an island stands."""

_SPOKEN = 3
"""Tokens before "in" and a country in which the words of speech stand that it belongs to."""

_AS_THEY_CAME = 0.5
_ARRIVAL_REACH = 16
"""Tokens from an arrest to the place where people had come."""
_NOT_THERE = frozenset({"from", "of", "and", "but"})

_OPENING_REACH = 10
"""Tokens behind the head of a sentence from which on its place gets no further away."""

# What a place costs by how it stands in the sentence, and how much it may cost.
_LIMIT, _SERVICE_LIMIT = 4.5, 3.0
_PER_TOKEN = 0.2
_BEFORE_VERB = 2  # tokens that a place before the verb counts as further away
_WITHIN = 1.0  # before the verb, but not at the head of the sentence
_OF_AUTHORITY = 1.0
_SERVICE_BEFORE = 2.0
_OTHER_VERB = 3.0
_JOINED_VERB = 1.0  # "was convicted and jailed in Oslo"
_CLAUSE = 3.0
_COMMA = 0.8


def location(said: Statement, *, service: bool) -> PlaceMention | None:
    """The place where the status was given, if one stands near enough.

    Args:
        said: The status.
        service: Dismissed or wanted people can be anywhere, so that their place must be clearer.
    """
    best, best_cost = None, _SERVICE_LIMIT if service else _LIMIT
    for place in said.places:
        if place.kind in ("person", "modifier") or not may_act(said, place):
            continue
        if place.kind == "demonym" and is_inside(said.role, place):
            continue
        if _is_of_speaker(said, place) or is_elsewhere(said.sentence, place) or moves_on(said, place):
            continue
        cost = _cost(said, place, service=service)
        if cost is not None and cost < best_cost:
            best, best_cost = place, cost
    return best


def _is_of_speaker(said: Statement, place: PlaceMention) -> bool:
    """Whether it tells where somebody spoke of it: "told reporters in Chad", "at a summit in Chad"."""
    sentence = said.sentence
    if place.first >= said.trigger.start:
        return False
    k = place.first - 1
    while k > 0 and not sentence.tags[k] & Tag.PREPOSITION:
        k -= 1
    before = range(max(0, k - _SPOKEN), max(k, 0))
    return any(
        sentence.lower[j] in sentence.cues.gatherings | sentence.cues.speakers
        or sentence.tags[j] & Tag.REPORT
        for j in before
    ) and not any(people.authority and people.last == k for people in sentence.people)


def _cost(said: Statement, place: PlaceMention, *, service: bool) -> float | None:
    """What speaks against a place; null where it is none of the status."""
    trigger = said.trigger
    if not service and _is_arrival(said, place):
        return _AS_THEY_CAME
    by_preposition = _by_preposition(said, place, service=service)
    if by_preposition is None:
        return None
    is_right = place.first >= trigger.last
    away = distance(trigger, place) + (0 if place.first >= trigger.end else _BEFORE_VERB)
    if place.first <= _OPENING:
        away = min(away, _OPENING_REACH)
    cost = _PER_TOKEN * abs(away) + by_preposition + _between(said, place)
    if service and not is_right:
        cost += _SERVICE_BEFORE
    if is_right and verb_between(said.sentence, trigger, place):
        cost += _JOINED_VERB if _is_joined(said, place) else _OTHER_VERB
    return cost


def _is_arrival(said: Statement, place: PlaceMention) -> bool:
    """Whether people were taken as they came to a place: "was arrested when he arrived in Turkey"."""
    sentence, trigger = said.sentence, said.trigger
    held = trigger.status in (LegalStatus.ARRESTED, LegalStatus.DETAINED)
    if not held or not 0 < place.first - trigger.end <= _ARRIVAL_REACH or place.kind == "demonym":
        return False
    between = sentence.lower[trigger.end : place.first]
    comes = [k for k, word in enumerate(between) if word in sentence.cues.coming]
    opens = {"when", "as", "after", "upon", "on"}.intersection(between[: comes[-1]]) if comes else ()
    return bool(opens) and not _NOT_THERE.intersection(between[comes[-1] :]) and "," not in between


def _is_joined(said: Statement, place: PlaceMention) -> bool:
    """Whether only the next step of the same case stands between: "was seized and charged in Oslo"."""
    between = [t for t in said.sentence.triggers if said.trigger.end <= t.first < place.first and t.form]
    return all(
        FAMILY_OF[other.status] in _CASE and said.sentence.lower[other.first - 1] == "and"
        for other in between
    )


def _by_preposition(said: Statement, place: PlaceMention, *, service: bool) -> float | None:
    sentence, is_right = said.sentence, place.first >= said.trigger.last
    before = word_before(sentence, place, ARTICLES | sentence.cues.directions)
    freed = said.status is LegalStatus.RELEASED
    if before in _TOWARDS or (before == "from" and said.role.people.last == place.first - 1):
        return None  # where they were going, or are from: "soldiers from Mali were freed"
    if place.kind == "court" and before in _AT_COURT:
        return 0.0
    if before == "on" and not service and (_is_of_island(said, place) or is_of_site(sentence, place)):
        return 0.0 if is_right else _WITHIN
    if before in (_SERVICE_PREPS if service else _FREED_PREPS if freed else PLACE_PREPS):
        return 0.0 if is_right or place.first <= _OPENING else _WITHIN
    authority = any(p.authority and p.first <= place.first < p.last for p in sentence.people)
    owner = place.possessive and is_right and not service
    return _OF_AUTHORITY if authority or owner else None


def _is_of_island(said: Statement, place: PlaceMention) -> bool:
    """Whether people can be "on" it: "on the Comoros", "on the island of Sal in Cape Verde"."""
    words = said.sentence.lower[max(0, place.first - _ISLAND_REACH) : place.last]
    return place.iso3 in kinds().islands or not _ISLANDS.isdisjoint(words)


def _after_insertion(said: Statement, begin: int, end: int) -> int:
    """Where the clause goes on behind "In Istanbul, where a crowd had stormed the consulate,"."""
    lower, tags = said.sentence.lower, said.sentence.tags
    if lower[begin : begin + 1] != [","] or begin + 1 >= end or not tags[begin + 1] & Tag.RELATIVE:
        return begin
    closing = next((k for k in range(end - 1, begin + 1, -1) if lower[k] == ","), None)
    return begin if closing is None else closing


def _between(said: Statement, place: PlaceMention) -> float:
    """What the clauses between a place and the status words cost."""
    sentence, trigger = said.sentence, said.trigger
    cost = 0.0
    begin, end = min(trigger.end, place.last), max(trigger.start, place.first)
    if place.first <= _OPENING:
        begin = _after_insertion(said, begin, end)
    for k in range(begin, end):
        tags = sentence.tags[k]
        opens = tags & CLAUSE_OPENERS and not sentence.dated[k] and not tags & Tag.PREPOSITION
        if opens or (sentence.lower[k] == ";" and place.first >= trigger.end):
            cost += _CLAUSE
        elif sentence.lower[k] == ",":
            cost += _COMMA
    return cost
