"""From the sentences of a report to its claims: the one place where mentions, roles, places and dates meet."""

from dataclasses import dataclass, field, replace

from tracker.coups import Coup
from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.discourse import Discourse, Entity
from tracker.extraction.people import find_people
from tracker.extraction.reality import actual_status
from tracker.extraction.roles import Role, find_people_of, siblings
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger, find_triggers
from tracker.extraction.when import Setting, When, find_when
from tracker.extraction.where import Nationality, Where, find_country, requester
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon, Tag
from tracker.records import Report
from tracker.vocabulary import FAMILY_OF, CountQualifier, DateBasis, Family, Group, LegalStatus, Measure

_UNIFORMED = frozenset({Group.OFFICERS, Group.SOLDIERS, Group.MILITARY})
_TOPIC_LASTS = 3
"""Sentences for which "they applied" still means an application for asylum."""
_MONTH = 31
_LISTED_APART = 20
"""Small numbers in a list add up ("Lima and two other men"); large ones are totals of their own."""
_LEAD_SENTENCES = 2
"""The headline and the first sentences tell the news of the day."""


_BEYOND_COUNTRIES = frozenset({"europe", "european", "eu", "worldwide", "globally", "nations", "countries"})
"""Words for more than one country: the report's own host is not meant."""
_DECISIONS = frozenset(
    {LegalStatus.ASYLUM_GRANTED, LegalStatus.ASYLUM_REFUSED, LegalStatus.ASYLUM_REVOKED, LegalStatus.RELEASED}
)


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
    away: str | None = None  # the other country that it is about
    first_body: int = 0  # number of the first sentence below the headline
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
            self._date_context(sentence)
            return
        earlier: list[tuple[Trigger, Role | None]] = []
        if "asylum" in sentence.lower:
            self.asylum_topic = sentence.number
        sentence.triggers = _first_of_pairs(sentence, find_triggers(sentence, self.lexicon))
        for trigger in sentence.triggers:
            if (
                trigger.frame.needs == "asylum_topic"
                and abs(sentence.number - self.asylum_topic) > _TOPIC_LASTS
            ):
                continue
            role = find_people_of(sentence, trigger, earlier)
            if role is None and trigger.form is None:
                role = _tally_alone(sentence, trigger)
            earlier.append((trigger, role))
            status = actual_status(sentence, self.lexicon, trigger)
            if status is None or role is None or role.people.denied or _alternative(sentence, trigger, role):
                continue
            if trigger.frame.pattern == "people" and self.known[id(role.people)].low is None:
                continue  # "asylum seekers" at large
            if trigger.frame.pattern == "act" and _by_captors(sentence, trigger, self.lexicon.captors):
                continue
            before = len(self.drafts)
            self._claim(sentence, trigger, status, role)
            self._remember(sentence, self.drafts[before:])
        if self.context_sentence != sentence.number:
            self._date_context(sentence)

    def _date_context(self, sentence: Sentence) -> None:
        """A day that a sentence names is carried over to the next one."""
        for mention in sentence.dates:
            if mention.role is DateRole.AT and _is_short(mention) and not mention.is_event:
                self.context = When(
                    mention.start,
                    mention.end,
                    mention.precision,
                    DateBasis.CONTEXT,
                    Measure.EVENT,
                    mention,
                    "date of the sentence before",
                )
                self.context_sentence = sentence.number

    def _shared(self, sentence: Sentence, role: Role, when: When) -> When:
        """ "fled in July and sought asylum": the second verb has the date of the first."""
        before = self.drafts[-1] if self.drafts else None
        if (
            when.mention is not None
            or before is None
            or before.sentence is not sentence
            or not role.path.startswith("subject shared")
        ):
            return when
        if before.when.mention is None or before.when.start is None:
            return when
        return replace(before.when, basis=DateBasis.CONTEXT, rule="date of the verb before")

    def _claim(self, sentence: Sentence, trigger: Trigger, status: LegalStatus, role: Role) -> None:
        for who, people in self._whos(sentence, role):
            if trigger.frame.name == "return-home" and not _is_introduced(who.entity):
                continue  # people travel; those of whom the report tells more went back
            part = Role(people, role.cost, role.path)
            abroad = FAMILY_OF[status] in (Family.PROTECTION, Family.EXTRADITION)
            origin = who.origin
            if abroad and origin is None:
                asker = requester(sentence, trigger) if status is LegalStatus.EXTRADITION_SOUGHT else None
                origin = asker.iso3 if asker is not None else self.home
            place = self._whereabouts(who, status, trigger)
            wheres = find_country(
                sentence,
                trigger,
                part,
                status,
                Nationality(who.origin, origin or self.home, self.home),
                place,
            )
            elsewhere = _BEYOND_COUNTRIES & set(sentence.lower)
            if (
                abroad
                and status is not LegalStatus.FLED
                and wheres[0].country is None
                and self.away != origin
                and not elsewhere
            ):
                wheres = [Where(self.away, None, "the other country of the report")]
            for counted, said, mention in self._tallied(sentence, trigger, part, who):
                when = find_when(
                    sentence,
                    said,
                    counted[1],
                    self._setting(sentence),
                    known_group=_is_known(who, people),
                    fixed=mention,
                )
                when = self._shared(sentence, part, when)
                if who.origin is None and any(where.country == origin for where in wheres):
                    origin = None  # the only country named is the one they went to
                for where in wheres:
                    final = replace(counted[0], origin=origin or (None if abroad else where.country))
                    self.drafts.append(Draft(sentence, said, status, counted[1], final, where, when))

    def _whereabouts(self, who: Who, status: LegalStatus, trigger: Trigger) -> str | None:
        """The country that the people are known to be in from what was said before."""
        entity = who.entity
        while entity is not None:
            if entity.place is not None:
                return entity.place
            entity = entity.parent
        if (
            FAMILY_OF[status] is Family.EXTRADITION
            or status in _DECISIONS
            or trigger.frame.needs == "asylum_topic"
        ):
            return self.host
        if who.entity is not None and (who.entity.introduced or who.names):
            return self.host
        return None

    def _tallied(
        self, sentence: Sentence, trigger: Trigger, role: Role, who: Who
    ) -> list[tuple[tuple[Who, Role], Trigger, DateMention | None]]:
        """The figures of a status whose people are named without one: "applications rose from 40 in May to 60"."""
        counts_people = trigger.form is None and trigger.status in (
            LegalStatus.ASYLUM_SOUGHT,
            LegalStatus.FLED,
        )
        if who.low is not None or not (counts_people or _number_of(sentence, role.people)):
            return [((who, role), trigger, None)]
        figures = _tallies(sentence, trigger, role.people)
        if not figures:
            return [((who, role), trigger, None)]
        found = []
        dates = _dates_of_series(sentence, figures)
        for figure, mention in zip(figures, dates, strict=True):
            counted = replace(
                who, low=figure.low, high=figure.high, qualifier=figure.qualifier or CountQualifier.EXACT
            )
            if len(figures) == 1 and mention is None:
                found.append(
                    (
                        (counted, Role(figure, role.cost + 0.5, "figure of the number")),
                        trigger,
                        _date_behind(sentence, figure),
                    )
                )
                continue
            at = replace(
                trigger, first=figure.first, last=figure.last, start=figure.first, object=None, tail=None
            )
            found.append(((counted, Role(figure, role.cost + 0.5, "figure of the number")), at, mention))
        return found

    def _setting(self, sentence: Sentence) -> Setting:
        fresh = self.context if sentence.number - self.context_sentence <= 1 else None
        lead = sentence.headline or sentence.number - self.first_body < _LEAD_SENTENCES
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
            if (
                draft.where.country is not None
                and draft.where.country != self.home
                and FAMILY_OF[draft.status]
                in (
                    Family.PROTECTION,
                    Family.EXTRADITION,
                )
            ):
                self.host = draft.where.country
            if draft.when.start is not None and draft.when.start == draft.when.end:
                self.context, self.context_sentence = draft.when, sentence.number

    def _whos(self, sentence: Sentence, role: Role) -> list[tuple[Who, People]]:
        """One entry a claim: people listed with numbers of their own are claims apart, others go together."""
        family = [
            p
            for p in siblings(sentence, role.people)
            if id(p) in self.known and (not p.authority or p.group is Group.POLICE)
        ]
        if len(family) == 1 or role.people not in family:
            return [(self.known.get(id(role.people)) or self._resolve(role.people, sentence), role.people)]
        counted = [
            people
            for people in family
            if people.kind in ("noun", "count", "others") and people.low not in (None, 1)
        ]
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
        if len(counts) == len(whos) and all(
            who.high is not None and (who.low or 0) <= _LISTED_APART for who in whos
        ):
            total_low, total_high = sum(who.low or 0 for who in whos), sum(who.high or 0 for who in whos)
            entity = Entity(
                group, origin, total_low, total_high, CountQualifier.EXACT, plural=True, names=set(names)
            )
            self.discourse.entities.append(entity)
            return Who(group, origin, total_low, total_high, CountQualifier.EXACT, entity, names)
        return Who(group, origin, lead.low, lead.high, lead.qualifier, lead.entity, names)

    def _counted_of(self) -> Entity | None:
        """Whom a bare number counts: the group that the report last said something of, else the last one named."""
        groups = [e for e in self.discourse.entities if e.plural]
        return next((e for e in reversed(groups) if e.introduced), groups[-1] if groups else None)

    def _resolve_whole(self, whole: People, sentence: Sentence) -> Who:
        found = self.known.get(id(whole))
        if found is None:
            found = self.known[id(whole)] = self._resolve(whole, sentence)
        return found

    def _resolve(self, people: People, sentence: Sentence) -> Who:
        """Fill in, from what went before, what the words themselves leave open."""
        if (
            "such" in sentence.lower[people.first : people.head]
            and people.group is Group.PEOPLE
            and self.drafts
        ):
            people.group, people.origin = self.drafts[-1].who.group, self.drafts[-1].who.origin
        refers = (
            people.kind in ("pronoun", "possessive", "surname")
            or people.definite
            or (people.kind == "count" and people.partitive)
        )
        entity = None
        if people.kind == "surname" or people.kind == "name":
            entity = self.discourse.named(people.name or "")
        elif refers and not (people.kind == "noun" and people.origin and people.low is not None):
            entity = self.discourse.referent(people, sentence.number, sentence.lower[people.head])
        if people.whole is not None and not people.definite:
            whole = self._resolve_whole(people.whole, sentence)
            people.group = people.group or whole.group
            part = self.discourse.add(people, sentence.number, whole.origin)
            part.parent = whole.entity
            return _who(people, part, own=True)
        if entity is None:
            if people.kind == "tally":
                return Who(Group.PEOPLE, None, None, None, CountQualifier.UNSTATED, None)
            if people.kind in ("pronoun", "possessive", "surname", "count") and people.group is None:
                last = self._counted_of() if people.kind == "count" else None
                group = last.group if last is not None and not people.definite else Group.PEOPLE
                origin = last.origin if last is not None else None
                if people.kind == "count":
                    people.group = group
                    entity = self.discourse.add(people, sentence.number, origin)
                return Who(
                    group,
                    origin,
                    people.low,
                    people.high,
                    people.qualifier or CountQualifier.UNSTATED,
                    entity,
                )
            if people.kind == "whose":
                before = [p for p in sentence.people if p.last <= people.first and id(p) in self.known]
                if before:
                    return self.known[id(before[-1])]
            if people.kind in ("those", "others", "whose"):
                return Who(people.group or Group.PEOPLE, None, None, None, CountQualifier.UNSTATED, None)
            if people.authority and not people.low:
                return Who(
                    people.group or Group.PEOPLE,
                    people.origin,
                    people.low,
                    people.high,
                    people.qualifier or CountQualifier.UNSTATED,
                    None,
                )
            entity = self.discourse.add(people, sentence.number, None, sentence.lower[people.head])
            return _who(people, entity, own=True)
        entity.sentence = sentence.number
        if people.origin and entity.origin is None:
            entity.origin = people.origin
        if people.group and entity.group is Group.PEOPLE and people.kind in ("name", "noun"):
            entity.group = people.group
        return _who(people, entity, own=people.low is not None and people.kind not in ("name", "surname"))


