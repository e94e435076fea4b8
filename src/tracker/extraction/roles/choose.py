"""Choose the people of a status: the options of its pattern, and the cheapest of them."""

from collections.abc import Callable
from typing import Final

from tracker.extraction.roles.inverted import inverted
from tracker.extraction.roles.nouns import at_noun, of_noun
from tracker.extraction.roles.objects import acted_on
from tracker.extraction.roles.owners import agents, owners, recipients
from tracker.extraction.roles.role import ASKED_FOR, NEAR, TOO_FAR, Earlier, Role, can_be_people
from tracker.extraction.roles.subjects import subjects
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger, count_of, is_part
from tracker.vocabulary import CountQualifier, LegalStatus

_RULED = (LegalStatus.EXTRADITION_REFUSED, LegalStatus.EXTRADITION_APPROVED)
_FROM_BEFORE = 2.0
"""What it costs an extradition request that names no people to take those of the status before."""


def find_people_of(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> Role | None:
    """The people of a status; null where the sentence names none near enough.

    Args:
        sentence: With its people.
        trigger: The status words.
        earlier: The triggers before this one, with their roles: two verbs may share a subject.
    """
    behind = inverted(sentence, trigger)
    if behind is not None:
        return behind
    options = [
        role
        for role in _OPTIONS[trigger.frame.pattern](sentence, trigger, earlier)
        if not role.people.apposed
        and can_be_people(role.people, trigger)
        and not _is_part_of(role.people, trigger)
        and not _have_people(sentence, role.people)
    ]
    ruled_on = trigger.frame.status in _RULED and trigger.object is not None  # "denied the extradition"
    if not options and (ruled_on or trigger.frame.status is LegalStatus.EXTRADITION_SOUGHT):
        path = "people of the status before"
        options = [Role(r.people, r.cost + _FROM_BEFORE, path) for _, r in earlier if r is not None]
    best = min(options, key=lambda role: (role.cost, role.people.first), default=None)
    return best if best is not None and best.cost <= _limit(trigger, best.people) else None


def _limit(trigger: Trigger, people: People) -> float:
    """Cost up to which people are near enough to the status words.

    A passive with a verb of its own has a subject: whom "was held" is said of stands in the sentence.
    """
    has_subject = trigger.passive and trigger.start < trigger.first and people.kind != "possessive"
    return NEAR if trigger.frame.weak and not has_subject else TOO_FAR


def _have_people(sentence: Sentence, people: People) -> bool:
    """Whether they only tell whose people are meant: "the soldiers" of "the soldiers' wives"."""
    if not people.owner or people.kind not in ("noun", "name", "surname"):
        return False
    return any(other.first == people.last + 1 and other.kind in ("noun", "name") for other in sentence.people)


def _is_part_of(people: People, trigger: Trigger) -> bool:
    """Whether words of the status were taken for people: "life imprisonment was handed to", "79 terms"."""
    counts_terms = trigger.status is LegalStatus.CONVICTED and trigger.object is not None
    if people.kind == "count" and counts_terms and trigger.object is not None:
        return people.last == trigger.object[0]
    return people.kind == "surname" and people.first in trigger.words


def _doers(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """Who does it: the subject, the agent, or the owner of a request ("a request by 40 officers")."""
    options = subjects(sentence, trigger, earlier) + agents(sentence, trigger)
    if "asylum_request" in trigger.frame.objects:
        requests = owners(sentence, trigger, earlier)
        options += [role for role in requests if role.people.prep in {"from", "by", "of"}]
    return options


def _asked_for(sentence: Sentence, trigger: Trigger, _earlier: Earlier) -> list[Role]:
    """Those of whom a request was; the report knows them, the sentence names only the request."""
    first, last = trigger.object or (trigger.first, trigger.last)
    people = People(first, last, last - 1, ASKED_FOR)
    count = count_of(sentence, first, last)
    if count is not None:
        people.take_count(count)
    elif is_part(sentence, first):
        people.qualifier = CountQualifier.UNSTATED
    return [Role(people, 0.0, "those of whom it was asked")]


_OPTIONS: Final[dict[str, Callable[[Sentence, Trigger, Earlier], list[Role]]]] = {
    "people": at_noun,
    "of": of_noun,
    "state": subjects,
    "do": _doers,
    "act": acted_on,
    "take": owners,
    "give": recipients,
    "answer": _asked_for,
}
"""The patterns of the lexicon, explained at the head of ``statuses.toml``."""
