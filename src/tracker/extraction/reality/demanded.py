"""Rows of what is demanded: "that the verdict be quashed, the convicts freed and their records wiped clean".

The words that make a demand stand before its first verb only; what is joined to it is demanded as well.
"""

from tracker.extraction.marks import QUOTES, STOPS
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_ROW = 30
"""Tokens from the first verb of a row to the last of what is demanded."""
_SECOND = 2
"""Where the second verb of a command stands: "release or charge"."""
_RELATIVE_REACH = 5
"""Tokens of a clause inside the row back to the word that opens it: "who are in jail"."""
_DEMAND_REACH = 16
"""Tokens before "that" in which it is demanded: "asks for what it has asked for each year, that"."""
_MARKS = STOPS | QUOTES
_OWN_VERB = Tag.BE | Tag.HAVE | Tag.MODAL
_JOINS = frozenset({"and", "or", ",", "but"})


def is_demanded_in_row(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb without auxiliary goes on with a demand, a future or a wish."""
    if trigger.modal or trigger.infinitive is not None or trigger.perfect or trigger.start < trigger.first:
        return False
    if _is_spelled_bare(sentence, trigger):
        return _behind_demand(sentence, trigger.start) or _is_imperative(sentence, trigger.start)
    return trigger.form is Form.PAST and _has_no_object(sentence, trigger) and _behind_be(sentence, trigger)


def _is_spelled_bare(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb stands in the form of the dictionary, as a subjunctive does: "release", "put"."""
    return trigger.form is not None and sentence.lower[trigger.first] == trigger.lemma.split()[0]


def _is_imperative(sentence: Sentence, start: int) -> bool:
    """Whether it goes on with a command that opens the sentence: "Release or arraign officers"."""
    if start != _SECOND or sentence.lower[1] not in {"and", "or"}:
        return False
    return any(entry.form is Form.BASE for entry in sentence.lexicon.verbs.get(sentence.lower[0], ()))


def _has_no_object(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a past form has no object, and no verb behind it of which its people are the subject."""
    lower, tags = sentence.lower, sentence.tags
    k = trigger.end
    while k < len(lower) and (sentence.dated[k] or tags[k] & Tag.ADVERB):
        k += 1
    if k < len(lower) and lower[k][0].isalnum() and not tags[k] & (Tag.PREPOSITION | Tag.COORDINATOR):
        return False
    for j in range(k, len(lower)):
        if lower[j] in _MARKS or lower[j] in _JOINS or tags[j] & (Tag.RELATIVE | Tag.SUBORDINATOR):
            return True
        if tags[j] & _OWN_VERB:
            return False
    return True


def _behind_be(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a bare "be" opens the row: "that X be quashed", "should be released", "to be arrested"."""
    lower, joined = sentence.lower, False
    k = trigger.start - 1
    while k > max(trigger.start - _ROW, 0):
        if lower[k] in _MARKS:
            return False
        joined |= lower[k] in _JOINS
        if lower[k] == "be":
            return joined
        if sentence.tags[k] & _OWN_VERB:
            k = _opening(sentence, k)
            if k < 0:
                return False
        k -= 1
    return False


def _behind_demand(sentence: Sentence, start: int) -> bool:
    """Whether "that" behind a demand opens the row, and no verb with a tense of its own follows it."""
    lower, k = sentence.lower, start - 1
    if lower[k] not in _JOINS:
        return False
    while k > max(start - _ROW, 0):
        if lower[k] in _MARKS:
            return False
        if lower[k] == "that":
            before = lower[max(0, k - _DEMAND_REACH) : k]
            return not sentence.cues.demands.isdisjoint(before)
        if sentence.tags[k] & _OWN_VERB and lower[k] != "be":
            k = _opening(sentence, k)
            if k < 0:
                return False
        k -= 1
    return False


def _opening(sentence: Sentence, k: int) -> int:
    """Where the clause inside a row begins whose verb stands at ``k``; -1 where it is the row's own."""
    for j in range(k - 1, max(k - 1 - _RELATIVE_REACH, -1), -1):
        if sentence.lower[j] in {"who", "which", "where", "whom", "what", "whose", "how"}:
            return j
        if sentence.lower[j] in _JOINS:
            return -1
    return -1
