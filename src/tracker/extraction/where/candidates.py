"""Which places of a sentence may be the host of its people, and which are something else for them."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.where.elsewhere import is_elsewhere
from tracker.extraction.where.request import is_asker, is_fled, is_sent_to, receiver
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import (
    is_addressed,
    is_inside,
    is_of_authority,
    is_of_others,
    preposition_before,
    word_before,
)
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

DECIDED = (LegalStatus.EXTRADITION_APPROVED, LegalStatus.EXTRADITION_REFUSED)
_CHARGES = 2
"""Tokens behind a country in which what it charges people with stands."""
_HELD = (Family.CUSTODY, Family.COURT)
_DESTINATION_REACH = 3
_SOUGHT_REACH = 8
_DESTINATION_PREPS = frozenset({"to", "into", "in", "at"})
_WITHIN = frozenset({"in", "at", "near", "inside"})
_FROM_RANKS = ("desert", "abscond")
"""Lemmas of those who leave their units."""
_BASES = (["base"], ["bases"])
_REFUGE_PREPS = frozenset(
    {"to", "into", "in", "at", "for", "across", "and", ",", "towards", "near", "inside"}
)


def may_be_host(said: Statement, place: PlaceMention) -> bool:
    """Whether a place can be where the people are, and not where they are from or sent to."""
    sentence, status = said.sentence, said.status
    if place.kind == "modifier" or _is_origin(said, place) or _is_town_of_embassy(said, place):
        return False
    if place.kind == "person":  # "took refuge with the Brazilians"
        return status is LegalStatus.FLED and word_before(sentence, place) == "with"
    if _is_in_argument(said, place):
        return False
    if place.kind == "here" and status is LegalStatus.RETURNED:
        return False  # "was extradited here"
    if not sentence.cues.accusations.isdisjoint(sentence.lower[place.last : place.last + _CHARGES]):
        return False  # "is to face U.S. espionage charges"
    if is_elsewhere(sentence, place) or _is_receiver_of_sent(said, place):
        return False
    if (
        (is_sent_to(sentence, place) and status is not LegalStatus.FLED)
        or is_asker(sentence, said.trigger, status, place)
        or _is_receiver(said, place)
    ):
        return False
    if status is LegalStatus.FLED and (not _is_refuge(said, place) or _is_of_arrest(said, place)):
        return False
    if is_inside(said.role, place) or is_of_others(sentence, place):
        return False
    return place.kind != "demonym" or is_of_authority(sentence, place)


def _is_in_argument(said: Statement, place: PlaceMention) -> bool:
    """Whether it is named in what is argued: "blocked it on the ground that Chile had not asked"."""
    lower, arguments = said.sentence.lower, said.sentence.cues.arguments
    return any(
        lower[k] == "that" and lower[k - 1] in arguments for k in range(said.trigger.end + 1, place.first)
    )


def _is_town_of_embassy(said: Statement, place: PlaceMention) -> bool:
    """Whether another country has its embassy there: "Ecuador's London embassy"."""
    return place.kind in ("city", "capital") and not said.sentence.cues.missions.isdisjoint(
        said.sentence.lower[place.last : place.last + 1]
    )


def _is_origin(said: Statement, place: PlaceMention) -> bool:
    """Whether they are from there; a destination is a host even where the report is mostly about it."""
    if place.iso3 != said.origin:
        return False
    if said.nationality.own is not None:
        return True
    return not (_is_destination(said, place) or _is_left(said, place) or is_addressed(said, place))


def _is_left(said: Statement, place: PlaceMention) -> bool:
    """Whether they are sent away from there: "expelled from Chile"."""
    gap = place.first - said.trigger.end
    if gap < 0 or preposition_before(said.sentence, place) != "from":
        return False
    if said.status is LegalStatus.EXTRADITION_SOUGHT:
        people = said.role.people  # "the extradition of 12 officers from Ghana"
        return gap <= _SOUGHT_REACH and said.trigger.end <= people.first < people.last <= place.first
    return said.status is LegalStatus.RETURNED and gap <= _DESTINATION_REACH


def _is_destination(said: Statement, place: PlaceMention) -> bool:
    """Whether they are said to go there: "fled to Greece"."""
    near = 0 <= place.first - said.trigger.end <= _DESTINATION_REACH
    return (
        near
        and said.trigger.status is not LegalStatus.RETURNED
        and preposition_before(said.sentence, place) in _DESTINATION_PREPS
    )


def _is_receiver(said: Statement, place: PlaceMention) -> bool:
    """Whether it is the country that gets them: "approved the extradition of the general to Chile"."""
    return (
        said.status in DECIDED
        and place.first >= said.trigger.last
        and preposition_before(said.sentence, place) == "to"
    )


def _is_receiver_of_sent(said: Statement, place: PlaceMention) -> bool:
    """Whether people are sent there: "was handed over to China, which wants him"."""
    if said.status is not LegalStatus.RETURNED:
        return False
    to = receiver(said.sentence, said.trigger)
    return to is not None and to.iso3 == place.iso3


def _is_refuge(said: Statement, place: PlaceMention) -> bool:
    """People flee to a place; what is named otherwise is where they flee from, or by whom."""
    sentence = said.sentence
    if place.kind == "demonym" or sentence.lower[place.last : place.last + 1] in _BASES:
        return True  # "at the Brazilian embassy"; the noun behind it is looked at apart
    before = preposition_before(sentence, place)
    if before in _WITHIN and (_is_deserted(said, place) or is_fled(sentence, said.trigger, place)):
        return False
    return before in _REFUGE_PREPS or before in sentence.cues.reaching


def _is_of_arrest(said: Statement, place: PlaceMention) -> bool:
    """Whether others were arrested there: "while 14 were held in Lima, the others fled"."""
    return any(
        0 <= place.first - other.end <= _DESTINATION_REACH and FAMILY_OF[other.status] in _HELD
        for other in said.sentence.triggers
        if other.end <= said.trigger.start
    )


def _is_deserted(said: Statement, place: PlaceMention) -> bool:
    """Whether it is where they left their units: "90 have deserted in Svatove"."""
    between = said.sentence.tags[said.trigger.end : place.first]
    return said.trigger.lemma in _FROM_RANKS and not any(tags & Tag.COORDINATOR for tags in between)
