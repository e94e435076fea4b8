"""Which status words of a sentence make a claim of their own, and of whom."""

from tracker.extraction.generic import is_generic
from tracker.extraction.marks import QUOTES, SEPARATORS
from tracker.extraction.roles import Role
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.statements import Statement
from tracker.extraction.tallies import is_counted_outside
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, Group, LegalStatus

_TENSELESS = (Form.BASE, Form.THIRD)
_ONE_FIGURE = (Family.CUSTODY, Family.SERVICE)
"""Families whose words reports pair for one figure: "detained or arrested"."""
_VAGUE_HUNTS = ("look for", "search for")
_SERVING = frozenset(
    {Group.POLICE, Group.OFFICERS, Group.SOLDIERS, Group.MILITARY, Group.JUDICIARY, Group.OFFICIALS}
)
"""Those who serve an authority and look for people on its behalf."""
_PAIRED_BY = (["and"], ["or"], ["and", "/", "or"], ["/"])
_CAPTOR_REACH = 10
"""Tokens from a verb back to the rebels who are its subject at most."""
_CLAUSE_MARKS = SEPARATORS | QUOTES
_LAST_WORD = 4
"""Tokens from one word of a row of alternatives to the last at most: ", were suspended or detained"."""
_SUBJECT_REACH = 3
"""Tokens before a verb in which its subject ends: "the courts have all dismissed"."""


def first_of_pairs(sentence: Sentence, triggers: list[Trigger]) -> list[Trigger]:
    """Of "detained or arrested", "sacked and suspended" as one figure the first word (ruling 15)."""
    kept: list[Trigger] = []
    for trigger in triggers:
        if kept and _is_pair(sentence, kept[-1], trigger):
            kept[-1].last = trigger.last  # what follows the second is the object of both
        else:
            kept.append(trigger)
    return kept


def _is_pair(sentence: Sentence, before: Trigger, trigger: Trigger) -> bool:
    link = sentence.lower[before.last : trigger.first]
    families = {FAMILY_OF[before.status], FAMILY_OF[trigger.status]}
    if link == ["and"] and trigger.tail is not None and before.status is not trigger.status:
        return False  # "were nabbed and sent to jail"
    one_figure = len(families) == 1 or link != ["and"]  # "jailed or fired thousands" is one figure as well
    return (
        link in _PAIRED_BY and before.form is trigger.form and one_figure and families.issubset(_ONE_FIGURE)
    )


def is_of_somebody(said: Statement) -> bool:
    """Whether a status is said of somebody in particular, once, and of the authorities' doing."""
    sentence, trigger, people = said.sentence, said.trigger, said.role.people
    known = sentence.lexicon
    if (
        people.kind == "those"
        and people.low is None
        and (trigger.bare_past or trigger.form in _TENSELESS)
        and not is_counted_outside(sentence, known.people_words, people)
    ):
        return False  # "those who flee", "those held": people of a kind
    if people.denied or is_alternative(sentence, trigger, said.role) or is_of_requests(sentence, trigger):
        return False
    if any(count.rate for count in sentence.counts if people.first <= count.first < people.last):
        return False  # "sixty a day", by ruling 7
    if FAMILY_OF[said.status] is Family.SERVICE and sentence.lower[people.head] in sentence.cues.sportsmen:
        return False
    if trigger.lemma in _VAGUE_HUNTS and not trigger.passive:
        anybody = people.low is None and not people.definite and people.kind == "noun"
        if anybody or not _is_by_authority(sentence, trigger):
            return False  # "the army is looking for allies", "some people are looking for the players"
    if is_generic(said) or _are_hostages(said) or _are_dead(sentence, people):
        return False
    return trigger.frame.pattern != "act" or not is_by_captors(sentence, trigger, said.role, known.captors)


