"""From the sentences of a report to its claims: the one place where mentions, roles, places and dates meet."""

from dataclasses import dataclass, field

from tracker.coups import Coup
from tracker.extract.discourse import Discourse, Entity
from tracker.extract.people import find_people
from tracker.extract.reality import actual_status
from tracker.extract.roles import Role, find_people_of, siblings
from tracker.extract.sentence import People, Sentence
from tracker.extract.triggers import Trigger, find_triggers
from tracker.extract.when import Setting, When, find_when
from tracker.extract.where import Where, find_country
from tracker.lexicon.loader import Lexicon
from tracker.records import Report
from tracker.vocabulary import FAMILY_OF, CountQualifier, DateBasis, Family, Group, LegalStatus

_UNIFORMED = frozenset({Group.OFFICERS, Group.SOLDIERS, Group.MILITARY})
_TOPIC_LASTS = 3
"""Sentences for which "they applied" still means an application for asylum."""
_LISTED_APART = 20
"""Small numbers in a list add up ("Lima and two other men"); large ones are totals of their own."""
_LEAD_PARAGRAPHS = 3
"""The headline and the first paragraphs tell the news of the day."""


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
    attribution: str | None = None


@dataclass(slots=True)
class Reading:
    """The state of reading one report from its first sentence to its last."""

    report: Report
    lexicon: Lexicon
    coup: Coup | None
    home: str | None
    discourse: Discourse = field(default_factory=Discourse)
    drafts: list[Draft] = field(default_factory=list)
    context: When | None = None
    context_sentence: int = -9
    host: str | None = None
    asylum_topic: int = -99  # the last sentence that spoke of asylum
    known: dict[int, Who] = field(default_factory=dict)

    def read(self, sentence: Sentence, *, with_status: bool) -> None:
        """Take in one sentence: its people, and its claims where it has status words."""
        sentence.people = [
            people
            for people in find_people(sentence, self.lexicon)
            if people.kind != "surname" or self.discourse.named(people.name or "") is not None
        ]
        self.known = {}
        for people in sentence.people:
            if id(people) not in self.known:
                self.known[id(people)] = self._resolve(people, sentence)
        if not with_status:
            return
        earlier: list[tuple[Trigger, Role | None]] = []
        first = len(self.drafts)
        if "asylum" in sentence.lower:
            self.asylum_topic = sentence.number
        for trigger in _first_of_pairs(sentence, find_triggers(sentence, self.lexicon)):
            if trigger.frame.needs == "asylum_topic" and abs(sentence.number - self.asylum_topic) > _TOPIC_LASTS:
                continue
            role = find_people_of(sentence, trigger, earlier)
            earlier.append((trigger, role))
            status = actual_status(sentence, self.lexicon, trigger)
            if status is None or role is None or role.people.denied:
                continue
            self._claim(sentence, trigger, status, role)
        self._remember(sentence, self.drafts[first:])

    def _claim(self, sentence: Sentence, trigger: Trigger, status: LegalStatus, role: Role) -> None:
        for who, people in self._whos(sentence, role):
            part = Role(people, role.cost, role.path)
            place = who.entity.place if who.entity is not None else None
            origin = who.origin
            if FAMILY_OF[status] in (Family.PROTECTION, Family.EXTRADITION) and origin is None:
                origin = self.home
            place = place or (self.host if FAMILY_OF[status] is Family.EXTRADITION or who.entity and who.entity.introduced else None)
            wheres = find_country(sentence, trigger, part, status, origin or self.home, place)
            when = find_when(sentence, trigger, part, self._setting(sentence), known_group=_is_known(who, people))
            for where in wheres:
                nationality = origin or (where.country if FAMILY_OF[status] not in (Family.PROTECTION, Family.EXTRADITION) else None)
                final = Who(who.group, nationality, who.low, who.high, who.qualifier, who.entity, who.names)
                self.drafts.append(Draft(sentence, trigger, status, part, final, where, when))

    def _setting(self, sentence: Sentence) -> Setting:
        fresh = self.context if sentence.number - self.context_sentence <= 1 else None
        lead = sentence.headline or sentence.span.paragraph < _LEAD_PARAGRAPHS
        return Setting(self.report.published, self.coup, fresh, lead)

    def _remember(self, sentence: Sentence, drafts: list[Draft]) -> None:
        for draft in drafts:
            entity = draft.who.entity
            if entity is not None:
                entity.introduced = True
                entity.sentence = sentence.number
                abroad = draft.where.country is not None and draft.where.country != draft.who.origin
                if abroad and draft.status is not LegalStatus.RETURNED:
                    entity.place = draft.where.country
            if draft.where.place is not None and draft.where.country != self.home and FAMILY_OF[draft.status] in (
                Family.PROTECTION,
                Family.EXTRADITION,
            ):
                self.host = draft.where.country
            if draft.when.start is not None and draft.when.start == draft.when.end and draft.when.basis is not DateBasis.PUBLICATION:
                self.context, self.context_sentence = draft.when, sentence.number

    def _whos(self, sentence: Sentence, role: Role) -> list[tuple[Who, People]]:
        """One entry a claim: people listed with numbers of their own are claims apart, others go together."""
        family = siblings(sentence, role.people)
        if len(family) == 1 or role.people not in family:
            return [(self.known[id(role.people)], role.people)]
        counted = [people for people in family if people.kind in ("noun", "count", "others") and people.low not in (None, 1)]
        if len(counted) > 1 and len(counted) == len(family):
            return [(self.known[id(people)], people) for people in family]
        return [(self._together(family), role.people)]

    def _together(self, family: list[People]) -> Who:
        whos = [self.known[id(people)] for people in family]
        groups = {who.group for who in whos}
        group = groups.pop() if len(groups) == 1 else Group.MILITARY if groups <= _UNIFORMED else Group.PEOPLE
        origin = next((who.origin for who in whos if who.origin), None)
        names = frozenset(name for who in whos for name in who.names)
        counts = [who for who in whos if who.low is not None]
        lead = whos[0]
        if len(counts) == len(whos) and all(who.high is not None and (who.low or 0) <= _LISTED_APART for who in whos):
            total_low, total_high = sum(who.low or 0 for who in whos), sum(who.high or 0 for who in whos)
            return Who(group, origin, total_low, total_high, CountQualifier.EXACT, lead.entity, names)
        return Who(group, origin, lead.low, lead.high, lead.qualifier, lead.entity, names)

    def _resolve_whole(self, whole: People, sentence: Sentence) -> Who:
        found = self.known.get(id(whole))
        if found is None:
            found = self.known[id(whole)] = self._resolve(whole, sentence)
        return found

    def _resolve(self, people: People, sentence: Sentence) -> Who:
        """Fill in, from what went before, what the words themselves leave open."""
        refers = people.kind in ("pronoun", "possessive", "surname") or people.definite or (people.kind == "count" and people.partitive)
        entity = None
        if people.kind == "surname" or people.kind == "name":
            entity = self.discourse.named(people.name or "")
        elif refers and not (people.kind == "noun" and people.origin and people.low is not None):
            entity = self.discourse.referent(people, sentence.number)
        if people.whole is not None and not people.definite:
            whole = self._resolve_whole(people.whole, sentence)
            return Who(whole.group, whole.origin, people.low, people.high, people.qualifier or CountQualifier.UNSTATED, self.discourse.add(people, sentence.number, whole.origin))
        if entity is None:
            if people.kind in ("pronoun", "possessive", "surname", "count") and people.group is None:
                last = self.discourse.entities[-1] if self.discourse.entities and people.kind == "count" else None
                group = last.group if last is not None and not people.definite else Group.PEOPLE
                origin = last.origin if last is not None else None
                if people.kind == "count":
                    people.group = group
                    entity = self.discourse.add(people, sentence.number, origin)
                return Who(group, origin, people.low, people.high, people.qualifier or CountQualifier.UNSTATED, entity)
            if people.kind in ("those", "others"):
                return Who(people.group or Group.PEOPLE, None, None, None, CountQualifier.UNSTATED, None)
            if people.authority and not people.low:
                return Who(people.group or Group.PEOPLE, people.origin, people.low, people.high, people.qualifier or CountQualifier.UNSTATED, None)
            entity = self.discourse.add(people, sentence.number, None)
            return _who(people, entity, own=True)
        entity.sentence = sentence.number
        if people.origin and entity.origin is None:
            entity.origin = people.origin
        if people.group and entity.group is Group.PEOPLE and people.kind in ("name", "noun"):
            entity.group = people.group
        return _who(people, entity, own=people.low is not None and people.kind not in ("name", "surname"))


