"""Did it happen? Negation, conditions, futures, demands and refusals around a status word."""

from tracker.extraction.annulled import is_annulled
from tracker.extraction.demanded import is_demanded_in_row
from tracker.extraction.hearsay import is_hearsay
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.unfulfilled import (
    all_but_happened,
    is_behind_modal,
    is_conditional,
    is_feared,
    is_foreseen,
    is_of_anybody,
    is_supposed,
)
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon, Tag
from tracker.vocabulary import LegalStatus

_GOVERNOR_REACH = 13
_PRACTICE = 6
"""Tokens before "of" and a verb in -ing in which a practice stands: "has a long record of jailing"."""
_DIED = 9
"""Tokens between a death and the custody in which it happened: "the death of Ana Lima in police custody"."""
_THAT_REACH = 5
"""Tokens before "that" in which its clause is denied: "found no convincing evidence that"."""
_UNREAL_REACH = 5
"""Tokens before a status in which words stand that make it unreal; before a noun a few more."""
_CLAUSE = frozenset(';:.!?—–,"“”')

_DEMAND = {
    "refuse": LegalStatus.EXTRADITION_REFUSED,
    "request": LegalStatus.EXTRADITION_SOUGHT,
    "approve": LegalStatus.EXTRADITION_APPROVED,
}
_CARRIED_OUT_BY_ORDER = frozenset(
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
        LegalStatus.ASYLUM_REVOKED,
    }
)
"""Decisions that stand once the authority has decided them; an arrest that is ordered has yet to be made."""


