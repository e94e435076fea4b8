"""Other senses of status words, by what stands beside them: "fired into the crowd", "highly charged"."""

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_ONESELF = (["himself"], ["herself"], ["themselves"], ["itself"])
_LONGEST_EXCEPTION = 3
"""Tokens of the longest words that, right behind a verb, show it to mean something else."""

_SOURCE = 5
"""Tokens from a comma to the verb of a source: ", the main opposition party charged"."""


def means_else(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the word right behind shows another sense: "fired into the crowd", "warrant officer"."""
    if trigger.lemma in sentence.cues.priced and _is_money(sentence, trigger.last):
        return True
    if (
        trigger.lemma in sentence.cues.moods
        and sentence.lower[trigger.first - 1] in sentence.cues.mood_adverbs
    ):
        return True  # "the debate is highly charged"
    if trigger.lemma in sentence.cues.shooting and sentence.lower[trigger.first - 1] in sentence.cues.fired:
        return True  # "the first shots fired in the war"
    if trigger.lemma == "accord" and sentence.lower[trigger.first : trigger.last + 1] == ["according", "to"]:
        return True
    if trigger.lemma == "charge" and _is_said(sentence, trigger):
        return True
    if trigger.frame.extradition and sentence.lower[trigger.last : trigger.last + 1] in _ONESELF:
        return True  # "surrendered himself to the police"
    if not trigger.frame.not_before:
        return False
    behind = tuple(sentence.lower[trigger.last : trigger.last + _LONGEST_EXCEPTION])
    if not any(behind[: len(words)] == words for words in trigger.frame.not_before):
        return False
    return not sentence.dated[trigger.last]  # "fired on Friday"


def _is_said(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether somebody says so at the end of a sentence: "two ministers were arrested, the party charged"."""
    if trigger.form is not Form.PAST or sentence.lower[trigger.last : trigger.last + 1] not in (["."], []):
        return False
    begin = max(trigger.first - _SOURCE, 0)
    comma = next((k for k in range(trigger.first - 1, begin, -1) if sentence.lower[k] == ","), None)
    if comma is None or not sentence.tags[comma + 1] & Tag.DETERMINER:
        return False
    return all(sentence.count_at[k] is None for k in range(comma, trigger.first))


def _is_money(sentence: Sentence, i: int) -> bool:
    """Whether a sum of money stands there: "were charged 41 euros"."""
    return any(count.first == i and count.kind is CountKind.MONEY for count in sentence.counts)