def _first_of_pairs(sentence: Sentence, triggers: list[Trigger]) -> list[Trigger]:
    """Of "detained or arrested", "sacked and suspended" as one figure the first word (ruling 15)."""
    kept: list[Trigger] = []
    for trigger in triggers:
        before = kept[-1] if kept else None
        joined = before is not None and sentence.lower[before.last : trigger.first] in (["and"], ["or"], ["and", "/", "or"], ["/"])
        if joined and before is not None and before.form is trigger.form and FAMILY_OF[before.status] is FAMILY_OF[trigger.status]:
            continue
        kept.append(trigger)
    return kept


def _who(people: People, entity: Entity, *, own: bool) -> Who:
    """The people of a mention: its own words where it has them, else those of its entity."""
    counted: tuple[int | None, int | None, CountQualifier]
    if own:
        counted = (people.low, people.high, people.qualifier or CountQualifier.UNSTATED)
    else:
        counted = (entity.low, entity.high, entity.qualifier)
    group = people.group or entity.group
    if group is Group.PEOPLE:
        group = entity.group
    return Who(group, people.origin or entity.origin, *counted, entity, frozenset(entity.names))


def _is_known(who: Who, people: People) -> bool:
    """Whether the people are an identified group: named, or met before in this report."""
    return bool(who.names) or people.definite or (who.entity is not None and who.entity.introduced)