def _is_by_authority(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an authority, a country or those who serve one stand before the verb."""
    named = any(place.last <= trigger.start for place in sentence.places)
    return named or any(
        people.last <= trigger.start and (people.authority or people.group in _SERVING)
        for people in sentence.people
    )


def _are_hostages(said: Statement) -> bool:
    """Whether those who are freed were held by no authority: "the 79 passengers were let go"."""
    people = said.role.people
    if said.status is not LegalStatus.RELEASED or people.group not in (None, Group.PEOPLE):
        return False
    return not said.sentence.cues.hostages.isdisjoint(said.sentence.lower[people.first : people.last])


def _are_dead(sentence: Sentence, people: People) -> bool:
    """Whether only their bodies are meant: "the bodies of two soldiers were flown home"."""
    before = people.first - 2
    return people.prep == "of" and before >= 0 and sentence.lower[before] in sentence.cues.remains


def is_of_those_told(trigger: Trigger) -> bool:
    """Whether a status is said only of people of whom the report has told before: "three went home"."""
    return trigger.frame.needs == "asked" or (trigger.frame.name == "return-home" and not trigger.passive)


def is_alternative(sentence: Sentence, trigger: Trigger, role: Role) -> bool:
    """Whether a status is one more word for a figure (ruling 15).

    As the last two of "lost their jobs, were suspended or detained".
    """
    if not role.path.startswith("subject shared"):
        return False
    earlier = [other for other in sentence.triggers if other.end <= trigger.start]
    if not earlier:
        return False
    before = max(earlier, key=lambda other: other.end)
    link = sentence.lower[before.end : trigger.first]
    before_last = sentence.lower[trigger.end : trigger.end + 1] == ["or"]
    return "or" in link or (link[:1] == [","] and (before_last or _leads_to_or(sentence, trigger)))


def _leads_to_or(sentence: Sentence, trigger: Trigger) -> bool:
    later = [other for other in sentence.triggers if other.start >= trigger.end]
    if not later:
        return False
    after = min(later, key=lambda other: other.start)
    return "or" in sentence.lower[trigger.end : after.first] and after.first - trigger.end <= _LAST_WORD


def is_of_requests(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether "them" are the requests and appeals that a court dismisses, and no people."""
    before = sentence.lower[max(0, trigger.start - _SUBJECT_REACH) : trigger.start]
    return (
        trigger.status is LegalStatus.DISMISSED
        and sentence.lower[trigger.last : trigger.last + 1] == ["them"]
        and not sentence.cues.courts.isdisjoint(before)
    )


def is_by_captors(sentence: Sentence, trigger: Trigger, role: Role, captors: frozenset[str]) -> bool:
    """Whether rebels or kidnappers, and no authorities, do it."""
    lower = sentence.lower
    if trigger.passive:
        after = lower[trigger.last : trigger.last + 8]
        return "by" in after and not captors.isdisjoint(after[after.index("by") :][:6])
    if trigger.form is Form.ING and lower[trigger.start - 1] == ",":
        return not captors.isdisjoint(lower[: trigger.start])  # "gunmen attacked the prison, freeing 90"
    if trigger.form is not Form.PAST:
        return not captors.isdisjoint(lower[max(0, trigger.start - 3) : trigger.start])
    never_ruled = captors - sentence.cues.plotters
    return role.path == "object" and _are_subject(sentence, trigger.start, never_ruled)


def _are_subject(sentence: Sentence, end: int, captors: frozenset[str]) -> bool:
    """Whether rebels and the like stand before a verb as its subject: "Taliban fighters near Kabul held"."""
    for k in range(end - 1, max(end - _CAPTOR_REACH, -1), -1):
        word, tag = sentence.lower[k], sentence.tags[k]
        if word in _CLAUSE_MARKS or (tag & (VERBAL | CLAUSE_OPENERS) and not tag & Tag.PREPOSITION):
            return False
        if word in captors:
            return not any(_governs(sentence, j) for j in range(max(0, k - 2), k))
        if any(p.authority and p.first <= k < p.last and p.prep is None for p in sentence.people):
            return False
    return False


def _governs(sentence: Sentence, k: int) -> bool:
    """Whether a preposition or a verb in -ing makes what follows no subject: "with rebels"."""
    return bool(sentence.tags[k] & Tag.PREPOSITION) or sentence.lower[k].endswith("ing")
