"""Sentences in the style of headlines, without auxiliaries and articles."""

from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.tags import Tag

_HEADLINE = 14
"""Tokens of a headline at most."""


def is_verbless(sentence: Sentence, _trigger: Trigger) -> bool:
    """In a sentence that does without auxiliaries and articles, as headlines do: "Life for ex-minister"."""
    return len(sentence.lower) <= _HEADLINE and not any(
        tag & (VERBAL | Tag.DETERMINER) for tag in sentence.tags
    )
