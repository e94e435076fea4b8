"""From the sentences of a report to drafts of claims: here mentions, roles, places and dates meet."""

from dataclasses import dataclass, field, replace

from tracker.coups import Coup
from tracker.extraction.about import About
from tracker.extraction.answers import answer_to, last_asked
from tracker.extraction.discourse import is_introduced
from tracker.extraction.drafts import Draft, Who
from tracker.extraction.figures import told_again
from tracker.extraction.people import find_all_people
from tracker.extraction.roles import Role, all_meant
from tracker.extraction.scene import Scene
from tracker.extraction.selection import is_of_somebody, is_of_those_told
from tracker.extraction.sentence import Sentence
from tracker.extraction.statements import Statement, statements
from tracker.extraction.tallies import Tally, tallied
from tracker.extraction.triggers import Trigger, leads_to
from tracker.extraction.when import Chain, NamedEvents, When, find_when
from tracker.extraction.where import Nationality, Where, find_country, left, requester
from tracker.extraction.where.pointing import find_pointed
from tracker.extraction.whereabouts import Whereabouts
from tracker.extraction.who import Resolver, is_known
from tracker.lexicon.loader import Lexicon
from tracker.records import Report
from tracker.vocabulary import LegalStatus

_TOPIC_LASTS = 3
"""Sentences for which "they applied" still means an application for asylum."""
_ON_TOPIC = ("asylum_topic", "asylum_figure", "applications", "applicants")
"""Needs of frames whose words mean asylum only where the report speaks of it."""
_TO_THEIR_HOUSE = ("send home", "take home", "drive home", "escort home", "bring home")
"""Lemmas that tell of a house as often as of a country."""
_NEVER = -99
"""A sentence number further back than anything reaches."""


