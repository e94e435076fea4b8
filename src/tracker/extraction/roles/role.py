"""What a role is, and small questions about the people in one."""

from typing import NamedTuple, TypeAlias

from tracker.extraction.marks import QUOTES, STRONG
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, Group, LegalStatus

TOO_FAR = 9.0
"""Cost past which the people are sooner somebody whom the sentence does not name."""
NEAR = 5.0
"""The same for words that have many other senses, and for a subject that a second verb shares."""

ANTECEDENT = "antecedent of the relative pronoun"
"""The path to the people before "who"."""

ASKED_FOR = "asked for"
"""The kind of people whom only a request stands for: "the request was granted"."""

_PARTS = STRONG | QUOTES
OF = frozenset({"of", "from", "by", "for", "against", "involving", "concerning"})
"""Prepositions that join people to a noun of what happens to them: "the detention of", "charges against"."""

_WHOM_REACH = 3
"""Tokens between "whom" and the noun at most: "for whom an international arrest warrant"."""
_OWNER_REACH = 4
"""Tokens between a possessive and its noun at most: "his second asylum request"."""


class Role(NamedTuple):
    """The people that a status is said of, how surely, and by which path they were found."""

    people: People
    cost: float
    path: str


Earlier: TypeAlias = list[tuple[Trigger, Role | None]]
"""The triggers of the sentence before the one that is looked at, each with its role."""


def can_be_people(people: People, trigger: Trigger) -> bool:
    """Institutions act and are no group of people; of the authorities only "police" names its members too."""
    if not people.authority:
        return True
    service = FAMILY_OF[trigger.status] is Family.SERVICE
    return people.group is Group.POLICE and (service or people.low is not None)


def owns(sentence: Sentence, people: People, noun: int) -> bool:
    """Whether a possessive belongs to the noun, adjectives between them: "his second asylum request"."""
    if not people.owner or noun - people.last > _OWNER_REACH:
        return False
    return not any(
        tag & (Tag.DETERMINER | Tag.PREPOSITION | VERBAL) for tag in sentence.tags[people.last : noun]
    )


def is_before_whom(sentence: Sentence, people: People, first: int) -> bool:
    """Whether "against whom" joins them to a noun behind it: "two editors, against whom warrants are out"."""
    for k in range(first - 1, max(first - 1 - _WHOM_REACH, 1), -1):
        if sentence.lower[k] == "whom" and sentence.lower[k - 1] in OF:
            end = k - 1 - (sentence.lower[k - 2] == ",")
            return people.last == end and not people.authority
    return False


def is_of_other_noun(sentence: Sentence, trigger: Trigger, end: int, people: People) -> bool:
    """Whether "of" joins them to another noun than that which ends before ``end``.

    "The arrests followed the appointment of three", "faced charges linked to the deaths of 12 men".
    """
    of = people.first - 1
    if people.prep != "of" or of <= end or sentence.lower[of] != "of":
        return False
    before = of - 1
    agent = next((p for p in sentence.people if p.last == of and p.prep == "by"), None)
    if agent is not None and agent.first > end + 1:
        before = agent.first - 2 if sentence.lower[agent.first - 1] == "by" else before
        of = before + 1  # "the appointment by the bank of three"
    is_noun = not (sentence.tags[before] or sentence.dated[before]) and sentence.lower[before].isalpha()
    if trigger.status is LegalStatus.WANTED and sentence.lower[before] in sentence.cues.told_arrests:
        return False  # "warrants are out for the arrest of 63 pilots"
    known = any(p.last == of for p in sentence.places) or any(p.last == of for p in sentence.people)
    return is_noun and not known and not sentence.lower[before].endswith("ly")


def ends_in_infinitive(sentence: Sentence, end: int) -> bool:
    """Whether a noun phrase ends in what is to be done: "a request to extradite", "orders to arrest"."""
    return sentence.lower[end - 2] == "to" and sentence.lower[end - 1] in sentence.cues.infinitives


def parts(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a strong mark, a quotation or a relative clause begins between two places."""
    return any(sentence.lower[k] in _PARTS or sentence.tags[k] & Tag.RELATIVE for k in range(begin, end))


def crosses(sentence: Sentence, begin: int, end: int) -> bool:
    """The same, or another verb."""
    return parts(sentence, begin, end) or verbs_between(sentence, begin, end) > 0


def verbs_between(sentence: Sentence, begin: int, end: int) -> int:
    """How many auxiliaries stand between two places."""
    return sum(1 for k in range(begin, end) if sentence.tags[k] & VERBAL)


def siblings(sentence: Sentence, people: People) -> list[People]:
    """The people and those listed with them: "two colonels, a captain and five sergeants"."""
    family = [people.first_listed]
    for other in sentence.people:
        if other.follows is family[-1]:
            family.append(other)
    return family


def no_object_follows(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what comes after a past form shows it to be a participle: a preposition, a comma, the end."""
    k = trigger.last
    no_adverb = Tag.DETERMINER | Tag.PREPOSITION  # "since"
    while k < len(sentence.lower) and (
        sentence.dated[k] or (sentence.tags[k] & Tag.ADVERB and not sentence.tags[k] & no_adverb)
    ):
        k += 1
    if k >= len(sentence.lower) or trigger.tail is not None or not sentence.lower[k][0].isalnum():
        return True
    if sentence.lower[k] in sentence.cues.time_units or sentence.lower[k] == "pending":
        return True  # "rearrested days after his release"
    closes = Tag.PREPOSITION | Tag.COORDINATOR | Tag.SUBORDINATOR | Tag.BE | Tag.HAVE | Tag.MODAL
    return bool(sentence.tags[k] & closes and not sentence.tags[k] & Tag.DETERMINER)


def issues_warrant(trigger: Trigger, people: People) -> bool:
    """Whether it is who issues a warrant: "the warrants of the chief prosecutor"."""
    issued = trigger.status is LegalStatus.WANTED and people.prep in {"of", "by", "from"}
    return issued and people.group is Group.JUDICIARY and not people.plural
