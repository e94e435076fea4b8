"""What did not come to be, or need not: feared, foreseen, conditional, of whom it may concern."""

from itertools import pairwise

from tracker.extraction.marks import CLAUSE_ENDS, QUOTES, STRONG
from tracker.extraction.reality.bounds import GOVERNOR_REACH
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_SAID_APART = STRONG | QUOTES | {"."}
"""Marks beyond which "anyone" is of another statement."""
_FEARED = 5
"""Tokens from "being" to the last of its participles: "being arrested and jailed"."""
_WISHED_FOR = frozenset(
    {LegalStatus.RELEASED, LegalStatus.REINSTATED, LegalStatus.RETURNED, LegalStatus.ACQUITTED}
)
"""What people wish for others."""
_WISHED_REACH = 6
"""Tokens from "for" to what is wished: "for her brother's immediate release"."""
_CLAUSE = 6
"""Tokens of a short clause or object before its verb."""
_WHO = frozenset({"who", "whom", "whose"})
_OWN_CLAUSE = 3
"""Tokens from "who" to its verb at most."""
_PRESENT = frozenset({"is", "are"})
_UNTIL_THEN = frozenset({"once", "when", "until", "before", "whenever"})
_CAUSING = frozenset({"get", "have", "see"})
_WHO_REACH = 8
"""Tokens from "who" to the last of a row of verbs: "who is caught and found guilty"."""
_FORESEEN = 8
"""Tokens from the status to the modal that foresees what follows from it."""


