"""Where the people of a report are known to be from what it has said before, and who holds them there."""

import datetime as dt
from dataclasses import dataclass, field

from tracker.extraction.courts import INTERNATIONAL, names_court
from tracker.extraction.discourse import TAKES_UP, Entity, surname
from tracker.extraction.drafts import Draft, Who
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.statements import Statement
from tracker.extraction.when import When
from tracker.extraction.where.request import receiver
from tracker.extraction.where.surroundings import says_there
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, DateBasis, Family, LegalStatus

_COURT_LASTS = 6
"""Sentences for which "the court" means the international one that was named."""
_NEVER = -99
"""A sentence number further back than anything reaches."""
_BY_HOST = frozenset({LegalStatus.ASYLUM_GRANTED, LegalStatus.ASYLUM_REFUSED, LegalStatus.ASYLUM_REVOKED})
"""What the country does that the report last put such people in, if the sentence names none."""
_FROM_AFAR = (LegalStatus.WANTED, LegalStatus.CHARGED)
_HOLDING = (Family.CUSTODY, Family.COURT)
"""What is done to people by the country that can release them."""
_ARRIVING = (LegalStatus.FLED, LegalStatus.ASYLUM_SOUGHT)
_TOLD = (DateBasis.STATED, DateBasis.RELATIVE)
"""How a day is told that is no mere guess."""
_THERE_LASTS = 2
"""Sentences for which "there" means the place that was named last."""
_SHORTLY = dt.timedelta(days=60)
"""How long people are held at most before they are sent home."""
_NEAR = 5
"""Sentences on from one that tells of people sent home in which others are of the same group."""
_FEW = 20  # people who may be of that group
_ABROAD = (Family.PROTECTION, Family.EXTRADITION)


@dataclass(frozen=True, slots=True)
class Sending:
    """That people were sent from one country to another on a day."""

    sender: str | None
    receiver: str
    day: dt.date
    sentence: int

    def place_at(self, when: When | None) -> str | None:
        """Where they were on another day that the report tells."""
        if when is None or when.start is None or when.end is None or when.basis is DateBasis.PUBLICATION:
            return None
        if when.start >= self.day:
            return self.receiver
        return self.sender if when.end < self.day else None