def _is_introduced(entity: Entity | None) -> bool:
    """Whether the report has said something of these people, or of the whole that they are a part of."""
    while entity is not None:
        if entity.introduced:
            return True
        entity = entity.parent
    return False


def _by_captors(sentence: Sentence, trigger: Trigger, captors: frozenset[str]) -> bool:
    """Whether rebels or kidnappers, and no authorities, do it."""
    lower = sentence.lower
    if trigger.passive:
        after = lower[trigger.last : trigger.last + 8]
        return "by" in after and bool(captors & set(after[after.index("by") :][:6]))
    return (
        bool(captors & set(lower[max(0, trigger.start - 3) : trigger.start]))
        and trigger.form is not Form.PAST
    ) or (
        trigger.start > 0
        and lower[trigger.start - 1] in captors
        and trigger.last < len(lower)
        and bool(sentence.tags[trigger.last] & Tag.DETERMINER)
    )


def _is_short(mention: DateMention) -> bool:
    """A day or a month: what a neighbouring sentence can be dated by."""
    return (
        mention.start is not None and mention.end is not None and (mention.end - mention.start).days <= _MONTH
    )


def _tallies(sentence: Sentence, trigger: Trigger, people: People) -> list[People]:
    """Bare figures of a sentence that count what its status noun names."""
    return [
        figure
        for figure in sentence.people
        if figure.kind == "count"
        and figure is not people
        and not figure.definite
        and figure.whole is None
        and (figure.low or 0) > 1
        and figure.prep not in {"of", "with", "including", "among"}
        and (figure.first >= trigger.first or _number_of(sentence, people))
    ]


