"""What the function words of a language can be (``grammar.toml``)."""

from collections.abc import Mapping
from typing import Any, Final


class Tag:
    """What a function word can be, as bits; one word can be several.

    Plain integers: the extractor tests them for every word, and an enum.IntFlag costs ten times as much.
    """

    BE: Final = 1 << 0
    HAVE: Final = 1 << 1
    DO: Final = 1 << 2
    MODAL: Final = 1 << 3
    NEGATION: Final = 1 << 4
    ADVERB: Final = 1 << 5
    DETERMINER: Final = 1 << 6
    POSSESSIVE: Final = 1 << 7
    PRONOUN_PLURAL: Final = 1 << 8
    PRONOUN_SINGULAR: Final = 1 << 9
    PRONOUN_OTHER: Final = 1 << 10
    RELATIVE: Final = 1 << 11
    SUBORDINATOR: Final = 1 << 12
    CONDITIONAL: Final = 1 << 13
    COORDINATOR: Final = 1 << 14
    PREPOSITION: Final = 1 << 15
    INCLUDING: Final = 1 << 16
    REPORT: Final = 1 << 17


_LISTS: Final = {
    "be": Tag.BE,
    "have": Tag.HAVE,
    "do": Tag.DO,
    "modal": Tag.MODAL,
    "negation": Tag.NEGATION,
    "adverb": Tag.ADVERB,
    "determiner": Tag.DETERMINER,
    "possessive": Tag.POSSESSIVE,
    "pronoun_plural": Tag.PRONOUN_PLURAL,
    "pronoun_singular": Tag.PRONOUN_SINGULAR,
    "pronoun_other": Tag.PRONOUN_OTHER,
    "relative": Tag.RELATIVE,
    "subordinator": Tag.SUBORDINATOR,
    "conditional": Tag.CONDITIONAL,
    "coordinator": Tag.COORDINATOR,
    "preposition": Tag.PREPOSITION,
    "including": Tag.INCLUDING,
}
"""What the words of each list of the file are."""


def read_tags(grammar: Mapping[str, Any]) -> dict[str, int]:
    """The bits of each word in a ``grammar.toml``."""
    tags: dict[str, int] = {}
    for name, tag in _LISTS.items():
        for word in grammar[name]:
            tags[word] = tags.get(word, 0) | tag
    for word in grammar["report"]["verbs"]:
        tags[word] = tags.get(word, 0) | Tag.REPORT
    return tags
