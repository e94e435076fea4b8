"""The status that is to be dated, and what its words say of time without naming a date."""

from dataclasses import dataclass

from tracker.extraction.roles import Role
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.setting import Setting
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
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


@dataclass(frozen=True, slots=True)
class Statement:
    """A status with its sentence, its people and what the report said before."""

    sentence: Sentence
    trigger: Trigger
    role: Role
    setting: Setting
    identified: bool  # named, or introduced before

    @property
    def known(self) -> bool:
        """Whether the people are an identified group; "the thousands of people" are none."""
        people = self.role.people
        if people.kind == "count" and people.first > 0 and self.sentence.lower[0] == "of":
            return True  # "of the 90 who were held, 40 are in custody"
        return (people.whole is not None or self.identified) and people.qualifier is not CountQualifier.VAGUE

    @property
    def number(self) -> int:
        """How many people, at least."""
        return self.role.people.low or 0

    @property
    def many(self) -> bool:
        """Whether the figure sounds like a total."""
        people = self.role.people
        open_figure = people.high is None and people.qualifier is not None
        return self.number >= _MANY or (open_figure and self.number >= _SEVERAL)


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


def is_perfect(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb has "have", its own or that of the verb before: "have killed 20 and arrested 100"."""
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


def is_state_of_now(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the words tell how things stand: "are being held", "face trial", "in custody"."""
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
    if "being" in group and (trigger.reported or any(tag & Tag.REPORT for tag in sentence.tags)):
        return True  # "said that 174 people were being held"
    return bool({"is", "are", "'re"} & set(group))


def is_lasting(said: Statement) -> bool:
    """Whether it is a state that lasts: "held", "in prison", "suspended"."""
    trigger, cues = said.trigger, said.sentence.cues
    named = trigger.lemma in cues.standing or trigger.lemma in cues.lasting
    return named or trigger.frame.pattern == "state" or is_state_of_now(said.sentence, trigger)


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


def is_background(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the status only explains something else: "had fled", "who fled", "the asylum seekers"."""
    describes = trigger.form is None and trigger.frame.pattern in ("of", "people")
    if describes and (is_state_of_now(sentence, trigger) or _is_announced(sentence, trigger)):
        describes = False  # "a warrant is out for him"
    return trigger.past_perfect or describes or in_subordinate_clause(sentence, trigger)


def _is_announced(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a source makes it the news: "reported the arrest of", "upheld the verdict on"."""
    near = range(max(0, trigger.first - 3), trigger.first)
    return any(sentence.tags[k] & Tag.REPORT or sentence.lower[k] in sentence.cues.decides for k in near)


def in_subordinate_clause(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the status stands in a clause that only explains: "who fled", "when Ankara demanded"."""
    if (is_present(trigger) and not trigger.perfect) or is_state_of_now(sentence, trigger):
        return False
    for k in range(trigger.start - 1, max(trigger.start - 1 - _CLAUSE_REACH, -1), -1):
        tag, word = sentence.tags[k], sentence.lower[k]
        if word in _BREAKS or tag & VERBAL:
            return False
        if sentence.dated[k]:
            continue
        if (tag & Tag.RELATIVE and word != "that") or word in _EXPLAINS:
            return True
    return False
