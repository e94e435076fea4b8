"""A claim in the making: whom, where and when, with the mentions that say so."""

from dataclasses import dataclass

from tracker.extraction.discourse import Entity
from tracker.extraction.roles import Role
from tracker.extraction.sentence import People, Sentence
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

    @classmethod
    def anyone(cls, group: Group | None) -> "Who":
        """People of whom no more is told than, perhaps, their group."""
        return cls(group or Group.PEOPLE, None, None, None, CountQualifier.UNSTATED, None)

    @classmethod
    def as_said(cls, people: People, origin: str | None) -> "Who":
        """The people of a mention by its own words alone."""
        group, qualifier = people.group or Group.PEOPLE, people.qualifier or CountQualifier.UNSTATED
        return cls(group, origin, people.low, people.high, qualifier, None)

    @classmethod
    def of_entity(cls, people: People, entity: Entity, *, own: bool) -> "Who":
        """The people of a mention with its ``own`` number, or else that of the entity that it takes up."""
        counted: tuple[int | None, int | None, CountQualifier]
        if own:
            counted = (people.low, people.high, people.qualifier or CountQualifier.UNSTATED)
        else:
            counted = (entity.low, entity.high, entity.qualifier)
        group = people.group or entity.group
        if group is Group.PEOPLE:
            group = entity.group
        return cls(group, people.origin or entity.origin, *counted, entity, frozenset(entity.names))


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
