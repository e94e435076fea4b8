"""The people of a noun: "the detention of 42 teachers", "his arrest", "asylum seekers"."""

from tracker.extraction.roles.role import (
    OF,
    Earlier,
    Role,
    ends_in_infinitive,
    is_before_whom,
    is_of_other_noun,
    issues_warrant,
    owns,
    parts,
    verbs_between,
)
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_COUNTED_NOUN = "counted noun"
_HELD = (LegalStatus.DETAINED, LegalStatus.ARRESTED)

_COUNTED = 0.2  # a number right before the noun: "40 arrests"
_POSSESSIVE = 0.5
_PER_WORD = 0.3  # each word between the noun and its preposition
_COMPOUND = 1.5  # people right before the noun: "teacher arrests"
_PER_VERB = 1.5  # a verb between may have these people as its own
_AUTHORITY = 1.5  # an authority behind "of" is more likely the one who acts
_OWNING_AUTHORITY = 3.0  # "the ministry's dismissals" are nearly always its acts
_NOT_AT_ONCE = 2.5  # the preposition does not follow the noun at once
_HEAD = 2.5  # "For the 40 officers, arrest …"
_BY = 4.0  # "the arrest by …" names who acts, unless people do it themselves
_AROUND = 4.0  # the noun is part of what names the people


def at_noun(sentence: Sentence, trigger: Trigger, _earlier: Earlier) -> list[Role]:
    """The people whom the status words themselves name.

    Prisoners are a claim only where the sentence does not tell what becomes of them: not "222 political
    prisoners were freed".
    """
    if trigger.status is LegalStatus.ARRESTED and len(sentence.triggers) > 1:
        return []
    return [
        Role(people, 0.0, "the noun itself")
        for people in sentence.people
        if people.first <= trigger.first and people.last >= trigger.last
    ]


def of_noun(sentence: Sentence, trigger: Trigger, _earlier: Earlier) -> list[Role]:
    """The people bound to a noun by a preposition, a possessive, a number or as a compound."""
    roles = (_of_one(sentence, trigger, people) for people in sentence.people)
    found = [role for role in roles if role is not None]
    papers = trigger.status in (LegalStatus.WANTED, LegalStatus.CHARGED)
    if papers and any(_is_one_person(role) for role in found):
        return [
            role for role in found if role.path != _COUNTED_NOUN
        ]  # "four warrants for his arrest", "the 11 charges against her"
    return found


def _is_one_person(role: Role) -> bool:
    return role.people.low == role.people.high == 1 or not role.people.plural


def _of_one(sentence: Sentence, trigger: Trigger, people: People) -> Role | None:
    if people.kind == "count" and people.prep == "from":
        return None  # "rose from 40"
    if people.kind == "possessive" and people.prep == "from":
        return None  # "the arrests … were dismissed from their posts"
    first, end = trigger.first, trigger.end
    if people.prep == "against" and trigger.status in _HELD:
        return None  # "makes use of detentions against his rivals"
    if people.first >= end and people.prep in OF and not parts(sentence, end, people.first):
        if is_of_other_noun(sentence, trigger, trigger.end, people) or _owns_a_thing(sentence, people):
            return None
        if issues_warrant(trigger, people) or _is_of_clause(sentence, end, people.first):
            return None
        return Role(people, _behind(sentence, trigger, people), f"noun + {people.prep}")
    if people.first == end and people.prep is None and ends_in_infinitive(sentence, end):
        return Role(people, 0.0, "object of the noun's verb")  # "a request to extradite the two"
    if is_before_whom(sentence, people, first):
        return Role(people, _POSSESSIVE, "antecedent of whom")
    if people.first <= 1 and people.prep == "for":
        return Role(people, _HEAD, "people at the head of the sentence")
    if people.last <= first and owns(sentence, people, first) and people.kind == "possessive":
        people = _told_behind(sentence, trigger, people) or people
        return Role(people, _POSSESSIVE, "possessive")
    if people.last <= first and owns(sentence, people, first):
        return Role(people, _POSSESSIVE + (_OWNING_AUTHORITY if people.authority else 0.0), "possessive")
    if first < people.first and people.last <= end and people.kind == "possessive":
        return Role(people, _POSSESSIVE, "possessive inside the noun")  # "a warrant for his arrest"
    if people.first <= first < people.last:
        return None if people.authority else Role(people, _AROUND, "compound")
    if people.last == first and people.kind == "noun" and not people.authority:
        return Role(people, _COMPOUND, "compound")
    adjective = people.last == first - 1 and not sentence.tags[people.last]
    if people.kind == "count" and (people.last == first or adjective):
        return Role(people, _COUNTED, _COUNTED_NOUN)
    return None


def _owns_a_thing(sentence: Sentence, people: People) -> bool:
    """Whether a thing of theirs is meant: "the release of Lima's report"."""
    if not people.owner or people.kind == "possessive":
        return False
    return not any(other.first == people.last + 1 for other in sentence.people)


def _is_of_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause of its own opens between: "the trial opened when the court heard of the plotters"."""
    opens = Tag.PREPOSITION | Tag.RELATIVE | Tag.ADVERB
    return any(
        sentence.tags[k] & Tag.SUBORDINATOR and not sentence.tags[k] & opens for k in range(begin, end)
    )


def _told_behind(sentence: Sentence, trigger: Trigger, people: People) -> People | None:
    """Whom a possessive points forward to: "Ten months after his arrest, the writer Ana Lima …"."""
    comma = next((k for k in range(trigger.end, len(sentence.lower)) if sentence.lower[k] == ","), None)
    if people.plural or comma is None or sentence.people[0] is not people:
        return None
    subject = next((p for p in sentence.people if p.first > comma), None)
    is_new = subject is not None and subject.kind == "name" and " " in (subject.name or "")
    return subject if subject is not None and is_new and subject.first <= comma + 2 else None


def _behind(sentence: Sentence, trigger: Trigger, people: People) -> float:
    """The cost of people behind the noun; those who flee or ask may follow "by", and further off."""
    end = trigger.end
    themselves = trigger.frame.status in (LegalStatus.ASYLUM_SOUGHT, LegalStatus.FLED)
    cost = _PER_WORD * (people.first - end) + _PER_VERB * verbs_between(sentence, end, people.first)
    if not themselves:
        cost += _BY if people.prep == "by" else 0.0
        cost += _NOT_AT_ONCE if sentence.lower[end] != people.prep else 0.0
    return cost + (_AUTHORITY if people.authority else 0.0)
