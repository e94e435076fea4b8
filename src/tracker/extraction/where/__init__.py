"""Where: the country whose authorities a status is under.

People seek and get protection, and are extradited or sent back, where they are: their host. All else is done
by an authority, which is that of the place where it happened or of their own country unless it is named.
"""

from collections.abc import Sequence

from tracker.extraction.countries import PlaceMention
from tracker.extraction.courts import find_courts
from tracker.extraction.roles import Role
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.where.authority import authority
from tracker.extraction.where.dateline import places_below_dateline
from tracker.extraction.where.host import host
from tracker.extraction.where.request import left, requester
from tracker.extraction.where.statement import Nationality, Statement, Where
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

__all__ = ["Nationality", "Where", "find_country", "left", "requester"]

_ABROAD = (Family.PROTECTION, Family.EXTRADITION)


def find_country(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    status: LegalStatus,
    nationality: Nationality,
    *,
    known: str | None,
    other: str | None,
    court_known: bool = False,
    pointed: Sequence[PlaceMention] = (),
    named: str | None = None,
) -> list[Where]:
    """The country or countries of a status.

    Args:
        sentence: Where it is said.
        trigger: The status words.
        role: Whom it is said of.
        status: The status asserted.
        nationality: Of the people.
        known: The country that the people are known to be in from earlier sentences.
        other: The other country of the report than the one that its people are from.
        court_known: The report has named an international court.
        named: The country that the sentence before named last.
        pointed: The countries that the sentence points to without naming them.
    """
    places = places_below_dateline(sentence)
    if pointed:
        places = sorted([*places, *pointed], key=lambda place: place.first)
    if FAMILY_OF[status] not in _ABROAD:
        places = _with_courts(places, find_courts(sentence.tokens, is_known=court_known))
    said = Statement(sentence, trigger, role, status, nationality, places, known, named, other)
    return host(said) if FAMILY_OF[status] in _ABROAD else authority(said)


def _with_courts(places: list[PlaceMention], courts: list[PlaceMention]) -> list[PlaceMention]:
    """The countries of a sentence and its international courts, whose names may hold one of a country."""
    if not courts:
        return places
    inside = {k for court in courts for k in range(court.first, court.last)}
    return sorted([*courts, *(p for p in places if p.first not in inside)], key=lambda place: place.first)