@dataclass(slots=True)
class Whereabouts:
    """What is known at a sentence; ``home`` is the country that the report is about."""

    home: str | None
    host: str | None = None  # the country that last had people of the report
    captors: dict[str, str] = field(default_factory=dict)  # by nationality: who abroad last held such people
    # by identity of the entity: who last held them, and the first day on which they were abroad
    held: dict[int, str | None] = field(default_factory=dict)
    since: dict[int, dt.date] = field(default_factory=dict)
    at_embassy: set[int] = field(default_factory=set)  # the same: who is at an embassy, which arrests nobody
    sent: dict[int, Sending] = field(default_factory=dict)
    sent_of: dict[str, Sending] = field(default_factory=dict)  # by nationality: how some were last sent home
    expatriates: set[str] = field(default_factory=set)  # surnames of those called citizens of a country
    named: str | None = None  # the place that was named last
    named_in: int = _NEVER  # and the sentence
    latest: Draft | None = None  # the claim before
    countries: dict[str, None] = field(default_factory=dict)  # those named so far, the latest last
    court: int = _NEVER  # the last sentence that named an international court

    def begin(self, sentence: Sentence) -> None:
        """Take in what a sentence names."""
        if names_court(sentence.tokens):
            self.court = sentence.number
        for people in sentence.people:
            if _are_citizens(sentence, people):
                named = (p.name for p in sentence.people if p.first >= people.first)
                self.expatriates.update(surname(name) for name in named if name is not None)

    def pass_by(self, sentence: Sentence) -> None:
        """Note what "there" and "the kingdom" mean in the next sentence."""
        named = [p for p in sentence.places if p.kind in ("country", "capital", "city")]
        if named:
            self.named, self.named_in = named[-1].iso3, sentence.number
        for place in sentence.places:
            if place.kind != "modifier":
                self.countries.pop(place.iso3, None)
                self.countries[place.iso3] = None

    def court_known(self, sentence: Sentence) -> bool:
        """Whether "the court" may be the international one that was named."""
        return sentence.number - self.court <= _COURT_LASTS

    def known(self, said: Statement, who: Who, when: When | None) -> str | None:
        """The country that the people of a status are known to be in."""
        there = said.sentence.lower[:1] == ["there"] and not said.sentence.tags[1] & Tag.BE
        if there and self.host is not None:
            return self.host  # "There he was arrested"
        if FAMILY_OF[said.status] in _HOLDING and says_there(said.sentence, said.trigger):
            is_near = said.sentence.number - self.named_in <= _THERE_LASTS
            return self.named if is_near else None
        entity = who.entity
        if FAMILY_OF[said.status] in _HOLDING and self._is_next_step(said, who):
            return self.latest.where.country if self.latest is not None else None
        if FAMILY_OF[said.status] in _HOLDING and self._was_before(entity, when):
            return None
        if FAMILY_OF[said.status] in _HOLDING and id(entity) in self.sent:
            sent_from_or_to = self.sent[id(entity)].place_at(when)
            if sent_from_or_to is not None:
                return sent_from_or_to
        is_held = self._is_held(said.status, who)
        if FAMILY_OF[said.status] in _HOLDING and id(entity) not in self.sent and not is_held:
            sender = self._sender_of_compatriots(said, who, when)
            if sender is not None:
                return sender
        if FAMILY_OF[said.status] in _HOLDING and is_held:
            return self.held[id(entity)]
        if FAMILY_OF[said.status] in _HOLDING and who.low == 1 and not said.trigger.past_perfect:
            captor = self.captors.get(who.origin or self.home or "")
            if captor is not None:
                return captor
        if FAMILY_OF[said.status] is Family.COURT or said.trigger.past_perfect:
            return None  # a court abroad is named; what had been was at home
        while entity is not None:
            if FAMILY_OF[said.status] in _HOLDING and id(entity) in self.at_embassy:
                return None
            if entity.place is not None:
                return entity.place
            entity = entity.parent
        asylum = said.sentence.cues.asylum
        by_host = (
            FAMILY_OF[said.status] is Family.EXTRADITION
            or said.status in _BY_HOST
            or said.trigger.frame.needs == "asylum_topic"
            or (said.status is LegalStatus.RELEASED and not asylum.isdisjoint(said.sentence.lower))
        )
        return self.host if by_host else None

    def _is_next_step(self, said: Statement, who: Who) -> bool:
        """Whether the sentence has told who holds them: "was arrested in London, and is free on bail"."""
        latest = self.latest
        return (
            latest is not None
            and latest.sentence is said.sentence
            and latest.where.place is not None
            and latest.who.low == who.low
            and FAMILY_OF[latest.status] is Family.CUSTODY
            and said.status is LegalStatus.RELEASED
        )

    def _sender_of_compatriots(self, said: Statement, who: Who, when: When | None) -> str | None:
        """Who held people shortly before compatriots were sent home, if they are a few known ones.

        "Liberia has extradited a colonel to Guinea. The two men were arrested at the border on Tuesday."
        """
        origin, people = who.origin or self.home, said.role.people
        sending = self.sent_of.get(origin or "")
        is_known = bool(who.names) or people.definite or people.kind in TAKES_UP
        if sending is None or said.sentence.number - sending.sentence > _NEAR:
            return None
        if not is_known or who.high is None or who.high > _FEW:
            return None
        if when is None or when.start is None or sending.day - when.start > _SHORTLY:
            return None
        sender = sending.place_at(when)
        return sender if sender not in (origin, sending.receiver) else None

    def _was_before(self, entity: Entity | None, when: When | None) -> bool:
        """Whether it was before they were abroad."""
        since = self.since.get(id(entity))
        return since is not None and when is not None and when.end is not None and when.end < since

    def are_expatriates(self, who: Who, sentence: Sentence) -> bool:
        """Whether the report calls people citizens of their country, as one does abroad."""
        head = who.entity.head if who.entity is not None else ""
        return head in sentence.cues.citizens or any(surname(name) in self.expatriates for name in who.names)

    def _is_held(self, status: LegalStatus, who: Who) -> bool:
        """Whether it is told who held the people: abroad they are tried there, and anywhere let go."""
        if id(who.entity) not in self.held:
            return False
        if self.held[id(who.entity)] == INTERNATIONAL:
            return FAMILY_OF[status] is Family.COURT or status is LegalStatus.RELEASED
        return status is LegalStatus.RELEASED or self.held[id(who.entity)] not in (None, who.origin)

    def remember(self, draft: Draft) -> None:
        """Note where a claim puts its people, and who holds them."""
        entity, country = draft.who.entity, draft.where.country
        if draft.status is not LegalStatus.EXTRADITION_SOUGHT:
            self.latest = draft
        if FAMILY_OF[draft.status] in _HOLDING:
            self._note_captor(draft)
        if entity is not None:
            self._note_holder(draft, entity)
            self._note_sending(draft, entity)
            is_abroad = country is not None and country != draft.who.origin
            if is_abroad and draft.status is not LegalStatus.RETURNED:
                if _is_at_embassy(draft):
                    self.at_embassy.add(id(entity))
                entity.place = country
                told = draft.when.start if draft.when.basis in _TOLD else None
                if told is not None and draft.status in _ARRIVING:
                    self.since[id(entity)] = min(self.since.get(id(entity), told), told)
        if country is None or country == self.home or draft.status is LegalStatus.RETURNED:
            return
        if FAMILY_OF[draft.status] in _ABROAD:
            self.host = country

    def _note_sending(self, draft: Draft, entity: Entity) -> None:
        """Note where people are sent: to the country told, or else their own."""
        if draft.status is LegalStatus.RETURNED and draft.when.start is not None:
            told = receiver(draft.sentence, draft.trigger)
            country = told.iso3 if told is not None else draft.who.origin
            if country is not None and country != draft.where.country:
                sending = Sending(draft.where.country, country, draft.when.start, draft.sentence.number)
                self.sent[id(entity)] = sending
                if draft.who.origin == country:
                    self.sent_of[country] = sending

    def _note_captor(self, draft: Draft) -> None:
        """Note who holds people of a nationality abroad, unless their own country holds some."""
        own, country = draft.who.origin, draft.where.country
        is_told = draft.where.place is not None or draft.where.rule == "known from before"
        if own is None or country is None or not is_told:
            return
        if own == country:
            is_held_abroad = self.captors.get(own, own) != own
            if not (is_held_abroad and draft.status is LegalStatus.RELEASED):  # they are welcomed home
                self.captors[own] = own
        else:
            self.captors.setdefault(own, country)

    def _note_holder(self, draft: Draft, entity: Entity) -> None:
        if draft.where.is_international and FAMILY_OF[draft.status] is Family.COURT:
            self.held[id(entity)] = INTERNATIONAL
        elif FAMILY_OF[draft.status] in _HOLDING and not _is_from_afar(draft, entity):
            self.held[id(entity)] = draft.where.country


def _are_citizens(sentence: Sentence, people: People) -> bool:
    """Whether people are called citizens of a country: "two Soviet citizens"."""
    words = sentence.lower[people.first : people.last]
    return people.origin is not None and not sentence.cues.citizens.isdisjoint(words)


def _is_at_embassy(draft: Draft) -> bool:
    """Whether people are on ground of the host that lies in another country."""
    cues = draft.sentence.cues
    ground = cues.missions | cues.envoys
    return FAMILY_OF[draft.status] is Family.PROTECTION and not ground.isdisjoint(draft.sentence.lower)


def _is_from_afar(draft: Draft, entity: Entity) -> bool:
    """Whether a country charges or wants people who are in another one, and so cannot release them."""
    away = entity.place is not None and entity.place != draft.where.country
    return draft.status in _FROM_AFAR and away