def is_supposed(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what it would lead to is weighed: "Granting him asylum would add new tensions"."""
    if trigger.form is not Form.ING or trigger.start > 0:
        return False
    after = range(trigger.end, min(trigger.end + GOVERNOR_REACH, len(sentence.lower)))
    verb = next((sentence.tags[k] for k in after if sentence.tags[k] & VERBAL or sentence.lower[k] == ","), 0)
    return bool(verb & Tag.MODAL)


def is_of_anybody(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is said of whom it may concern: "anyone who hides them risks", "arrest anyone who"."""
    if not sentence.cues.anybody.isdisjoint(sentence.lower[trigger.last : trigger.last + 1]):
        return True
    for word in reversed(sentence.lower[max(trigger.start - GOVERNOR_REACH + 1, 0) : trigger.start]):
        if word in _SAID_APART:
            return False
        if word in sentence.cues.anybody:
            return True
    return False


def is_feared(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it has not come to be: "fear being arrested and jailed", "instead of being released"."""
    if trigger.form is not Form.PAST or trigger.perfect:
        return False
    lower = sentence.lower
    being = next(
        (k for k in range(trigger.first - 1, max(trigger.first - _FEARED, 0), -1) if lower[k] == "being"), 0
    )
    return being > 0 and not sentence.cues.unfulfilled.isdisjoint(lower[max(0, being - 2) : being])


def all_but_happened(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it all but happened: "was nearly arrested", but not "nearly 40 arrested"."""
    return trigger.first > 0 and sentence.lower[trigger.first - 1] in sentence.cues.all_but


def is_behind_modal(sentence: Sentence, trigger: Trigger) -> bool:
    """A modal in the clause before a noun: "could lead to a broader purge"."""
    for k in range(trigger.first - 1, max(trigger.first - GOVERNOR_REACH, -1), -1):
        if sentence.lower[k] in CLAUSE_ENDS or sentence.tags[k] & Tag.RELATIVE:
            return False
        if sentence.lower[k] in sentence.cues.grounds and trigger.status is not LegalStatus.RELEASED:
            return False  # "fear that they will be next after the arrest of"
        if sentence.tags[k] & Tag.MODAL:
            return True
    return False


def is_foreseen(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is told of whom it may befall: "once arrested, he would", "a doctor who is caught can"."""
    lower, tags = sentence.lower, sentence.tags
    once = (
        trigger.bare_past and trigger.start > 0 and lower[trigger.start - 1] in {"once", "when", "whenever"}
    )
    who = next(
        (k for k in range(trigger.start, max(trigger.start - _WHO_REACH, 1), -1) if lower[k] == "who"), 0
    )
    present = not {"is", "are"}.isdisjoint(lower[who : trigger.first])
    does = trigger.form is Form.THIRD and trigger.start == who + 1  # "a pilot who deserts faces"
    kind = who > 0 and ((trigger.passive and present) or does) and _is_any(sentence, who)
    if not (once or kind):
        return False
    after = range(trigger.end, min(trigger.end + _FORESEEN, len(lower)))
    return any(tags[k] & Tag.MODAL or lower[k] in sentence.cues.risked for k in after)


def _is_any(sentence: Sentence, k: int) -> bool:
    """Whether the people before "who" are one of a kind: "a doctor who", "soldiers who"."""
    people = next((p for p in sentence.people if p.last == k), None)
    return people is not None and not people.definite and people.low in (None, 1) and people.name is None


def is_campaigned_for(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people only work for it: "has been protesting for her brother's release"."""
    if trigger.form is not None or trigger.status not in _WISHED_FOR:
        return False
    reach = range(trigger.first - 1, max(trigger.first - _WISHED_REACH, 0), -1)
    k = next((k for k in reach if sentence.lower[k] == "for"), 0)
    if k == 0 or any(sentence.tags[j] & (VERBAL | Tag.RELATIVE) for j in range(k, trigger.first)):
        return False
    return not sentence.cues.campaigns.isdisjoint(sentence.lower[max(0, k - GOVERNOR_REACH) : k])


def is_conditional(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a condition or a question is put: "should it rule", "whether he fled", "how many fled"."""
    lower = sentence.lower
    place = next((p for p in sentence.places if p.first == trigger.end + 1), None)
    if "if" in {
        *lower[trigger.end : trigger.end + 1],
        *(lower[place.last : place.last + 1] if place else ()),
    }:
        return True  # "face mistreatment in prison in Togo if returned"
    if sentence.lower[:1] == ["should"] or (trigger.start > 1 and lower[0] == "were" and "to" in lower[:6]):
        return True
    for k in range(trigger.start - 1, max(trigger.start - 14, -1), -1):
        if lower[k] in {";", ":", ".", "!", "?"} or (lower[k] == "," and trigger.start - k > 1):
            return False
        if lower[k] in _WHO and trigger.start - k <= _OWN_CLAUSE:
            return False  # "whether to extradite eight soldiers who fled"
        if lower[k] in {"if", "unless", "whether", "lest"}:
            return not (k and lower[k - 1] in {"as", "even"})
        if lower[k] == "how" and lower[k + 1] == "many":
            return True  # "declined to say how many officers have applied": a question
    return False


def would_have_been(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it did not come to it: "the law would have had them put across the border"."""
    k = trigger.start - 2
    if not trigger.bare_past or k < 2 or not sentence.tags[k] & Tag.HAVE:
        return False
    pronoun = sentence.tags[k + 1] & (Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR)
    return bool(pronoun) and any(tag & Tag.MODAL for tag in sentence.tags[k - 2 : k])


def is_open_question(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a clause that opens the sentence asks: "Whether Ankara has asked Berlin to extradite them"."""
    return sentence.lower[0] == "whether" and "," not in sentence.lower[: trigger.first]


def is_yet_to_come(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a clause of time tells what is to come: "will be tried once he is handed over"."""
    if not trigger.passive or trigger.perfect:
        return False
    if _PRESENT.isdisjoint(sentence.lower[trigger.start : trigger.first]):
        return False
    before = sentence.lower[max(0, trigger.start - _CLAUSE) : trigger.start]
    if _UNTIL_THEN.isdisjoint(before) or "," in before:
        return False
    rest = [*range(trigger.start - len(before)), *range(trigger.end, len(sentence.lower))]
    return any(sentence.tags[k] & Tag.MODAL or _is_due(sentence, k) for k in rest)


def _is_due(sentence: Sentence, k: int) -> bool:
    """Whether "had to", "is to" or "were to" stands there."""
    return bool(sentence.tags[k] & VERBAL) and sentence.lower[k + 1 : k + 2] == ["to"]


def is_to_be_got(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is an aim: "took hostages to get prisoners freed", "wants to see him tried"."""
    if not trigger.bare_past:
        return False
    begin = max(0, trigger.start - _CLAUSE)
    words = sentence.lower[begin : trigger.start]
    return any(a == "to" and b in _CAUSING for a, b in pairwise(words))


def is_presupposed(sentence: Sentence, trigger: Trigger, words: tuple[str, ...]) -> bool:
    """Whether a request must be there to be weighed: "is considering Iraq's request to extradite him"."""
    of_request = trigger.status in (LegalStatus.EXTRADITION_SOUGHT, LegalStatus.ASYLUM_SOUGHT)
    if trigger.form is not None or not of_request or sentence.cues.weighs.isdisjoint(words):
        return False
    before = trigger.first - 1
    return bool(sentence.tags[before] & (Tag.DETERMINER | Tag.POSSESSIVE)) or sentence.lower[before] == "'s"


def is_to_be_made(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an arrest is what a warrant or a reward is for: "warrants are out for the arrest of 63"."""
    if trigger.form is not None or trigger.status not in (LegalStatus.ARRESTED, LegalStatus.DETAINED):
        return False
    k = trigger.first - 1
    while k > 0 and sentence.tags[k] & (Tag.DETERMINER | Tag.POSSESSIVE) and sentence.lower[k] != "for":
        k -= 1
    if k < 1 or sentence.lower[k] != "for":
        return False
    before = sentence.lower[max(0, k - GOVERNOR_REACH) : k]
    return not sentence.cues.sought_by.isdisjoint(before)
