"""How badly a place fits as the host: by the word before it, its distance, and clauses in between."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.marks import STRONG
from tracker.extraction.sentence import CLAUSE_OPENERS
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import distance, is_addressed, word_before
from tracker.vocabulary import LegalStatus

_THE = frozenset({"the"})
_PER_TOKEN = 0.12
_HOST_PREPS = frozenset({"in", "to", "into", "at", "with", "across", "over", "on"})
_NO_SUBJECT = frozenset({"in", "from", "to", "of", "at", "on"})
_IN = frozenset({"in", "at"})
_INTO = frozenset({"to", "into"})
_LEFT_FROM = (LegalStatus.RETURNED, LegalStatus.EXTRADITION_SOUGHT)

# What a place costs by how it stands in the sentence.
_BY_AGENT = 0.3
_FROM_HOST = 0.3  # "returned from Greece"
_FROM = 4.0
_SUBJECT = 0.5  # the one who grants, refuses or sends back
_OWNER = 0.6
_BEFORE_IN = 1.0  # "in Greece two officers applied"
_OTHERWISE = 1.5
_TOWN = 1.0
_SENT_INTO = 4.0  # "returned to Turkey"
_ASKED_TO = -0.5  # "the request to Greece for their extradition"
_BREAK = 3.0
_CLAUSE = 0.8


def host_cost(said: Statement, place: PlaceMention) -> float:
    """What speaks against a place as the host; less is better."""
    is_right, before = place.first >= said.trigger.last, word_before(said.sentence, place, _THE)
    cost = _PER_TOKEN * abs(distance(said.trigger, place)) + _by_position(said, place, before)
    if place.kind == "city":
        cost += _TOWN
    if said.status is LegalStatus.RETURNED and is_right and before in _INTO:
        cost += _SENT_INTO
    if said.status is LegalStatus.EXTRADITION_SOUGHT and not is_right and before == "to":
        cost += _ASKED_TO
    return cost + _between(said, place)


def _by_position(said: Statement, place: PlaceMention, before: str) -> float:
    if place.first >= said.trigger.last:
        if before in _HOST_PREPS or is_addressed(said, place):
            return 0.0
        if before == "from":
            return _FROM_HOST if said.status in _LEFT_FROM else _FROM
        if before == "by":
            return _BY_AGENT
    elif place.kind in ("country", "capital", "demonym") and before not in _NO_SUBJECT:
        return _SUBJECT
    if place.possessive or place.kind == "demonym":
        return _OWNER
    return _BEFORE_IN if before in _IN else _OTHERWISE


def _between(said: Statement, place: PlaceMention) -> float:
    """What the clauses between a place and the status words cost."""
    sentence, trigger = said.sentence, said.trigger
    begin, end = (trigger.end, place.first) if place.first >= trigger.last else (place.last, trigger.start)
    cost = 0.0
    for k in range(begin, end):
        if sentence.lower[k] in STRONG:
            cost += _BREAK
        elif sentence.tags[k] & CLAUSE_OPENERS and not sentence.dated[k]:
            cost += _CLAUSE
    return cost
