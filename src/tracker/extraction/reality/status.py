"""The status that a sentence asserts, once all is asked that can take its reality away."""

from tracker.extraction.reality.annulled import is_annulled
from tracker.extraction.reality.asylum import governed_asylum
from tracker.extraction.reality.demanded import is_demanded_in_row
from tracker.extraction.reality.denial import befell_there, is_denied, is_kept_from, is_of_warrant, is_unreal
from tracker.extraction.reality.extradition import extradition_status
from tracker.extraction.reality.governor import governor, is_subjunctive
from tracker.extraction.reality.hearsay import is_hearsay
from tracker.extraction.reality.ordered import (
    CARRIED_OUT_BY_ORDER,
    is_kept_by_court,
    is_ruled,
    is_stopped_by_court,
    is_to_serve,
    is_to_stay,
)
from tracker.extraction.reality.unfulfilled import (
    all_but_happened,
    is_behind_modal,
    is_campaigned_for,
    is_conditional,
    is_feared,
    is_foreseen,
    is_of_anybody,
    is_open_question,
    is_presupposed,
    is_supposed,
    is_to_be_got,
    is_to_be_made,
    is_yet_to_come,
    would_have_been,
)
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_NOR = 7
"""Tokens before a request in which "nor" denies it."""


def actual_status(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> LegalStatus | None:
    """The status that the sentence asserts with these words; null where it asserts none.

    "refused to extradite" asserts ``extradition_refused``, "would be extradited" nothing.
    """
    if lexicon.habits & set(sentence.lower[max(0, trigger.start - 2) : trigger.last + 1]):
        return None
    if trigger.form is not None and is_hearsay(sentence, trigger):
        return None
    if is_kept_from(sentence, trigger):
        return LegalStatus.EXTRADITION_REFUSED if is_stopped_by_court(sentence, trigger) else None
    if (
        is_to_be_made(sentence, trigger)
        or would_have_been(sentence, trigger)
        or is_of_warrant(sentence, trigger)
    ):
        return None
    if (
        is_open_question(sentence, trigger)
        or is_yet_to_come(sentence, trigger)
        or is_to_be_got(sentence, trigger)
    ):
        return None
    kind, words = governor(sentence, lexicon, trigger)
    if trigger.frame.extradition or trigger.frame.name == "deportation-noun":
        return extradition_status(sentence, trigger, kind)
    asked = kind is None or is_presupposed(sentence, trigger, words)
    if trigger.frame.status is LegalStatus.EXTRADITION_SOUGHT and asked and not trigger.negated:
        unreal = trigger.modal or is_conditional(sentence, trigger) or _is_no_request(sentence, trigger)
        return None if unreal else trigger.status
    if _never_came_to_be(sentence, trigger) or (kind is None and is_demanded_in_row(sentence, trigger)):
        return None
    if kind in ("refuse", "request"):
        asylum = governed_asylum(sentence, trigger, words)
        if asylum is not None:
            return asylum
    if kind == "plan" and is_presupposed(sentence, trigger, words):
        return trigger.status
    if _are_pursued(sentence, trigger, words):
        return LegalStatus.WANTED
    if kind in ("refuse", "request", "plan"):
        sought = trigger.status in (LegalStatus.ASYLUM_SOUGHT, LegalStatus.EXTRADITION_SOUGHT)
        return trigger.status if sought and sentence.cues.attempts & set(words) else None
    if kind == "approve":
        done = trigger.status in CARRIED_OUT_BY_ORDER or is_kept_by_court(sentence, trigger)
        done |= trigger.status is LegalStatus.FLED and not sentence.cues.permits.isdisjoint(words)
        return trigger.status if done else None
    if kind is None and (is_subjunctive(sentence, trigger) or _is_only_aim(sentence, trigger)):
        return None
    if trigger.form is None and trigger.frame.pattern == "of" and is_behind_modal(sentence, trigger):
        return None
    return None if is_unreal(sentence, lexicon, trigger) else trigger.status


def _never_came_to_be(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is denied, undone, feared, foreseen or put as a condition."""
    if trigger.negated or is_denied(sentence, trigger) or befell_there(sentence, trigger):
        return True
    if trigger.form is not None and all_but_happened(sentence, trigger):
        return True
    if is_campaigned_for(sentence, trigger):
        return True
    if is_of_anybody(sentence, trigger) or is_annulled(sentence, trigger) or is_feared(sentence, trigger):
        return True
    lasts = is_to_serve(sentence, trigger) or is_to_stay(trigger) or is_ruled(sentence, trigger)
    if (trigger.modal and not lasts) or is_conditional(sentence, trigger):
        return True
    return is_supposed(sentence, trigger) or is_foreseen(sentence, trigger)


def _are_pursued(sentence: Sentence, trigger: Trigger, words: tuple[str, ...]) -> bool:
    """Whether an authority is out to take people: "police are seeking to detain eight suspects"."""
    taken = trigger.status in (LegalStatus.DETAINED, LegalStatus.ARRESTED)
    return taken and not trigger.passive and not sentence.cues.pursues.isdisjoint(words)


def _is_only_aim(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an infinitive tells what is wanted, not what came of it: "only to be held"."""
    to = trigger.infinitive
    if to is None:
        return False
    before = sentence.lower[max(0, to - 2) : to]
    if trigger.status is LegalStatus.CHARGED and trigger.passive and "court" in before:
        return False  # "was driven to court to be charged"
    modal = any(tag & Tag.MODAL for tag in sentence.tags[max(0, to - _NOR) : to])
    had = before[-1:] == ["had"] and not modal  # "had to let them go"
    return not (had or before[-1:] == ["only"])


def _is_no_request(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether there was none: "no extradition request was ever filed", "nor was there a request"."""
    first = trigger.first if trigger.object is None else min(trigger.object[0], trigger.first)
    near, further = sentence.lower[max(0, first - 2) : first], sentence.lower[max(0, first - _NOR) : first]
    return "no" in near or "nor" in further
