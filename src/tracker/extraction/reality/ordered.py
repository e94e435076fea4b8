"""What holds once it is ordered: terms to be served, custody that goes on, people who must go free."""

from tracker.extraction.reality.bounds import GOVERNOR_REACH
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.vocabulary import LegalStatus

_KEPT_UNTIL = (["for"], ["pending"], ["until"])

CARRIED_OUT_BY_ORDER = frozenset(
    {
        LegalStatus.RELEASED,
        LegalStatus.ASYLUM_GRANTED,
        LegalStatus.ASYLUM_REFUSED,
        LegalStatus.DISMISSED,
        LegalStatus.SUSPENDED,
        LegalStatus.REINSTATED,
        LegalStatus.RECALLED,
        LegalStatus.EXTRADITION_REFUSED,
        LegalStatus.PASSPORT_CANCELLED,
        LegalStatus.CHARGED,
        LegalStatus.ACQUITTED,
        LegalStatus.ASYLUM_REVOKED,
    }
)
"""Decisions that stand once the authority has decided them; an arrest that is ordered has yet to be made."""


def is_to_serve(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a term is told by its future: "will serve five years", "must spend ten years in prison"."""
    group = sentence.lower[trigger.start : trigger.first]
    term = trigger.status is LegalStatus.CONVICTED and trigger.lemma in sentence.cues.serves
    return term and not sentence.cues.must.isdisjoint(group)


def is_to_stay(trigger: Trigger) -> bool:
    """Whether a custody goes on: "will remain in custody until the verdict"."""
    held = trigger.status in (LegalStatus.DETAINED, LegalStatus.ARRESTED)
    return held and trigger.lemma in ("remain", "stay") and not trigger.negated


def is_ruled(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court decides it: "ruled that the two must go free"."""
    if (
        trigger.status not in CARRIED_OUT_BY_ORDER
        or "must" not in sentence.lower[trigger.start : trigger.first]
    ):
        return False
    before = sentence.lower[max(0, trigger.start - GOVERNOR_REACH) : trigger.start]
    return not (sentence.cues.courts.isdisjoint(before) or sentence.cues.rulings.isdisjoint(before))


def is_kept_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court rules that those before it stay in custody: "ordered that he be held for 18 months"."""
    before = sentence.lower[max(0, trigger.start - GOVERNOR_REACH) : trigger.start]
    told = trigger.tail is not None or sentence.lower[trigger.last : trigger.last + 1] in _KEPT_UNTIL
    jailing = trigger.form is None and sentence.lower[trigger.first] in sentence.cues.jailings
    custody = jailing or trigger.lemma == "remand" or (trigger.lemma in sentence.cues.keeps and told)
    return custody and not sentence.cues.courts.isdisjoint(before)


def is_stopped_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court forbids that people are handed over: "stopped the two from being extradited"."""
    before = sentence.lower[max(0, trigger.start - GOVERNOR_REACH) : trigger.start]
    stopped = not sentence.cues.prevents.isdisjoint(before)
    return trigger.frame.extradition and stopped and not sentence.cues.courts.isdisjoint(before)
