"""The people of a verb's object: "rejected their request", "granted asylum to four", "requested by 40"."""

from tracker.extraction.roles.role import (
    OF,
    Earlier,
    Role,
    crosses,
    ends_in_infinitive,
    is_before_whom,
    is_of_other_noun,
    issues_warrant,
    owns,
)
from tracker.extraction.roles.subjects import subjects
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.vocabulary import LegalStatus

_AGENT_PER_WORD = 0.2

# Owners of the object.
_OF_PER_WORD = 0.25  # each word between the object and its "of"
_OTHER_PREPOSITION = 1.5  # "by", "to" and "with" join people to the verb as often
_INSIDE = 0.4  # a possessive within the object phrase
_OWNER = 0.6  # one before it
_BETWEEN = 1.0  # "denied four officers asylum"
_VERB_PREPOSITION = 1.5  # "a warrant was issued for …"
_HEAD = 2.0  # "For the 40 officers, a request …"
_AUTHORITY = 2.0  # the one who asks or decides, more likely
_OWNING_AUTHORITY = 3.0

_BETWEEN_PATH = "between verb and object"

# Recipients.
_TO = 0.4  # "to four officers"
_TO_PER_WORD = 0.2
_GIVEN_TO = frozenset({"to", "for"})
_IMPOSED_ON = frozenset({"to", "for", "on", "against"})
"""The same for sentences: "passed death sentences on 12 officers"."""
_IMPOSED = (LegalStatus.CONVICTED, LegalStatus.DISMISSED, LegalStatus.ARRESTED)
_MAYBE_PASSIVE = 1.5  # "four officers denied asylum": past form without "were"


def agents(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """Those who do it, in the passive: "asylum has been requested by 40 officers"."""
    if not trigger.passive and trigger.object is not None and trigger.object[0] >= trigger.first:
        return []
    return [
        Role(people, _AGENT_PER_WORD * (people.first - trigger.last), "agent")
        for people in sentence.people
        if people.prep == "by"
        and people.first >= trigger.last
        and not crosses(sentence, trigger.last, people.first)
    ]


def owners(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """Of the object: "the extradition of X", "X's passport", "warrants for X"; of a self-verb the subject."""
    roles = (_owner(sentence, trigger, people) for people in sentence.people)
    options = [role for role in roles if role is not None]
    if any(role.path == _BETWEEN_PATH for role in options):  # "stripped 94 Syrians of their refugee status"
        options = [role for role in options if role.people.kind != "possessive"]
    if trigger.frame.self_ and not trigger.passive:
        options += subjects(sentence, trigger, earlier)
    return options


def _owner(sentence: Sentence, trigger: Trigger, people: People) -> Role | None:
    first, last = trigger.object or (trigger.first, trigger.last)
    if people.first >= last and people.prep in OF and not crosses(sentence, last, people.first):
        if is_of_other_noun(sentence, trigger, last, people) or issues_warrant(trigger, people):
            return None
        cost = _OF_PER_WORD * (people.first - last) + (_AUTHORITY if people.authority else 0.0)
        cost += _OTHER_PREPOSITION if people.prep in {"by", "to", "with"} else 0.0
        return Role(people, cost, f"object + {people.prep}")
    if people.first == last and people.prep is None and ends_in_infinitive(sentence, last):
        return Role(people, 0.0, "object of the object's verb")  # "a request to extradite 12 officers"
    if people.first == last + 1 and people.prep is None and sentence.lower[last] in sentence.cues.naming:
        return Role(people, 0.0, "named in the object")  # "an indictment naming 12 officers"
    if people.kind == "count" and people.last == first and trigger.status is LegalStatus.PASSPORT_CANCELLED:
        return Role(people, 0.0, "counted object")  # "992 passports were declared void"
    if people.first >= first and people.last <= last and people.kind == "possessive":
        return Role(people, _INSIDE, "possessive inside the object")
    if people.last <= first and owns(sentence, people, first):
        return Role(people, _OWNER + (_OWNING_AUTHORITY if people.authority else 0.0), "owner of the object")
    if trigger.last <= people.first and people.last <= first and people.prep is None:
        return Role(people, _BETWEEN + (_AUTHORITY if people.authority else 0.0), _BETWEEN_PATH)
    if trigger.last <= people.first and _is_what_they_ask(sentence, people, first):
        return Role(people, _BETWEEN, "owner of what is asked for")
    object_before = trigger.object is not None and first < trigger.first <= trigger.last <= people.first
    if object_before and people.prep in {"for", "against", "of"}:
        return Role(people, _VERB_PREPOSITION, f"verb + {people.prep}")
    if is_before_whom(sentence, people, first):
        return Role(people, _OWNER, "antecedent of whom")
    if people.first <= 1 and people.prep in {"for", "against"}:
        return Role(people, _HEAD, "people at the head of the sentence")
    return None


def _is_what_they_ask(sentence: Sentence, people: People, first: int) -> bool:
    """Whether "for" joins it to their request: "rejected the applications of 12 officers for asylum"."""
    for_it = people.last == first - 1 and sentence.lower[first - 1] == "for"
    return for_it and people.prep in {"of", "by", "from"}


def recipients(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """To whom something is given or denied: indirect object, "to X", or the subject of the passive."""
    _, last = trigger.object or (trigger.first, trigger.last)
    object_before = last <= trigger.start
    options = owners(sentence, trigger, earlier)
    if not object_before and (trigger.passive or (trigger.form is Form.PAST and not trigger.perfect)):
        extra = 0.0 if trigger.passive else _MAYBE_PASSIVE
        options += [Role(r.people, r.cost + extra, r.path) for r in subjects(sentence, trigger, earlier)]
    after = trigger.last if object_before else last
    given_to = _IMPOSED_ON if trigger.status in _IMPOSED else _GIVEN_TO
    options += [
        Role(people, _TO + _TO_PER_WORD * (people.first - after), "recipient")
        for people in sentence.people
        if people.first >= after and people.prep in given_to and not crosses(sentence, after, people.first)
    ]
    return options
