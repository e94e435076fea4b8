"""What must stand near words that have many other senses: a place, a job, custody, a term of prison.

A frame names its need in the lexicon (``needs``, ``upgrade``); each function here answers one.
"""

from collections.abc import Callable
from typing import Final

from tracker.extraction.sentence import PRONOUNS, Sentence
from tracker.extraction.triggers.clause import clause_end
from tracker.extraction.triggers.custody import means_custody
from tracker.extraction.triggers.departures import (
    flees_danger,
    flees_from_danger,
    gives_people,
    goes_abroad,
    goes_home,
    goes_to_country,
    is_forced_out,
    is_handed_over,
    is_no_errand,
    leaves_country,
    leaves_for_other,
)
from tracker.extraction.triggers.posts import is_officeholder, is_recallable, is_serving, suspends_people
from tracker.extraction.triggers.published import is_published
from tracker.extraction.triggers.requests import count_of
from tracker.extraction.triggers.service import (
    counts_people,
    is_by_employer,
    is_of_envoy,
    is_retired_by,
    is_service,
    leaves_job,
)
from tracker.extraction.triggers.sought import is_sought, wants_people
from tracker.extraction.triggers.trigger import Trigger
from tracker.extraction.triggers.verbless import is_verbless
from tracker.extraction.triggers.verdicts import (
    has_term,
    is_accused,
    is_by_court,
    is_dishonourable,
    is_of_verdict,
    is_tried,
    must_be,
)
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import CountQualifier

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere: "home", "foreign"."""
_OBJECT_REACH = 5
"""Tokens behind a verb in which the head of its object stands."""


def has_need(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what the frame needs stands near its verb; needs of the whole report are seen to elsewhere."""
    check = CHECKS.get(trigger.frame.needs or "")
    return check is None or check(sentence, trigger)


def _is_answer(sentence: Sentence, trigger: Trigger) -> bool:
    """What was asked before is meant: "rejected the request", but not "the request for a loan"."""
    if trigger.object is None:
        return False
    first, last = trigger.object
    word = sentence.lower[first]
    after = sentence.lower[last : last + 1]
    if word == "it":
        to_others = after == ["to"] and not sentence.tags[last + 1] & PRONOUNS  # "granted it to 40 more"
        return (first == trigger.last and not to_others) or last == trigger.start
    if word != "which" and last - first == 1 and count_of(sentence, first, last) is None:
        return False  # "requests" of any kind
    return word == "which" or after not in (["for"], ["to"], ["of"], ["from"], ["by"], ["against"])


def _are_of_somebody(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is told whose applications are meant: "the applications of 12 officers"."""
    if trigger.object is None:
        return False
    first, last = trigger.object
    if not sentence.cues.extraditing.isdisjoint(sentence.lower[last : last + _NEAR]):
        return False  # "a request from the government for his extradition"
    behind, before = sentence.lower[last : last + 2], sentence.lower[max(0, first - 2) : first]
    return not {"of", "by", "from"}.isdisjoint(behind) or "'s" in before


def _is_no_hut(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether shelter is not one from the weather: "found shelter in a hut"."""
    end = clause_end(sentence, trigger.end, _OBJECT_REACH)
    return sentence.cues.huts.isdisjoint(sentence.lower[trigger.end : end])


def _is_before_figure(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a number follows, and no "many of those who"."""
    count = next((one for one in sentence.counts if one.first == trigger.last), None)
    return count is not None and count.qualifier not in (CountQualifier.VAGUE, CountQualifier.UNSTATED)


def _is_of_applicants(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are said to be accepted or turned down: "30 were approved and eleven rejected"."""
    if trigger.passive:
        return True
    if trigger.form is Form.PAST and counts_people(sentence, trigger.last):
        return True  # "turned five down"
    counted = any(count.last == trigger.first for count in sentence.counts)
    return (
        counted
        and trigger.form is Form.PAST
        and sentence.tags[trigger.last : trigger.last + 1] != [Tag.DETERMINER]
    )


def _is_of_person(sentence: Sentence, trigger: Trigger) -> bool:
    """People are dismissed from work, petitions by courts; people are released, and so are statements."""
    lower, cues = sentence.lower, sentence.cues
    before = lower[max(0, trigger.start - _NEAR) : trigger.start]
    if trigger.lemma == "release":
        return not is_published(sentence, trigger)
    if trigger.lemma == "sack":
        return not (trigger.passive and not cues.ransacked.isdisjoint(before[-_OBJECT_REACH:]))
    if trigger.lemma == "discharge":
        acquitted = before[-2:] == ["acquitted", "and"]
        return is_dishonourable(sentence, trigger) or (cues.courts.isdisjoint(before) and not acquitted)
    if trigger.lemma != "dismiss":
        return True
    if trigger.passive:
        behind = lower[trigger.last : trigger.last + _OBJECT_REACH]
        from_job = behind[:1] == ["from"] and not cues.jobs.isdisjoint(behind)
        return from_job or cues.rejectable.isdisjoint(before)
    end = clause_end(sentence, trigger.last, _OBJECT_REACH)
    end = next((k for k in range(trigger.last, end) if sentence.tags[k] & Tag.PREPOSITION), end)
    behind = lower[trigger.last : end]
    is_by_court = behind[:1] == ["them"] and not cues.courts.isdisjoint(before[-_OBJECT_REACH:])
    return not is_by_court and cues.rejectable.isdisjoint(behind)


def _is_beside_object(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb is that of its object, and no auxiliary: "has refugee status", "has granted asylum"."""
    if trigger.object is None or trigger.passive:
        return False
    between = range(trigger.last, trigger.object[0])
    return len(between) <= 1 and not any(sentence.lower[k].endswith(("ed", "en", "nt")) for k in between)


CHECKS: Final[dict[str, Callable[[Sentence, Trigger], bool]]] = {
    "abroad": goes_abroad,
    "danger": flees_danger,
    "from_danger": flees_from_danger,
    "forced": is_forced_out,
    "asked": _is_answer,
    "applications": _are_of_somebody,
    "asylum_figure": _is_before_figure,
    "applicants": _is_of_applicants,
    "verdict": is_of_verdict,
    "no_errand": is_no_errand,
    "home": goes_home,
    "to_home": goes_to_country,
    "expulsion": leaves_country,
    "job": leaves_job,
    "custody": means_custody,
    "tried": is_tried,
    "retired_by": is_retired_by,
    "by_court": is_by_court,
    "service": is_service,
    "person": _is_of_person,
    "must": must_be,
    "accused": is_accused,
    "sought": is_sought,
    "wants": wants_people,
    "beside": _is_beside_object,
    "no_hut": _is_no_hut,
    "serving": is_serving,
    "suspends_people": suspends_people,
    "officeholder": is_officeholder,
    "recallable": is_recallable,
    "verbless": is_verbless,
    "leaves_for": leaves_for_other,
    "handed": is_handed_over,
    "given": gives_people,
    "envoy": is_of_envoy,
    "employer": is_by_employer,
    "term": has_term,
}
"""What the frames may need, by the names in ``statuses.toml``."""