@dataclass(slots=True)
class Reading:
    """The state of reading one report from its first sentence to its last."""

    report: Report
    lexicon: Lexicon
    coup: Coup | None
    about: About
    resolver: Resolver
    named: NamedEvents
    chain: Chain = field(init=False)
    scene: Scene = field(init=False)
    whereabouts: Whereabouts = field(init=False)
    drafts: list[Draft] = field(default_factory=list)
    read_to: int = 0  # where the sentence before ends in the text
    asylum_topic: int = _NEVER  # the last sentence that spoke of asylum
    asylum_in_lead: bool = False

    def __post_init__(self) -> None:
        self.chain = Chain(self.report.published, self.coup, self.about.first_body, self.named)
        self.scene = Scene(self.about.round_up)
        self.whereabouts = Whereabouts(self.about.home)

    def prepare(self, sentences: list[Sentence]) -> None:
        """Find dates and people of sentences, one kind in all of them before the next.

        So the lexicon and the code of a kind stay at hand in the processor, which is quicker.
        """
        for sentence in sentences:
            sentence.take_dates(self.named.dates(sentence))
        every = find_all_people(sentences, self.lexicon)
        for sentence, people in zip(sentences, every, strict=True):
            sentence.people = people

    def read(self, sentence: Sentence) -> None:
        """Take in a prepared sentence: its people, and the claims that its triggers make."""
        self.resolver.begin(sentence)
        self.scene.enter(sentence, new_paragraph=self._begins_paragraph(sentence))
        if not sentence.cues.asylum.isdisjoint(sentence.lower):
            self.asylum_topic = sentence.number
            self.asylum_in_lead |= sentence.headline or sentence.number == self.about.first_body
        self.whereabouts.begin(sentence)
        self._read_statuses(sentence)
        again = told_again(sentence, self.drafts)
        if again is not None:
            self.drafts.append(again)
        self.whereabouts.pass_by(sentence)
        self.chain.pass_by(sentence)

    def _home(self, said: Statement) -> str | None:
        """The country that the report is about, or the passage where it tells what is done at home."""
        if said.abroad and not self.about.round_up:
            return self.about.home
        return self.scene.country or self.about.home

    def _begins_paragraph(self, sentence: Sentence) -> bool:
        """Whether a sentence does not go on in the paragraph of the one that was read before."""
        between = self.report.text[self.read_to : sentence.span.start]
        self.read_to = sentence.span.end
        return "\n" in between

    def _read_statuses(self, sentence: Sentence) -> None:
        on_topic = [trigger for trigger in sentence.triggers if self._is_on_topic(sentence, trigger)]
        for said in statements(sentence, on_topic):
            if self._is_claim(said):
                before = len(self.drafts)
                if said.trigger.frame.needs == "asked":
                    self._answer(said)
                else:
                    self._claim(said)
                for draft in self.drafts[before:]:
                    self._remember(draft)

    def _is_on_topic(self, sentence: Sentence, trigger: Trigger) -> bool:
        if trigger.frame.needs == "to_home":
            return leads_to(sentence, trigger, self.about.home)
        if trigger.frame.needs not in _ON_TOPIC:
            return True
        return self.asylum_in_lead or abs(sentence.number - self.asylum_topic) <= _TOPIC_LASTS

    def _is_claim(self, said: Statement) -> bool:
        """Whether a status is said of somebody in particular, as the report tells."""
        people, sentence = said.role.people, said.sentence
        if people.kind == "speaker" and self.resolver.speaker(sentence) is None:
            return False  # the author
        if said.trigger.frame.pattern == "people" and self.resolver.who(people, sentence).low is None:
            return False  # "asylum seekers" at large
        return is_of_somebody(said)

    def _answer(self, said: Statement) -> None:
        """Add the draft of an answer to what was asked shortly before: "the request was granted"."""
        asked = last_asked(self.drafts, said)
        if asked is not None:
            tally = Tally(asked.who, said.role, said.trigger, None)
            when = self._date(said.sentence, tally, is_group_known=True)
            self.drafts.append(answer_to(asked, said, when))

    def _claim(self, said: Statement) -> None:
        """Add the drafts of one status: one for each group with a number of its own, figure and country."""
        meant = all_meant(said.sentence, said.trigger, said.role)
        for who, people in self.resolver.whos(said.role.people, meant, said.sentence):
            if is_of_those_told(said.trigger) and not is_introduced(who.entity):
                continue  # people travel; those of whom the report tells more went back
            part = Role(people, said.role.cost, said.role.path)
            origin = who.origin or self._presumed_origin(said)
            dated = [
                (tally, self._date(said.sentence, tally, is_group_known=is_known(who, people)))
                for tally in tallied(said.sentence, self.lexicon.people_words, said.trigger, part, who)
            ]
            wheres = self._countries(said, part, who, origin, dated[0][1] if dated else None)
            for tally, when in dated:
                if who.origin is None and any(where.country == origin for where in wheres):
                    origin = None  # the only country named is the one they went to
                for where in wheres:
                    house = said.trigger.lemma in _TO_THEIR_HOUSE
                    if house and (origin is None or where.country in (None, origin)):
                        continue  # after questioning, by his own guards, or by bus
                    of = origin or (None if said.abroad or self._are_foreign(said) else where.country)
                    final = tally.who if tally.who.origin == of else replace(tally.who, origin=of)
                    self.resolver.last_claimed = final
                    self.drafts.append(
                        Draft(said.sentence, tally.trigger, said.status, tally.role, final, where, when)
                    )

    def _presumed_origin(self, said: Statement) -> str | None:
        """Where people abroad come from if nobody says so: the country that wants them, or the report's."""
        if not said.abroad or self._are_foreign(said):
            return None
        if said.status is LegalStatus.EXTRADITION_SOUGHT:
            asker = requester(said.sentence, said.trigger)
            if asker is not None:
                return asker.iso3
        fled_from = left(said.sentence, said.trigger)
        if fled_from is not None:
            return fled_from.iso3
        home = self._home(said)
        return home if home != self.whereabouts.host else None

    def _are_foreign(self, said: Statement) -> bool:
        """Whether people are told to be of other countries, whichever they are: "2,633 other foreigners"."""
        words = said.sentence.lower[said.role.people.first : said.role.people.last]
        return not self.lexicon.people_words.foreign.isdisjoint(words)

    def _countries(
        self, said: Statement, role: Role, who: Who, origin: str | None, when: When | None
    ) -> list[Where]:
        """The countries of a status."""
        home = self._home(said)
        nationality = Nationality(who.origin, origin or home, home, self.about.named)
        abroad = [iso3 for iso3 in (self.whereabouts.host, self.about.away) if iso3 != origin]
        return find_country(
            said.sentence,
            said.trigger,
            role,
            said.status,
            nationality,
            known=self.whereabouts.known(said, who, when) or self._seat_abroad(said, who, home),
            other=next(filter(None, abroad), None),
            court_known=self.whereabouts.court_known(said.sentence),
            named=self.whereabouts.named,
            pointed=find_pointed(said.sentence, self.about.dateline, list(self.whereabouts.countries)),
        )

    def _seat_abroad(self, said: Statement, who: Who, home: str | None) -> str | None:
        """The dateline's country, which deals with those whom it calls citizens of another."""
        if said.abroad or who.origin not in (None, home):
            return None
        written_in = self.about.dateline
        is_abroad = written_in != home and self.whereabouts.are_expatriates(who, said.sentence)
        return written_in if is_abroad else None

    def _date(self, sentence: Sentence, tally: Tally, *, is_group_known: bool) -> When:
        """When the people of a role got their status."""
        return find_when(
            sentence,
            tally.trigger,
            tally.role,
            self.chain.setting(sentence),
            known_group=is_group_known,
            fixed=tally.date,
        )

    def _remember(self, draft: Draft) -> None:
        """Note what a claim tells for the sentences to come: who, where they are, and on which day."""
        entity = draft.who.entity
        if entity is not None:
            entity.introduced = True
            entity.sentence = draft.sentence.number
        self.whereabouts.remember(draft)
        self.chain.note(draft.sentence, draft.status, draft.when)
