"""What a court or a ministry undoes: verdicts that are quashed, charges dropped, warrants withdrawn."""

from tracker.extraction.marks import SEPARATORS
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_NEAR = 4
"""Tokens before a verdict in which a verb that undoes it stands."""
_DECISION = 10
"""Tokens between that verb and what had been decided: "overturned a decision of the ministry to hold"."""
_DROPPED = 10
"""Tokens from a noun to the verb that ends it: "the charges against the two were dropped"."""


def is_annulled(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it holds no more: "quashed the sentences of 40 officers", "the warrant was cancelled"."""
    first = trigger.first if trigger.object is None else min(trigger.object[0], trigger.first)
    near = sentence.lower[max(0, first - _NEAR) : first]
    undone = not sentence.cues.annuls.isdisjoint(near)
    family = FAMILY_OF[trigger.status]
    if undone and (family is Family.COURT or trigger.form is None):
        return True
    if trigger.infinitive is not None and _is_overturned_decision(sentence, trigger.infinitive):
        return True
    if trigger.form is not None:
        return False
    behind = sentence.lower[first : first + _DROPPED]
    if trigger.status is LegalStatus.CHARGED:
        return not sentence.cues.drops.isdisjoint(near + behind)
    if family is Family.COURT and _is_undone(sentence, trigger.end):
        return True
    custody = family is Family.CUSTODY and trigger.frame.pattern == "of"
    return custody and (not sentence.cues.lifts.isdisjoint(near) or _is_undone(sentence, trigger.end))


def _is_overturned_decision(sentence: Sentence, end: int) -> bool:
    """Whether it had been decided, and is not to be: "overturned a decision of the ministry to hold"."""
    begin = max(1, end - _DECISION)
    verbs = (k for k in range(begin, end) if sentence.lower[k] in sentence.cues.annuls)
    verb = next((k for k in verbs if sentence.lower[k - 1] != "to"), None)
    return verb is not None and not sentence.cues.decisions.isdisjoint(sentence.lower[verb:end])


def _is_undone(sentence: Sentence, end: int) -> bool:
    """Whether a passive behind the noun undoes it: "the conviction of the editor was overturned"."""
    for k in range(end, min(end + _DROPPED, len(sentence.lower))):
        if sentence.lower[k] in SEPARATORS or sentence.tags[k] & Tag.RELATIVE:
            return False
        if sentence.tags[k] & Tag.BE:
            undone = sentence.cues.annuls | sentence.cues.lifts
            return not undone.isdisjoint(sentence.lower[k + 1 : k + 3])
    return False
