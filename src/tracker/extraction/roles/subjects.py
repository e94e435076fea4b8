"""The people before a verb: those that it shares with the verb before, or else its own."""

from tracker.extraction.roles.own_subject import link_before, own_subjects
from tracker.extraction.roles.role import NEAR, Earlier, Role, can_be_people, no_object_follows
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger

_SHARED = 0.3  # a subject that a second verb shares
_SHARED_REACH = 25
"""Tokens between two verbs over which they may share a subject."""


def subjects(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """The people left of a verb; a shared subject rules out the others."""
    shared = _shared_subject(sentence, trigger, earlier)
    return own_subjects(sentence, trigger) if shared is None else [shared]


def is_intransitive(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the people of an active verb are its subject: "were in prison", "ended up in jail"."""
    lemmas = sentence.cues.intransitive
    return trigger.lemma in lemmas or bool(trigger.frame.tails and trigger.lemma.split()[0] in lemmas)


def _shared_subject(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> Role | None:
    """No subject of its own behind "and": "fled to Greece and applied for asylum"."""
    link = link_before(sentence, trigger)
    if link is None:
        return None
    role: Role | None
    before = [(other, role) for other, role in earlier if role is not None and other.first < trigger.first]
    if not before:
        return None
    other, role = before[-1]
    if trigger.first - other.end > _SHARED_REACH or _has_own_subject(sentence, other.end, link):
        return None
    if any(sentence.lower[k] == "who" for k in range(other.end, link)):
        return None  # "were jailed, among them Ana Lima, who was beaten and arrested"
    goes_on = other.passive and trigger.bare_past and no_object_follows(sentence, trigger)
    if not goes_on and _people_are_subject(sentence, other) != _people_are_subject(sentence, trigger):
        role = _subject_of_act(sentence, other, trigger)
    if role is None:
        return None
    return Role(role.people, role.cost + _SHARED, "subject shared with the verb before")


def _has_own_subject(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether people that can be a subject stand between the verb before and the link."""
    return any(
        begin < people.first
        and people.last <= end
        and people.prep is None
        and people.kind != "possessive"
        and not people.owner
        and not _is_object_of_gerund(sentence, people)
        for people in sentence.people
    )


def _is_object_of_gerund(sentence: Sentence, people: People) -> bool:
    """Whether a verb in -ing governs the people: "found guilty of insulting the president and …"."""
    begin = people.first_listed.first
    return begin > 0 and sentence.lower[begin - 1].endswith("ing")


def _subject_of_act(sentence: Sentence, act: Trigger, trigger: Trigger) -> Role | None:
    """Those who act, where they then come into a status: "protesters seized the bridge and were arrested"."""
    if not _people_are_subject(sentence, trigger) or act.frame.pattern != "act":
        return None
    options = own_subjects(sentence, act)
    best = min(options, key=lambda role: (role.cost, role.people.first), default=None)
    return best if best is not None and can_be_people(best.people, trigger) and best.cost < NEAR else None


def _people_are_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the people of this trigger are its grammatical subject."""
    if trigger.frame.pattern in ("do", "state"):
        return True
    if not trigger.lemma:
        return False
    return trigger.passive or trigger.lemma.split()[0] in sentence.cues.intransitive