def actual_status(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> LegalStatus | None:
    """The status that the sentence asserts with these words; null where it asserts none.

    "refused to extradite" asserts ``extradition_refused``, "would be extradited" nothing.
    """
    if lexicon.habits & set(sentence.lower[max(0, trigger.start - 2) : trigger.last + 1]):
        return None
    if trigger.form is not None and is_hearsay(sentence, trigger):
        return None
    if _is_kept_from(sentence, trigger):
        return LegalStatus.EXTRADITION_REFUSED if _is_stopped_by_court(sentence, trigger) else None
    kind, words = _governor(sentence, lexicon, trigger)
    if trigger.frame.extradition or trigger.frame.name == "deportation-noun":
        return _extradition(sentence, trigger, kind)
    if trigger.frame.status is LegalStatus.EXTRADITION_SOUGHT and kind is None and not trigger.negated:
        unreal = trigger.modal or is_conditional(sentence, trigger) or _is_no_request(sentence, trigger)
        return None if unreal else trigger.status
    if trigger.negated or _denied(sentence, trigger) or _befell_there(sentence, trigger):
        return None
    if trigger.form is not None and all_but_happened(sentence, trigger):
        return None
    if is_of_anybody(sentence, trigger) or is_annulled(sentence, trigger) or is_feared(sentence, trigger):
        return None
    lasts = _is_to_serve(sentence, trigger) or _is_to_stay(trigger) or _is_ruled(sentence, trigger)
    if (trigger.modal and not lasts) or is_conditional(sentence, trigger):
        return None
    if is_supposed(sentence, trigger) or is_foreseen(sentence, trigger):
        return None
    if kind is None and is_demanded_in_row(sentence, trigger):
        return None
    if kind in ("refuse", "request", "plan"):
        sought = trigger.status in (LegalStatus.ASYLUM_SOUGHT, LegalStatus.EXTRADITION_SOUGHT)
        return trigger.status if sought and sentence.cues.attempts & set(words) else None
    if kind == "approve":
        done = trigger.status in _CARRIED_OUT_BY_ORDER or _is_kept_by_court(sentence, trigger)
        return trigger.status if done else None
    if kind is None and (trigger.infinitive is not None or _subjunctive(sentence, trigger)):
        return None
    if trigger.form is None and trigger.frame.pattern == "of" and is_behind_modal(sentence, trigger):
        return None
    return None if _unreal(sentence, lexicon, trigger) else trigger.status


def _is_kept_from(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are kept from it, or it is a practice: "barred from leaving", "record of jailing"."""
    being = sentence.lower[trigger.start : trigger.start + 1] == ["being"] and trigger.passive
    if not being and (trigger.form is not Form.ING or trigger.progressive):
        return False
    if trigger.start < 1:
        return False
    before = sentence.lower[max(0, trigger.start - _PRACTICE) : trigger.start]
    return before[-1] == "from" or (before[-1] == "of" and not sentence.cues.practices.isdisjoint(before))


def _is_stopped_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court forbids that people are handed over: "stopped the two from being extradited"."""
    before = sentence.lower[max(0, trigger.start - _GOVERNOR_REACH) : trigger.start]
    stopped = not sentence.cues.prevents.isdisjoint(before)
    return trigger.frame.extradition and stopped and not sentence.cues.courts.isdisjoint(before)


def _is_kept_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court rules that those before it stay in custody: "ordered that he be held for 18 months"."""
    before = sentence.lower[max(0, trigger.start - _GOVERNOR_REACH) : trigger.start]
    told = trigger.tail is not None or sentence.lower[trigger.last : trigger.last + 1] == ["for"]
    custody = trigger.lemma == "remand" or (trigger.lemma in sentence.cues.keeps and told)
    return custody and not sentence.cues.courts.isdisjoint(before)


def _is_no_request(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether there was none: "no extradition request was ever filed"."""
    first = trigger.first if trigger.object is None else min(trigger.object[0], trigger.first)
    return "no" in sentence.lower[max(0, first - 2) : first]


def _is_to_serve(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a term is told by its future: "will serve five years", "must spend ten years in prison"."""
    group = sentence.lower[trigger.start : trigger.first]
    term = trigger.status is LegalStatus.CONVICTED and trigger.lemma in sentence.cues.serves
    return term and not sentence.cues.must.isdisjoint(group)


def _is_ruled(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court decides it: "ruled that the two must go free"."""
    if (
        trigger.status not in _CARRIED_OUT_BY_ORDER
        or "must" not in sentence.lower[trigger.start : trigger.first]
    ):
        return False
    before = sentence.lower[max(0, trigger.start - _GOVERNOR_REACH) : trigger.start]
    return not (sentence.cues.courts.isdisjoint(before) or sentence.cues.rulings.isdisjoint(before))


def _is_to_stay(trigger: Trigger) -> bool:
    """Whether a custody goes on: "will remain in custody until the verdict"."""
    held = trigger.status in (LegalStatus.DETAINED, LegalStatus.ARRESTED)
    return held and trigger.lemma in ("remain", "stay") and not trigger.negated


def _befell_there(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether custody is only where it happened: "died in custody", "not in custody"."""
    if trigger.frame.pattern != "state":
        return False
    lower, first = sentence.lower, trigger.first
    if not sentence.cues.befell.isdisjoint(lower[max(0, first - 2) : first]):
        return True
    begin = max(0, first - _DIED)
    begin = max((k for k in range(begin, first) if lower[k] in _CLAUSE), default=begin)
    return not sentence.cues.deaths.isdisjoint(lower[begin:first])


def _extradition(sentence: Sentence, trigger: Trigger, kind: str | None) -> LegalStatus | None:
    if kind == "request" and _is_not_asked(sentence, trigger):
        return None
    if kind in _DEMAND:
        if trigger.negated:
            return LegalStatus.EXTRADITION_REFUSED if kind == "approve" else None
        if trigger.lemma == "deport" and kind == "approve":
            return None
        return _DEMAND[kind]
    if trigger.negated:
        ruled = any(w in sentence.cues.rulings for w in sentence.lower[: trigger.first])
        vowed = bool(sentence.cues.intentions & set(sentence.lower[trigger.start : trigger.first]))
        said_no = vowed or (ruled and (trigger.modal or trigger.passive))
        return LegalStatus.EXTRADITION_REFUSED if said_no and not is_conditional(sentence, trigger) else None
    if kind == "plan" or trigger.modal or is_conditional(sentence, trigger) or is_feared(sentence, trigger):
        return None
    if trigger.infinitive is not None and kind != "factual":
        return None
    if (
        trigger.form is Form.ING
        and not trigger.progressive
        and _preceded_by(sentence, trigger, {"against", "from", "of", "for"})
    ):
        return None
    return trigger.status


def _is_not_asked(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb of asking is negated: "has not asked Washington to extradite him"."""
    end = trigger.infinitive if trigger.infinitive is not None else trigger.start
    begin = max(0, end - _GOVERNOR_REACH)
    begin = max((k for k in range(begin, end) if sentence.lower[k] in _CLAUSE), default=begin)
    return any(
        sentence.tags[k] & Tag.NEGATION and not sentence.tags[k] & Tag.DETERMINER for k in range(begin, end)
    )


def _preceded_by(sentence: Sentence, trigger: Trigger, words: set[str]) -> bool:
    return trigger.start > 0 and sentence.lower[trigger.start - 1] in words


def _governor(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> tuple[str | None, tuple[str, ...]]:
    """The kind of word that governs the trigger: "refused to …", "demanded that … be …", "ordered the …"."""
    lower = sentence.lower
    anchor = trigger.infinitive if trigger.infinitive is not None else trigger.start
    bare = trigger.form is Form.BASE and not trigger.modal and not sentence.headline
    gerund = trigger.form is Form.ING and not trigger.progressive
    if (
        trigger.infinitive is None
        and not gerund
        and trigger.form is not None
        and not _subjunctive(sentence, trigger)
        and not bare
    ):
        return _small_clause(sentence, trigger)
    if (
        trigger.infinitive is not None
        and not trigger.perfect
        and trigger.frame.status is LegalStatus.FLED
        and (trigger.frame.weak or (anchor and lower[anchor - 1] in sentence.cues.forces))
    ):
        forced = anchor and lower[anchor - 1] in sentence.cues.forces
        return ("factual" if forced else "plan"), ()
    if (
        trigger.infinitive is not None
        and anchor
        and lower[anchor - 1] in sentence.cues.wishes
        and trigger.frame.extradition
    ):
        return "plan", ()  # "wanted to extradite": its own wish, nobody's request
    for k in range(anchor - 1, max(anchor - 1 - _GOVERNOR_REACH, -1), -1):
        if lower[k] in _CLAUSE or (sentence.tags[k] & Tag.RELATIVE and lower[k] != "that"):
            break
        for words, kind in lexicon.governors.get(lower[k], ()):
            start = k + 1 - len(words)
            if start < 0 or tuple(lower[start : k + 1]) != words:
                continue
            if sentence.tags[k] & (Tag.BE | Tag.HAVE) and (trigger.infinitive is None or k != anchor - 1):
                continue
            if (
                trigger.form is None
                and kind in ("approve", "request", "plan", "factual")
                and anchor - 1 - k > 3
            ):
                continue
            if gerund and kind in ("plan", "factual", "approve") and anchor - 1 - k > 2:
                continue
            if kind in ("approve", "factual") and any(
                sentence.tags[j] & Tag.MODAL for j in range(max(0, start - 3), start)
            ):
                return "plan", ()  # "would have allowed them to be extradited"
            return kind, words
    return None, ()


def _subjunctive(sentence: Sentence, trigger: Trigger) -> bool:
    """A bare "be" in the verb group: "demanded that they be sent home"."""
    return (
        "be" in sentence.lower[trigger.start : trigger.first]
        and not trigger.modal
        and trigger.infinitive is None
    )


def _small_clause(sentence: Sentence, trigger: Trigger) -> tuple[str | None, tuple[str, ...]]:
    """A participle with a governor and no auxiliary: "wants them tried", "wanted the soldiers returned"."""
    if trigger.form is not Form.PAST or trigger.passive or trigger.perfect:
        return None, ()
    lower = sentence.lower
    for k in range(trigger.start - 1, max(trigger.start - 7, -1), -1):
        if lower[k] in _CLAUSE or lower[k] in {"who", "that", "which", "of", "by", "from", "to"}:
            break
        if lower[k] in sentence.cues.wishes_for or (
            lower[k] in sentence.cues.wished_for and k and lower[k - 1] not in {"were", "was", "are"}
        ):
            if lower[k] == "have" and not (k and lower[k - 1] == "to"):
                break
            return "request", (lower[k],)
    return None, ()


def _denied(sentence: Sentence, trigger: Trigger) -> bool:
    """A negative subject or determiner: "none of them", "no officers were"."""
    lower, tags = sentence.lower, sentence.tags
    if trigger.start and lower[trigger.start - 1] in {"and", "but"}:
        return False  # "denied it and were remanded"
    for k in range(trigger.start - 1, max(trigger.start - 8, -1), -1):
        if lower[k] in _CLAUSE:
            return False
        if lower[k] in sentence.cues.denials:
            return True
        if lower[k] == "no" and not (k + 1 < len(lower) and lower[k + 1] in sentence.cues.not_denials):
            return True
        if tags[k] & Tag.RELATIVE:
            return lower[k] == "that" and _is_denied_clause(sentence, k)
    return False


def _is_denied_clause(sentence: Sentence, k: int) -> bool:
    """Whether what stands before "that" denies it: "denied that", "no evidence that", "rejected claims"."""
    before = sentence.lower[max(0, k - _THAT_REACH) : k]
    if not sentence.cues.denials.isdisjoint(before[-1:]):
        return True
    if sentence.cues.evidence.isdisjoint(before[-1:]):
        return False
    return not sentence.cues.rejects.isdisjoint(before)


def _unreal(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Words right before the status that take its reality away: "fear of arrest", "calls for release"."""
    lower, reach = sentence.lower, _UNREAL_REACH + 2 * (trigger.form is None)
    for k in range(trigger.start - 1, max(trigger.start - reach, -1), -1):
        if lower[k] in _CLAUSE:
            return False
        for words in lexicon.unreal.get(lower[k], ()):
            start = k + 1 - len(words)
            if start >= 0 and tuple(lower[start : k + 1]) == words:
                return trigger.form is None
        if lower[k] == "'s":
            continue
        if not sentence.tags[k] & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB) and sentence.tags[k]:
            return False
    return False
