"""The status that is to be dated, and what its words say of time without naming a date."""

from dataclasses import dataclass
from itertools import pairwise

from tracker.extraction.roles import Role
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.setting import Setting
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.text.lazy import lazy
from tracker.vocabulary import FAMILY_OF, CountQualifier, Family, LegalStatus

_CLAUSE_REACH = 9
"""Tokens before a verb group in which its clause is opened."""
_SHARED_REACH = 16
"""Tokens before a verb in which it may share "have" with another."""
_EXPLAINS = frozenset({"when", "because", "although", "though", "after", "before"})
_BREAKS = frozenset({",", ";", ":", "“", "”", '"'})
_PRESENT = frozenset({"is", "are", "has", "have", "remains", "remain"})
_DESCRIBING = ("participle", "participle behind the noun")
"""How a role tells that a participle stands behind its people."""
_DEMAND_REACH = 8
"""Tokens from a demand to what is demanded."""
_HAVE_REACH = 3
"""Tokens from "have" to its participle: "has repeatedly called"."""
_MANY, _SEVERAL = 50, 24
"""Figures that sound like a total: fifty or more, "dozens"."""
_TOTALS = frozenset({("in", "total"), ("in", "all"), ("so", "far"), ("to", "date")})
_END_TOTALS = frozenset(second for _, second in _TOTALS)
_BEFORE, _BEHIND = 14, 12
"""Tokens around a status in which words that add up belong to it."""


@dataclass(eq=False)
class Statement:
    """A status with its sentence, its people and what the report said before.

    What its words say is asked for by many rules and signs, and worked out once.
    """

    sentence: Sentence
    trigger: Trigger
    role: Role
    setting: Setting
    identified: bool  # named, or introduced before

    @lazy
    def known(self) -> bool:
        """Whether the people are an identified group; "the thousands of people" are none."""
        people = self.role.people
        if people.kind == "count" and people.first > 0 and self.sentence.lower[0] == "of":
            return True  # "of the 90 who were held, 40 are in custody"
        return (people.whole is not None or self.identified) and people.qualifier is not CountQualifier.VAGUE

    @lazy
    def number(self) -> int:
        """How many people, at least."""
        return self.role.people.low or 0

    @lazy
    def many(self) -> bool:
        """Whether the figure sounds like a total."""
        people = self.role.people
        open_figure = people.high is None and people.qualifier is not None
        return self.number >= _MANY or (open_figure and self.number >= _SEVERAL)

    @lazy
    def adds_up(self) -> bool:
        """Whether words near the status add up: "in all", "a total of", "so far"."""
        begin, end = max(0, self.trigger.start - _BEFORE), self.trigger.end + _BEHIND
        near = self.sentence.lower[begin : end + 1]
        if not self.sentence.cues.totals.isdisjoint(near[: end - begin]):
            return True
        return not _END_TOTALS.isdisjoint(near) and not _TOTALS.isdisjoint(pairwise(near))

    @lazy
    def perfect(self) -> bool:
        """Whether the verb has "have", its own or that of the verb before: "have killed 20 and held 100"."""
        return _has_have(self.sentence, self.trigger)

    @lazy
    def stands_now(self) -> bool:
        """Whether the words tell how things stand: "are being held", "face trial", "in custody"."""
        return _is_state_of_now(self.sentence, self.trigger)

    @lazy
    def subordinate(self) -> bool:
        """Whether the status stands in a clause that only explains: "who fled", "when Ankara demanded"."""
        trigger = self.trigger
        if (is_present(trigger) and not trigger.perfect) or self.stands_now:
            return False
        return _is_in_explaining_clause(self.sentence, trigger)

    @lazy
    def background(self) -> bool:
        """Whether it only explains something else: "had fled", "who fled", "the asylum seekers"."""
        trigger = self.trigger
        describes = trigger.form is None and trigger.frame.pattern in ("of", "people")
        if describes and (self.stands_now or _is_announced(self.sentence, trigger)):
            describes = False  # "a warrant is out for him"
        return trigger.past_perfect or describes or self.subordinate


def describes_people(said: Statement) -> bool:
    """Whether it is a participle behind the people: "a man detained for theft", not "were two men held"."""
    before = said.role.people.first - 1
    if before >= 0 and said.sentence.tags[before] & Tag.BE and before < said.trigger.start:
        return False
    return said.trigger.form is not None and said.role.path in _DESCRIBING


