"""A claim in the making: whom, where and when, with the mentions that say so."""

from dataclasses import dataclass

from tracker.extraction.discourse import Entity
from tracker.extraction.roles import Role
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when import When
from tracker.extraction.where import Where
from tracker.vocabulary import CountQualifier, Group, LegalStatus


@dataclass(slots=True)
class Who:
    """The people of a claim, with what the discourse knows of them."""

    group: Group
    origin: str | None
    low: int | None
    high: int | None
    qualifier: CountQualifier
    entity: Entity | None
    names: frozenset[str] = frozenset()


@dataclass(slots=True)
class Draft:
    """A claim in the making, with the mentions that gave each column."""

    sentence: Sentence
    trigger: Trigger
    status: LegalStatus
    role: Role
    who: Who
    where: Where
    when: When
    mentions: int = 1  # how often the report says it: drafts that were made one
