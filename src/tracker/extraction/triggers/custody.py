"""What verbs of holding and taking mean: custody, or a meeting, a decision, a bridge."""

from tracker.extraction.sentence import BREAKS, PRONOUNS, Sentence
from tracker.extraction.triggers.service import counts_people
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere."""
_OBJECT_REACH = 5
"""Tokens behind a verb in which the head of its object stands."""
_HOSTAGES = frozenset({"hostage", "hostages"})
"""Behind a verb they show that no authority took the people."""
_BEHIND_HELD = frozenset({"in", "at", "by", "for", "without", "under", "since", "over", "pending"})
"""Words behind an active "held" that show it to mean custody: "police held in …"."""
_BEHIND_CAPTURED = _BEHIND_HELD.union(
    ["on", "over", "after", "during", "following", "until", "and", "as", "from", "near", "while", "when"],
    [",", ".", ";"],
)
"""The same behind a passive, where the sentence may also end: "were captured."."""


def means_custody(sentence: Sentence, trigger: Trigger) -> bool:
    """Not "held a meeting", "took a decision", "captured the bridge"."""
    if trigger.lemma == "catch" and _is_unawares(sentence, trigger.last):
        return False  # "catching the officials off guard"
    lower, last, hold = sentence.lower, trigger.last, trigger.lemma == "hold"
    if not _HOSTAGES.isdisjoint(lower[last : last + _NEAR]):
        return False  # "seized dozens of lawmakers as hostages"
    if hold and (trigger.progressive or "being" in lower[trigger.start : trigger.first]):
        return True
    if trigger.lemma == "take in":  # refugees are taken in as well
        return _is_taken_in(sentence, trigger)
    if trigger.lemma == "take":
        return trigger.passive and lower[last : last + 1] in (["away"], ["prisoner"])
    after = lower[last] if last < len(lower) else "."
    if trigger.lemma == "seize" and after == "on" and not trigger.passive:
        return False  # "seized on a poor pass"
    if trigger.passive and after == "by" and not any(sentence.dated[last : last + 2]):
        return _are_people(sentence, last + 1)  # and not "caught by the snow"
    if trigger.passive:
        return after in _BEHIND_CAPTURED or after in sentence.cues.custody or sentence.dated[last]
    if hold and sentence.headline and trigger.bare_past and after in _BEHIND_CAPTURED:
        return any(count.last == trigger.first for count in sentence.counts)  # "700 held after protest"
    if hold and trigger.form in (Form.THIRD, Form.BASE) and _holds_people(sentence, last):
        return True  # "the army holds 17 ministers"
    if hold and (trigger.form is not Form.PAST or trigger.perfect):
        return False
    if trigger.lemma in {"hold", "lock", "confine"} and trigger.form is Form.PAST and last < len(lower):
        return after in _BEHIND_HELD or after in sentence.cues.custody
    if trigger.form is Form.BASE:
        return trigger.infinitive is None and not trigger.modal and _is_police(sentence, trigger.start - 1)
    return trigger.form in (Form.PAST, Form.ING, Form.THIRD)


def _are_people(sentence: Sentence, k: int) -> bool:
    """Whether a noun phrase names people, an authority or somebody: "by men in masks", "by the RUF"."""
    for j in range(k, min(k + _OBJECT_REACH, len(sentence.lower))):
        named = sentence.tokens.words[j][:1].isupper() or sentence.tags[j] & PRONOUNS
        if named or sentence.lower[j] in sentence.lexicon.people or sentence.place_at[j] is not None:
            return True
        if sentence.lower[j] in BREAKS or (sentence.tags[j] & Tag.PREPOSITION):
            return False
    return False


def _is_taken_in(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether police take people in: "took in 12 lawyers", "was taken in by the security police"."""
    if sentence.lower[trigger.last - 1] != "in":
        return False  # "taking an interest in"
    if not trigger.passive:
        return _is_police(sentence, trigger.start - 1)
    return sentence.lower[trigger.last : trigger.last + 1] == ["by"] and any(
        _is_police(sentence, k)
        for k in range(trigger.last + 1, min(trigger.last + _NEAR, len(sentence.lower)))
    )


def _is_unawares(sentence: Sentence, k: int) -> bool:
    caught = f" {' '.join(sentence.lower[k : k + _REACH])} "
    return any(f" {words} " in caught for words in sentence.cues.unawares)


def _is_police(sentence: Sentence, k: int) -> bool:
    """Whether an authority before a verb in the present is its subject: "police in Lima pick up …"."""
    while k > 0 and (sentence.place_at[k] is not None or sentence.lower[k] == "in"):
        k -= 1
    nouns = sentence.lexicon.people.get(sentence.lower[k], ()) if k >= 0 else ()
    return any(len(words) == 1 and noun.authority for words, noun in nouns)


def _holds_people(sentence: Sentence, k: int) -> bool:
    """Whether a number follows, or one person and where: "hold a blogger at a barracks"."""
    if counts_people(sentence, k):
        return not sentence.tags[k] & Tag.NEGATION  # "holds no passport"
    if sentence.lower[k : k + 1] not in (["a"], ["an"]):
        return False
    for j in range(k + 1, min(k + 1 + _OBJECT_REACH, len(sentence.lower))):
        if sentence.lower[j] in sentence.lexicon.people:
            return sentence.lower[j + 1 : j + 2] in (["in"], ["at"], ["over"], ["without"])
        if sentence.tags[j]:
            return False
    return False
