"""What the report has spoken of so far: groups, persons, and where they are."""

from dataclasses import dataclass, field

from tracker.extraction.sentence import People
from tracker.vocabulary import CountQualifier, Group

_ANYBODY = frozenset(
    {
        "men",
        "women",
        "man",
        "woman",
        "group",
        "suspects",
        "suspect",
        "defendants",
        "defendant",
        "detainees",
        "detainee",
        "fugitives",
    }
)
"""Nouns that can take up a group of any kind that the report has introduced."""
_GENERIC = {Group.PEOPLE}
_UNIFORMED = {Group.OFFICERS, Group.SOLDIERS, Group.MILITARY}


@dataclass(slots=True)
class Entity:
    """A group or a person of the report."""

    group: Group
    origin: str | None
    low: int | None
    high: int | None
    qualifier: CountQualifier
    plural: bool
    names: set[str] = field(default_factory=set)
    sentence: int = 0
    place: str | None = None  # the country they are in, where the report says so
    salience: int = 0
    introduced: bool = False  # something happened to them in this report
    head: str = ""  # the noun that it was introduced by
    parent: "Entity | None" = None  # the whole that it is a part of


@dataclass(slots=True)
class Discourse:
    """Entities in order of mention; the latest fitting one is what a pronoun means."""

    entities: list[Entity] = field(default_factory=list)

    def add(self, people: People, sentence: int, origin: str | None, head: str = "") -> Entity:
        """Note a mention that names its people itself."""
        known = self.named(people.name) if people.name else None
        if known is not None:
            known.sentence = sentence
            return known
        entity = Entity(
            group=people.group or Group.PEOPLE,
            origin=people.origin or origin,
            low=people.low,
            high=people.high,
            qualifier=people.qualifier or CountQualifier.UNSTATED,
            plural=people.plural,
            names={people.name} if people.name else set(),
            sentence=sentence,
            head=head,
        )
        self.entities.append(entity)
        return entity

    def named(self, name: str) -> Entity | None:
        """The person who was called so before, by full name or surname."""
        last = name.rsplit(maxsplit=1)[-1].casefold()
        for entity in reversed(self.entities):
            for known in entity.names:
                if known.split()[-1].casefold() == last or name.casefold() == known.casefold():
                    return entity
        return None

    def referent(self, people: People, sentence: int, head: str = "") -> Entity | None:
        """Whom a pronoun, a bare number or a definite description stands for; null where nobody fits."""
        best, best_score = None, 0.0
        for order, entity in enumerate(self.entities):
            score = self._fit(people, entity, sentence, head)
            if score > 0 and score + order * 1e-6 >= best_score:
                best, best_score = entity, score + order * 1e-6
        return best

    def _fit(self, people: People, entity: Entity, sentence: int, head: str) -> float:
        distance = sentence - entity.sentence
        score = 10.0 - min(distance, 8) + (2.0 if entity.introduced else 0.0)
        if entity.group is Group.POLITICIANS and not entity.introduced:
            score -= 4.0  # those who speak and decide, more often than those whom something happens to
        if people.kind in ("pronoun", "possessive"):
            if people.plural != entity.plural or distance > 3:
                return 0.0
            if distance == 0:
                score += 3.0
            if people.plural and entity.qualifier is CountQualifier.UNSTATED and not entity.introduced:
                score -= 2.0
            if not people.plural and not entity.names and entity.group is Group.PEOPLE:
                score -= 1.0
            return score
        if people.kind == "count" or (people.low is not None and people.definite):
            return score + 5.0 if entity.low == people.low and entity.plural else 0.0
        if people.plural != entity.plural or entity.qualifier is CountQualifier.UNSTATED:
            return 0.0
        if people.group is entity.group and (people.group not in _GENERIC or head == entity.head):
            return score + 3.0
        if people.group in _GENERIC and (head in _ANYBODY or people.national) and entity.introduced:
            return score
        if people.group in _UNIFORMED and entity.group in _UNIFORMED:
            return score + 1.0
        return 0.0
