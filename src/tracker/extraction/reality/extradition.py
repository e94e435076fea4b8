"""Extraditions asked for, refused and approved, which are statuses of their own."""

from tracker.extraction.marks import CLAUSE_ENDS
from tracker.extraction.reality.bounds import GOVERNOR_REACH
from tracker.extraction.reality.denial import is_unreal
from tracker.extraction.reality.unfulfilled import is_conditional, is_feared
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_DEMAND = {
    "refuse": LegalStatus.EXTRADITION_REFUSED,
    "request": LegalStatus.EXTRADITION_SOUGHT,
    "approve": LegalStatus.EXTRADITION_APPROVED,
}
"""What a governor makes of an extradition, by its kind."""
_BEFORE_GERUND = frozenset({"against", "from", "of", "for"})


def extradition_status(sentence: Sentence, trigger: Trigger, kind: str | None) -> LegalStatus | None:
    """The status of words for extradition behind a governor of some kind; null where they assert none."""
    if kind == "request" and _is_not_asked(sentence, trigger):
        return None
    if trigger.frame.self_ and not trigger.passive and kind in ("refuse", "approve"):
        return None  # "refused to go home"
    if kind in _DEMAND:
        if trigger.negated:
            return LegalStatus.EXTRADITION_REFUSED if kind == "approve" else None
        if trigger.lemma == "deport" and kind == "approve":
            return None
        return _DEMAND[kind]
    if trigger.negated and trigger.frame.self_ and not trigger.passive:
        return None  # "I will not go back to Lesotho"
    if trigger.negated:
        ruled = any(w in sentence.cues.rulings for w in sentence.lower[: trigger.first])
        vowed = bool(sentence.cues.intentions & set(sentence.lower[trigger.start : trigger.first]))
        said_no = vowed or (ruled and (trigger.modal or trigger.passive))
        return LegalStatus.EXTRADITION_REFUSED if said_no and not is_conditional(sentence, trigger) else None
    if trigger.modal and trigger.passive and _is_allowed(sentence, trigger):
        return LegalStatus.EXTRADITION_APPROVED
    if kind == "plan" or trigger.modal or is_conditional(sentence, trigger) or is_feared(sentence, trigger):
        return None
    if trigger.infinitive is not None and kind != "factual":
        return None
    gerund = trigger.form is Form.ING and not trigger.progressive
    if gerund and trigger.start and sentence.lower[trigger.start - 1] in _BEFORE_GERUND:
        return None  # "warned against extraditing him"
    is_hoped_for = trigger.form is None and is_unreal(sentence, sentence.lexicon, trigger)
    return None if is_hoped_for else trigger.status  # "no obstacle to a handover"


def _is_allowed(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court rules that people may be handed over: "ruled that he could be extradited"."""
    before, group = sentence.lower[: trigger.start], sentence.lower[trigger.start : trigger.first]
    ruled = not sentence.cues.rulings.isdisjoint(before) and not sentence.cues.courts.isdisjoint(before)
    denied = not sentence.cues.denials.isdisjoint(before)  # "that none of the eight may be extradited"
    allowed = ruled and not denied and not sentence.cues.allows.isdisjoint(group)
    return allowed and not is_conditional(sentence, trigger)


def _is_not_asked(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb of asking is negated: "has not asked Washington to extradite him"."""
    end = trigger.infinitive if trigger.infinitive is not None else trigger.start
    begin = max(0, end - GOVERNOR_REACH)
    begin = max((k for k in range(begin, end) if sentence.lower[k] in CLAUSE_ENDS), default=begin)
    return any(
        sentence.tags[k] & Tag.NEGATION and not sentence.tags[k] & Tag.DETERMINER for k in range(begin, end)
    )