def _date_behind(sentence: Sentence, figure: People) -> DateMention | None:
    """The date that stands right behind a figure: "at 262 in April"."""
    return next((d for d in sentence.dates if d.first == figure.last and d.role is not DateRole.NAME), None)


def _dates_of_series(sentence: Sentence, figures: list[People]) -> list[DateMention | None]:
    """The date of each figure in a series: the one before it where the series opens with a date, else the one behind."""
    if len(figures) == 1:
        return [None]
    dates = [d for d in sentence.dates if d.role not in (DateRole.DURATION, DateRole.NAME)]
    leads = bool(dates) and dates[0].first < figures[0].first
    found: list[DateMention | None] = []
    for figure, after in zip(figures, [*figures[1:], None], strict=True):
        if leads:
            found.append(next((d for d in reversed(dates) if d.last <= figure.first), None))
        else:
            limit = after.first if after is not None else len(sentence.lower)
            found.append(next((d for d in dates if figure.last <= d.first < limit), None))
    return found


def _tally_alone(sentence: Sentence, trigger: Trigger) -> Role | None:
    """A figure where no people are named at all: "asylum applications reached 1,177"."""
    if trigger.frame.status is not LegalStatus.ASYLUM_SOUGHT:
        return None
    figures = _tallies(sentence, trigger, People(0, 0, 0, "noun"))
    if not figures:
        return None
    unnamed = People(trigger.first, trigger.last, trigger.first, "tally", Group.PEOPLE)
    return Role(unnamed, 2.0, "figures of the noun")


