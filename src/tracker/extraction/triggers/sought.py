"""Whether an authority looks for people: "are wanted for", "wants him over the bombing"."""

from tracker.extraction.sentence import BREAKS, PRONOUNS, VERBAL, Sentence
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere."""
_WANTED_FOR = frozenset({"for", "over", "since"})


def is_sought(sentence: Sentence, trigger: Trigger) -> bool:
    """Not "wanted to flee": "are wanted for", "an officer wanted by"."""
    i = trigger.first
    after = sentence.lower[i + 1] if i + 1 < len(sentence.lower) else ""
    if after not in {"by", "in", "for", "over", "on", "at"}:
        return False
    if any(tag & Tag.BE for tag in sentence.tags[max(0, i - 3) : i]):
        return True
    return i > 0 and not sentence.tags[i - 1] & (VERBAL | PRONOUNS) and after in {"by", "in", "over"}


def wants_people(sentence: Sentence, trigger: Trigger) -> bool:
    """An authority wants somebody for what he did: "China wants him over the bombing", not "wants to go"."""
    if trigger.passive or trigger.form is Form.ING or trigger.infinitive is not None or trigger.modal:
        return False
    for k in range(trigger.last, min(trigger.last + _NEAR, len(sentence.lower))):
        word, tag = sentence.lower[k], sentence.tags[k]
        if word == "for" and sentence.tags[k + 1 : k + 2] != [0]:
            return False  # "wants recruits for its brigade"
        if word in _WANTED_FOR and k > trigger.last:
            return sentence.lower[k - 1] in sentence.lexicon.people or bool(
                (tag and sentence.tags[k - 1] & PRONOUNS) or sentence.tokens.words[k - 1][:1].isupper()
            )
        if word == "to" or word in BREAKS or tag & VERBAL:
            return False
    return False
