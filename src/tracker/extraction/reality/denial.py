"""What did not happen: "none of them were", "denied that", "died in custody", "barred from leaving"."""

from tracker.extraction.marks import CLAUSE_ENDS
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_PRACTICE = 6
"""Tokens before "of" and a verb in -ing in which a practice stands: "has a long record of jailing"."""
_WARRANT = 8
"""Tokens from a warrant that is issued to the arrest that it is for."""
_DIED = 9
"""Tokens between a death and the custody in which it happened: "the death of Ana Lima in police custody"."""
_THAT_REACH = 5
"""Tokens before "that" in which its clause is denied: "found no convincing evidence that"."""
_BESIDE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB
_UNREAL_REACH = 5
"""Tokens before a status in which words stand that make it unreal; before a noun a few more."""


def is_denied(sentence: Sentence, trigger: Trigger) -> bool:
    """A negative subject or determiner: "none of them", "no officers were"."""
    lower, tags = sentence.lower, sentence.tags
    if trigger.start and lower[trigger.start - 1] in {"and", "but"}:
        return False  # "denied it and were remanded"
    for k in range(trigger.start - 1, max(trigger.start - 8, -1), -1):
        if lower[k] in CLAUSE_ENDS:
            return False
        if lower[k] in sentence.cues.denials:
            return True
        if lower[k] == "no" and not (k + 1 < len(lower) and lower[k + 1] in sentence.cues.not_denials):
            return not _is_object_of_relative(sentence, k, trigger)
        if tags[k] & Tag.RELATIVE:
            return lower[k] == "that" and _is_denied_clause(sentence, _first_that(sentence, k))
    return False


def _is_object_of_relative(sentence: Sentence, k: int, trigger: Trigger) -> bool:
    """Whether only a clause that tells who acted denies something: "men who showed no warrant arrested"."""
    whose_verb = k > 1 and sentence.tags[k - 2] & Tag.RELATIVE and not sentence.tags[k - 1]
    return bool(whose_verb) and trigger.form is not None


def _first_that(sentence: Sentence, k: int) -> int:
    """Of "denied that …, and that they were held" the first "that"."""
    if sentence.lower[k - 1] not in {"and", "or"}:
        return k
    return next((j for j in range(k - 2, 0, -1) if sentence.lower[j] == "that"), k)


def _is_denied_clause(sentence: Sentence, k: int) -> bool:
    """Whether what stands before "that" denies it: "denied that", "no evidence that", "rejected claims"."""
    before = sentence.lower[max(0, k - _THAT_REACH) : k]
    if not sentence.cues.denials.isdisjoint(before[-1:]):
        return True
    if sentence.cues.evidence.isdisjoint(before[-1:]):
        return False
    return not sentence.cues.rejects.isdisjoint(before)


def befell_there(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether custody is only where it happened: "died in custody", "not in custody"."""
    if trigger.frame.pattern != "state":
        return False
    lower, first = sentence.lower, trigger.first
    if not sentence.cues.befell.isdisjoint(lower[max(0, first - 2) : first]):
        return True
    begin = max(0, first - _DIED)
    begin = max((k for k in range(begin, first) if lower[k] in CLAUSE_ENDS), default=begin)
    return not sentence.cues.deaths.isdisjoint(lower[begin:first])


def is_kept_from(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are kept from it, or it is a practice: "barred from leaving", "record of jailing"."""
    being = sentence.lower[trigger.start : trigger.start + 1] == ["being"] and trigger.passive
    if not being and (trigger.form is not Form.ING or trigger.progressive):
        return False
    if trigger.start < 1:
        return False
    before = sentence.lower[max(0, trigger.start - _PRACTICE) : trigger.start]
    if before[-1] in sentence.cues.ceases:
        return True
    if before[-1] in {"of", "with"} and not sentence.cues.accusations.isdisjoint(before):
        return FAMILY_OF[trigger.status] is Family.PROTECTION  # "found all eight guilty of crossing into"
    return before[-1] == "from" or (before[-1] == "of" and not sentence.cues.practices.isdisjoint(before))


def is_of_warrant(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun only tells what a warrant is for: "a warrant was issued for Ana Lima's arrest"."""
    if trigger.form is not None or trigger.status not in (LegalStatus.ARRESTED, LegalStatus.DETAINED):
        return False
    begin = max(0, trigger.first - _WARRANT)
    return any(
        other.status is LegalStatus.WANTED
        and begin <= other.end <= trigger.first
        and "for" in sentence.lower[other.end - 1 : trigger.first]
        for other in sentence.triggers
    )


def is_unreal(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Words right before the status that take its reality away: "fear of arrest", "calls for release"."""
    lower, tags, reach = sentence.lower, sentence.tags, _UNREAL_REACH + 2 * (trigger.form is None)
    for k in range(trigger.start - 1, max(trigger.start - reach, -1), -1):
        if lower[k] in CLAUSE_ENDS:
            return False
        for words in lexicon.unreal.get(lower[k], ()):
            start = k + 1 - len(words)
            if start >= 0 and tuple(lower[start : k + 1]) == words:
                return trigger.form is None
        if lower[k] == "'s":
            continue
        if tags[k] and not tags[k] & _BESIDE:
            return False
    return False