def _number_of(sentence: Sentence, people: People) -> bool:
    """Whether the people are counted from outside: "the number of Turks who …"."""
    lower, k = sentence.lower, people.first - 1
    while k > 1 and (lower[k] in {"of", "asylum", "applications", "requests", "from"}):
        k -= 1
    return lower[k] in {"number", "numbers", "figure", "total"}


def _alternative(sentence: Sentence, trigger: Trigger, role: Role) -> bool:
    """Whether the status is one more word for one figure: "lost their jobs, were suspended or detained" (ruling 15)."""
    if not role.path.startswith("subject shared"):
        return False
    before = max((t for t in sentence.triggers if t.end <= trigger.start), key=lambda t: t.end, default=None)
    if before is None:
        return False
    lower = sentence.lower
    link = lower[before.end : trigger.first]
    if "or" in link:
        return True
    after = min((t for t in sentence.triggers if t.start >= trigger.end), key=lambda t: t.start, default=None)
    return (
        link[:1] == [","]
        and after is not None
        and "or" in lower[trigger.end : after.first]
        and after.first - trigger.end <= 4
    )


def _first_of_pairs(sentence: Sentence, triggers: list[Trigger]) -> list[Trigger]:
    """Of "detained or arrested", "sacked and suspended" as one figure the first word (ruling 15)."""
    kept: list[Trigger] = []
    for trigger in triggers:
        before = kept[-1] if kept else None
        joined = before is not None and sentence.lower[before.last : trigger.first] in (
            ["and"],
            ["or"],
            ["and", "/", "or"],
            ["/"],
        )
        if (
            joined
            and before is not None
            and before.form is trigger.form
            and (FAMILY_OF[before.status] is FAMILY_OF[trigger.status] in (Family.CUSTODY, Family.SERVICE))
        ):
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
