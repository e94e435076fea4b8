"""Who is meant: mentions of people resolved against what the report has said before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.extraction.discourse import TAKES_UP, Discourse, Entity
from tracker.extraction.drafts import Who
from tracker.extraction.mentioned import (
    are_described,
    are_left,
    end_of_opening_clause,
    has_it_done,
    is_owned,
    is_such,
)
from tracker.extraction.people.groups import ARMED, common_group
from tracker.extraction.roles import siblings
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.together import LISTED_APART, leading, total
from tracker.lexicon.tags import Tag
from tracker.vocabulary import CountQualifier, Group

_OBJECTS = frozenset({"them", "him"})
_FAR_MORE = 3
"""A number so many times that of a group before it is about other people."""


@dataclass(slots=True)
class Resolver:
    """Tells whom the mentions of one sentence after the other stand for."""

    discourse: Discourse
    last_claimed: Who | None = None  # of whom the last claim was; "such" means them
    lists: dict[frozenset[int], Who] = field(default_factory=dict)  # the same, of lists
    number: int = 0  # of the sentence that is read
    known: dict[int, Who] = field(default_factory=dict)  # by identity of the mention, in this sentence

    def begin(self, sentence: Sentence) -> None:
        """Resolve all mentions of a sentence; surnames of nobody who was named before are dropped."""
        sentence.people = [
            people
            for people in sentence.people
            if people.kind != "surname" or self.discourse.named(people.name or "") is not None
        ]
        self.known, self.lists, self.number = {}, {}, sentence.number
        ahead = end_of_opening_clause(sentence)
        later = {id(p): p for p in sentence.people if p.kind in TAKES_UP and p.last <= ahead}
        for people in sentence.people:
            if id(people) not in later:
                self.who(people, sentence)
            if people.listed:
                self._note_list(people, sentence)
        for people in later.values():  # "When the police came for him, Ali Ba fled"
            self.who(people, sentence)

    def _note_list(self, last: People, sentence: Sentence) -> None:
        """Note the people of a list as a group that "they" can mean: "Lima and another officer fled"."""
        family = siblings(sentence, last)
        ends = not any(other.follows is last for other in sentence.people)
        if ends and all(id(m) in self.known and m.low is not None and not m.authority for m in family):
            self._together(family, belong=False)

    def who(self, people: People, sentence: Sentence) -> Who:
        """Whom a mention stands for."""
        found = self.known.get(id(people))
        if found is None:
            found = self.known[id(people)] = self._resolve(people, sentence)
        return found

    def whos(self, people: People, meant: Sequence[People], sentence: Sentence) -> list[tuple[Who, People]]:
        """One entry a claim: people listed with numbers of their own are claims apart, others go together.

        Args:
            people: Of whom the status is said.
            meant: They and those of whom it is said with them.
            sentence: Where.
        """
        family = [
            member
            for member in meant
            if id(member) in self.known and (not member.authority or member.group is Group.POLICE)
        ]
        if len(family) == 1 or people not in family:
            return [(self.who(people, sentence), people)]
        owned = any(is_owned(sentence, member) for member in family[1:])
        counted = all(m.kind in ("noun", "count", "others") and m.low not in (None, 1) for m in family)
        others = any("other" in word for word in sentence.lower[family[-1].first : family[-1].last])
        first, last = self.known[id(family[0])].group, self.known[id(family[-1])].group
        one_kind = last in (first, Group.PEOPLE) or {first, last} <= ARMED
        alike = others and (family[0].definite or one_kind)
        alike = alike and all((m.low or 0) <= LISTED_APART for m in family)
        if counted and not (owned or alike):
            return [(self.known[id(member)], member) for member in family]
        belong = owned or (others and family[-1].low is not None)
        return [(self._together(family, belong=belong), people)]

    def _together(self, family: list[People], *, belong: bool) -> Who:
        """People of one claim as one group; ``belong`` where the last ones are told by the first."""
        key = frozenset(map(id, family))
        if key not in self.lists:
            self.lists[key] = self._sum(list(self._apart(family)), belong=belong)
        return self.lists[key]

    def _apart(self, family: list[People]) -> Iterator[Who]:
        """The members of a list, none of whom is another: "President Lima, the minister and two aides"."""
        told: set[int] = set()
        for member in family:
            who = self.known[id(member)]
            again = who.entity is not None and id(who.entity) in told and member.low is not None
            yield Who.as_said(member, who.origin) if again else who
            told.add(id(who.entity))

    def _sum(self, whos: list[Who], *, belong: bool) -> Who:
        lead = leading(whos, belong=belong)
        group = common_group(who.group for who in whos)
        origin = next((who.origin for who in whos if who.origin), None)
        names = frozenset(name for who in whos for name in who.names)
        if lead is not None:
            return Who(group, origin, lead.low, lead.high, lead.qualifier, lead.entity, names)
        low, high, qualifier = total(whos)
        entity = Entity(
            group, origin, low, high, qualifier, plural=True, names=set(names), sentence=self.number
        )
        self.discourse.entities.append(entity)
        return Who(group, origin, low, high, qualifier, entity, names)

    def _resolve(self, people: People, sentence: Sentence) -> Who:
        """Fill in, from what went before, what the words themselves leave open."""
        if self.last_claimed is not None and is_such(people, sentence):
            people.group, people.origin = self.last_claimed.group, self.last_claimed.origin
        if people.kind == "rest":
            return self._rest(people, sentence)
        if people.kind == "speaker":
            speaker = self.speaker(sentence)
            return Who.anyone(None) if speaker is None else self.who(speaker, sentence)
        entity = self._entity(people, sentence)
        if people.whole is not None and not people.definite:
            return self._part(people, self.who(people.whole, sentence), sentence)
        if entity is None:
            return self._unheard_of(people, sentence)
        entity.note(people, sentence.number)
        if people.origin and entity.origin is None:
            entity.origin = people.origin
        if people.group and entity.group is Group.PEOPLE and people.kind in ("name", "noun"):
            entity.group = people.group
        return Who.of_entity(
            people, entity, own=people.low is not None and people.kind not in ("name", "surname")
        )

    def _entity(self, people: People, sentence: Sentence) -> Entity | None:
        """The group or person that a mention takes up; null where it takes up none."""
        if people.kind in ("name", "surname"):
            return self.discourse.named(people.name or "")
        refers = people.kind in TAKES_UP or people.definite or (people.kind == "count" and people.partitive)
        says_all = people.kind == "noun" and people.origin and people.low is not None
        if not refers or says_all or are_left(people, sentence):
            return None
        other = self._subject_beside(people, sentence) if people.kind == "pronoun" else None
        return self.discourse.referent(people, sentence.number, sentence.lower[people.head], other=other)

    def _subject_beside(self, people: People, sentence: Sentence) -> Entity | None:
        """Whom an object cannot be, as they do it: "prosecutors charged them"."""
        before = [p for p in sentence.people if p.last <= people.first and p.kind in ("noun", "name")]
        if sentence.lower[people.head] not in _OBJECTS or not before or id(before[-1]) not in self.known:
            return None
        between = sentence.lower[before[-1].last : people.first]
        suffers = has_it_done(sentence, before[-1].last)
        governed = before[-1].prep is not None and not _opens_clause(sentence, before[-1])
        if suffers or {",", "and"}.intersection(between) or governed:
            return None
        return self.known[id(before[-1])].entity

    def _part(self, people: People, whole: Who, sentence: Sentence) -> Who:
        """The two of "two of the eight": of the group and origin of the eight."""
        people.group = people.group or whole.group
        if people.excepted:
            _take_away(people, whole)
        part = self.discourse.add(people, sentence.number, whole.origin)
        part.parent = whole.entity
        return Who.of_entity(people, part, own=True)

    def speaker(self, sentence: Sentence) -> People | None:
        """Who says "I" in a sentence: the one person beside its verb of speech."""
        for k, tag in enumerate(sentence.tags):
            if tag & Tag.REPORT:
                for people in sentence.people:
                    beside = people.last == k or people.first == k + 1
                    if beside and not people.plural and people.kind in ("name", "noun", "pronoun", "surname"):
                        return None if people.authority else people
        return None

    def _rest(self, people: People, sentence: Sentence) -> Who:
        """Those who are left of a group when the parts that were told of are taken away."""
        whole, left = self.discourse.left_over()
        if whole is None:
            return Who.as_said(people, None)
        if people.plural and left:
            people.low, people.high, people.qualifier = left, left, CountQualifier.EXACT
        people.group = whole.group
        rest = self.discourse.add(people, sentence.number, whole.origin)
        rest.parent = whole
        return Who.of_entity(people, rest, own=True)

    def _unheard_of(self, people: People, sentence: Sentence) -> Who:
        """People who take up nobody: new to the report, or not known to be anybody in particular."""
        if people.kind == "tally":
            return Who.anyone(None)
        if people.kind == "count" and people.group is None:
            return self._bare_count(people, sentence)
        if people.kind in ("pronoun", "possessive", "surname") and people.group is None:
            if not people.plural and people.low is None:
                people.take_one()  # "he", of whom nobody was told
            return Who.as_said(people, None)
        if people.kind == "whose":
            before = [p for p in sentence.people if p.last <= people.first and id(p) in self.known]
            if before:
                return self.known[id(before[-1])]
        if people.kind in ("those", "others", "whose"):
            return Who.anyone(people.group)
        if people.kind == "noun" and are_described(people, sentence):
            return Who.as_said(people, people.origin)  # "identified as two majors and a captain, they"
        if people.authority and people.low in (None, 1):
            return Who.as_said(people, people.origin)
        entity = self.discourse.add(people, sentence.number, None, sentence.lower[people.head])
        return Who.of_entity(people, entity, own=True)

    def _counted_before(self, people: People, sentence: Sentence) -> Entity | None:
        """Those with a number whom the sentence is about so far: "90 people were held, 20 jailed"."""
        before = [
            p
            for p in sentence.people
            if p.last <= people.first
            and p.kind == "noun"
            and p.low is not None
            and p.plural
            and p.prep is None
            and not p.authority
            and id(p) in self.known
        ]
        return self.known[id(before[-1])].entity if before else None

    def _bare_count(self, people: People, sentence: Sentence) -> Who:
        """A number counts those whom the sentence has counted, else the group last told of, else last named.

        A group that is far smaller is passed over: after 48 pilots, "82,000 arrested" are not pilots.
        """
        groups = [e for e in self.discourse.entities if e.plural and not _dwarfs(people, e)]
        told_of = next((e for e in reversed(groups) if e.introduced), groups[-1] if groups else None)
        last = self._counted_before(people, sentence) or told_of
        people.group = last.group if last is not None and not people.definite else Group.PEOPLE
        origin = last.origin if last is not None else None
        entity = self.discourse.add(people, sentence.number, origin)
        who = Who.as_said(people, origin)
        who.entity = entity
        return who


def _opens_clause(sentence: Sentence, people: People) -> bool:
    """Whether a clause begins with people, so that "since" or "after" does not govern them."""
    return bool(sentence.tags[people.first - 1] & Tag.SUBORDINATOR)


def _dwarfs(people: People, entity: Entity) -> bool:
    """Whether a number is out of all proportion to those of a group."""
    return people.low is not None and entity.high is not None and people.low > _FAR_MORE * entity.high


def _take_away(people: People, whole: Who) -> None:
    """Of "all but one of the eight" count the seven; without a number for all, nobody knows how many."""
    out, every = people.low, whole.low if whole.low == whole.high else None
    if out is None or every is None or every <= out:
        people.low, people.high, people.qualifier = None, None, CountQualifier.UNSTATED
    else:
        people.low, people.high, people.qualifier = every - out, every - out, CountQualifier.EXACT
    people.plural = True


def is_known(who: Who, people: People) -> bool:
    """Whether the people are an identified group: named, or met before in this report."""
    return bool(who.names) or people.definite or (who.entity is not None and who.entity.introduced)
