"""Of what nationality people are whom a country holds, tries or frees: its own, but for foreigners told of.

Whom a country detains are its nationals unless the report says otherwise (codebook, ruling 11). It says
otherwise where it tells of foreigners under that country's authorities: "Greece will not hand over the eight
Turkish soldiers ... The co-pilot was released from a police station."
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tracker.extraction.drafts import Draft
from tracker.vocabulary import FAMILY_OF, Family


def with_nationalities(drafts: list[Draft], home: str | None) -> list[Draft]:
    """The drafts; who was taken for a national of the country becomes one of the foreigners told of there.

    Args:
        drafts: Those of one report.
        home: The country that the report is about, whose authorities deal with its own people first.
    """
    foreigners = _foreigners(drafts)
    foreigners.pop(home or "", None)
    return [_as_told(draft, foreigners.get(draft.where.country or "", frozenset())) for draft in drafts]


def _foreigners(drafts: Iterable[Draft]) -> dict[str, frozenset[str]]:
    """Country to the nationalities of others whom the report tells to be under its authorities."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        country, origin = draft.where.country, draft.who.origin
        if country is not None and origin is not None and origin != country:
            found[country].add(origin)
    return {country: frozenset(origins) for country, origins in found.items()}


def _as_told(draft: Draft, foreigners: frozenset[str]) -> Draft:
    if len(foreigners) != 1 or not _is_presumed(draft):
        return draft
    (origin,) = foreigners
    return replace(draft, who=replace(draft.who, origin=origin))


def _is_presumed(draft: Draft) -> bool:
    """Whether no words tell the nationality, so that it is that of the country."""
    entity = draft.who.entity
    told = draft.role.people.origin or (entity.origin if entity is not None else None)
    return (
        told is None
        and draft.who.origin is not None
        and draft.who.origin == draft.where.country
        and FAMILY_OF[draft.status] is not Family.SERVICE  # a state dismisses servants of its own
    )
