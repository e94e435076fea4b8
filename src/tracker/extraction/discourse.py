"""What the report has spoken of so far: groups, persons, and where they are."""

from dataclasses import dataclass, field
from functools import lru_cache

from tracker.extraction.people.groups import ARMED
from tracker.extraction.sentence import People
from tracker.vocabulary import CountQualifier, Group

_PRONOUN_REACH = 3
"""Sentences back that a pronoun can point at most."""
_SHORT = 3
"""Letters of a part of a name that is too short to tell a person by."""
_VOWELS = frozenset("aeiou")
_ASIDE = 2.0
"""What it costs a person to be mentioned behind a preposition only: "a supporter of Ana Lima … she"."""
_PART = 4.0
"""What it costs a part of a group to be mentioned behind a preposition only."""
_LATER = 1e-6
"""What decides between equals: the later mention."""
TAKES_UP = ("pronoun", "possessive")
"""Mentions that stand for somebody named elsewhere."""


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
    introduced: bool = False  # something happened to them in this report
    called: set[str] = field(default_factory=set)  # the nouns that tell what they are
    head: str = ""  # the noun that it was introduced by
    parent: "Entity | None" = None  # the whole that it is a part of
    aside: bool = False  # last mentioned behind a preposition, not as somebody the sentence is about

    def note(self, people: People, sentence: int) -> None:
        """Take in that a mention names them again."""
        self.sentence, self.aside = sentence, people.prep is not None
        self.called.update(people.called)


@dataclass(slots=True)
class Discourse:
    """Entities in order of mention; the latest fitting one is what a pronoun means.

    ``anybody`` holds the nouns that can take up a group of any kind ("the men").
    """

    anybody: frozenset[str]
    entities: list[Entity] = field(default_factory=list)

    def add(self, people: People, sentence: int, origin: str | None, head: str = "") -> Entity:
        """Note a mention that names its people itself."""
        known = self.named(people.name) if people.name else None
        if known is not None:
            known.note(people, sentence)
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
            called=set(people.called),
            head=head,
            aside=people.prep is not None,
        )
        self.entities.append(entity)
        return entity

    def named(self, name: str) -> Entity | None:
        """The person who was called so before, by full name or surname."""
        last, given = surname(name), name.casefold()
        by_given = None
        for entity in reversed(self.entities):
            for known in () if entity.plural else entity.names:
                spelled = known.casefold()
                if given == spelled or (surname(known) == last and not are_relatives(given, spelled)):
                    return entity
                if by_given is None and given in spelled and len(given) > _SHORT and given in spelled.split():
                    by_given = entity  # "Yingluck", where that is how people are called
        return by_given

    def left_over(self) -> tuple[Entity | None, int]:
        """The group whose parts were told of last, and how many of it are left."""
        counted = [entity for entity in self.entities if entity.low is not None and entity.low == entity.high]
        if not counted:
            return None, 0
        last = counted[-1]
        larger = (entity for entity in reversed(counted) if entity.plural and _count(entity) > _count(last))
        whole = last.parent if last.parent in counted else next(larger, None)
        if whole is None:
            return None, 0
        behind = counted[counted.index(whole) + 1 :]
        parts = [entity for entity in behind if entity.parent is whole or entity is last]
        return whole, max(_count(whole) - sum(map(_count, parts)), 0)

    def referent(
        self, people: People, sentence: int, head: str = "", *, other: Entity | None = None
    ) -> Entity | None:
        """Whom a pronoun, a bare number or "the men" stands for, but ``other``; null where nobody fits."""
        best, best_score = None, 0.0
        for order, entity in self._eligible(people, sentence):
            if entity is other:
                continue
            score = self._fit(people, entity, sentence, head)
            if score > 0 and score + order * _LATER >= best_score:
                best, best_score = entity, score + order * _LATER
        return best

    def _eligible(self, people: People, sentence: int) -> list[tuple[int, Entity]]:
        """Those of the right number, with their places in the order of mention."""
        plural, low = people.plural, people.low
        every = enumerate(self.entities)
        if people.kind in TAKES_UP:
            oldest = sentence - _PRONOUN_REACH
            return [(n, e) for n, e in every if e.sentence >= oldest and e.plural == plural and e.high != 0]
        if _is_number(people):
            return [(n, e) for n, e in every if e.low == low and e.plural and e.high != 0]
        unstated = CountQualifier.UNSTATED
        return [
            (n, e) for n, e in every if e.plural == plural and e.qualifier is not unstated and e.high != 0
        ]

    def _fit(self, people: People, entity: Entity, sentence: int, head: str) -> float:
        """How well an eligible entity fits a mention in a sentence; 0 where it does not."""
        distance = sentence - entity.sentence
        score = 10.0 - min(distance, 8) + (2.0 if entity.introduced else 0.0)
        if entity.group is Group.POLITICIANS and not entity.introduced:
            score -= 4.0  # those who speak and decide, more often than those whom something happens to
        if people.kind in TAKES_UP:
            return _fit_pronoun(people, entity, distance, score)
        return score + 5.0 if _is_number(people) else self._fit_noun(people, entity, head, score)

    def _fit_noun(self, people: People, entity: Entity, head: str, score: float) -> float:
        is_generic = people.group is Group.PEOPLE
        if people.group is entity.group and (not is_generic or head == entity.head):
            return score + 3.0
        if not entity.plural and head in entity.called:
            return score + 3.0  # "the artist", of whom the report told that he is one
        if is_generic and (head in self.anybody or people.national) and entity.introduced:
            return score
        if people.group in ARMED and entity.group in ARMED:
            return score + 1.0
        return 0.0


def is_introduced(entity: Entity | None) -> bool:
    """Whether the report has said something of these people, or of the whole that they are a part of."""
    while entity is not None:
        if entity.introduced:
            return True
        entity = entity.parent
    return False


def _count(entity: Entity) -> int:
    return entity.low or 0


@lru_cache(maxsize=1024)
def surname(name: str) -> str:
    """What later mentions call a person by: "Omar al-Bashir" is Bashir."""
    return name.rsplit(maxsplit=1)[-1].casefold().rpartition("-")[2]


def are_relatives(name: str, other: str) -> bool:
    """Whether two full names of one surname are those of two people: "Ana Lima", "Rui Lima".

    Given names that begin alike, and initials, may be two spellings.
    """
    given, others = name.casefold().split()[:-1], other.casefold().split()[:-1]
    if not given or not others:
        return False
    return not any(_may_be_one(a, b) for a in given for b in others)


def _may_be_one(a: str, b: str) -> bool:
    """Whether two given names may be one, spelled in two ways or shortened."""
    if min(len(a.strip(".")), len(b.strip("."))) == 1:
        return a[0] == b[0]
    return a[0] == b[0] and (a[1] == b[1] or {a[1], b[1]} <= _VOWELS)


def _is_number(people: People) -> bool:
    """Whether a mention takes up a group by its number: "the eight", "the 40 officers"."""
    return people.kind == "count" or (people.low is not None and people.definite)


def _fit_pronoun(people: People, entity: Entity, distance: int, score: float) -> float:
    if distance == 0:
        score += 3.0
    if people.plural and entity.qualifier is CountQualifier.UNSTATED and not entity.introduced:
        score -= 2.0
    if not people.plural and not entity.names and entity.group is Group.PEOPLE:
        score -= 1.0
    if not people.plural and entity.aside:
        score -= _ASIDE
    if people.plural and entity.parent is not None and entity.aside and distance:
        score -= _PART  # "rejected asylum for seven of them. Later they were …"
    return score