def is_put_later(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words beside the verb put it some time after what was told: "were later charged"."""
    beside = range(max(0, trigger.start - 1), min(trigger.last + 1, len(sentence.lower)))
    return any(sentence.lower[k] in sentence.cues.later and not sentence.dated[k] for k in beside)


def is_present(trigger: Trigger) -> bool:
    """Whether the verb is in a present tense, the perfect included."""
    if trigger.past_perfect:
        return False
    if trigger.perfect or trigger.progressive:
        return True
    return trigger.form in (Form.THIRD, Form.BASE) and trigger.infinitive is None


def _has_have(sentence: Sentence, trigger: Trigger) -> bool:
    if trigger.perfect or not trigger.bare_past:
        return trigger.perfect
    joined = False
    for k in range(trigger.start - 1, max(trigger.start - 1 - _SHARED_REACH, -1), -1):
        tag, word = sentence.tags[k], sentence.lower[k]
        if tag & Tag.HAVE:
            return joined and word != "had"
        if word in _BREAKS - {","} or tag & (Tag.RELATIVE | Tag.MODAL) or word in _EXPLAINS:
            return False
        joined = joined or word == "and"
    return False


def _is_state_of_now(sentence: Sentence, trigger: Trigger) -> bool:
    group = sentence.lower[trigger.start : trigger.first]
    if _is_demanded_now(sentence, trigger):
        return True
    if trigger.infinitive is not None:  # "are all trying to seek asylum"
        return bool({"is", "are"} & set(sentence.lower[max(0, trigger.infinitive - 4) : trigger.infinitive]))
    if trigger.form is None:
        near = sentence.lower[max(0, trigger.first - 3) : trigger.first]
        if trigger.frame.pattern == "state":
            past = {"had", "been"} if trigger.reported else {"was", "were", "had", "been"}
            return not past & set(near)
        around = [*near, *sentence.lower[trigger.last : trigger.last + 1]]
        return trigger.status is LegalStatus.WANTED and bool(_PRESENT & set(around))
    if trigger.lemma == "be" and trigger.perfect:
        return True  # "have been in prison for a year"
    if trigger.lemma in sentence.cues.present:
        past = {"was", "were", "had"} & set(group)
        return (not past and trigger.form is not Form.PAST) or bool({"is", "are"} & set(group))
    if "being" in group and (trigger.reported or sentence.reports):
        return True  # "said that 174 people were being held"
    return bool({"is", "are", "'re"} & set(group))


def is_lasting(said: Statement) -> bool:
    """Whether it is a state that lasts: "held", "in prison", "suspended"."""
    trigger, cues = said.trigger, said.sentence.cues
    named = trigger.lemma in cues.standing or trigger.lemma in cues.lasting
    return named or trigger.frame.pattern == "state" or said.stands_now


def _is_demanded_now(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a present tense demands it: "Ankara wants him extradited"."""
    if FAMILY_OF[trigger.status] is not Family.EXTRADITION:
        return False
    near = sentence.lower[max(0, trigger.first - _DEMAND_REACH) : trigger.first + 1]
    if not sentence.cues.demands_now.isdisjoint(near):
        return True
    begin = trigger.first - len(near) + 1
    asked = (k for k in range(begin, trigger.first) if sentence.lower[k] in sentence.cues.demanded)
    return any({"has", "have"} & set(sentence.lower[max(0, k - _HAVE_REACH) : k]) for k in asked)


def _is_announced(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a source makes it the news: "reported the arrest of", "upheld the verdict on"."""
    near = range(max(0, trigger.first - 3), trigger.first)
    return any(sentence.tags[k] & Tag.REPORT or sentence.lower[k] in sentence.cues.decides for k in near)


def _is_in_explaining_clause(sentence: Sentence, trigger: Trigger) -> bool:
    lower, tags, dated = sentence.lower, sentence.tags, sentence.dated
    for k in range(trigger.start - 1, max(trigger.start - 1 - _CLAUSE_REACH, -1), -1):
        tag, word = tags[k], lower[k]
        if word in _BREAKS or tag & VERBAL:
            return False
        if dated[k]:
            continue
        if (tag & Tag.RELATIVE and word != "that") or word in _EXPLAINS:
            return True
    return False
