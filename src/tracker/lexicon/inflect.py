"""Regular inflection of English verbs and nouns; what is irregular stands in the lexicon's data."""

import re
from collections.abc import Mapping
from enum import StrEnum

VOWELS = "aeiou"
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A short vowel and one consonant: the consonant is doubled ("stop", "stopped")."""


class Form(StrEnum):
    """The forms of an English verb that differ in spelling; past and participle are told apart by context."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


def verb_forms(lemma: str, irregular: Mapping[str, list[str]]) -> dict[str, Form]:
    """Every spelling of a verb with its form; a particle stays behind the verb.

    >>> verb_forms("round up", {})
    {'round up': <Form.BASE: 'base'>, 'rounds up': <Form.THIRD: 'third'>, 'rounded up': <Form.PAST: 'past'>, \
'rounding up': <Form.ING: 'ing'>}
    """
    head, _, particle = lemma.partition(" ")
    third, past, participle, ing = irregular.get(head) or _regular(head)
    spellings = {head: Form.BASE, third: Form.THIRD, past: Form.PAST, participle: Form.PAST, ing: Form.ING}
    if head.endswith("el"):  # British spelling doubles the l
        spellings |= {f"{head}led": Form.PAST, f"{head}ling": Form.ING}
    if head == "be":
        spellings |= {"are": Form.THIRD, "were": Form.PAST, "am": Form.THIRD}
    if past == head:  # put, set, let: the past is spelled like the base
        spellings[head] = Form.PAST
    return {f"{spelling} {particle}".strip(): form for spelling, form in spellings.items()}


def _regular(verb: str) -> tuple[str, str, str, str]:
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    if _ONE_SYLLABLE.fullmatch(verb):
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    sibilant = verb.endswith(("s", "x", "z", "ch", "sh"))
    return verb + ("es" if sibilant else "s"), verb + "ed", verb + "ed", verb + "ing"


def plural(noun: str) -> str:
    """The regular plural of a noun or of the last word of a noun phrase.

    >>> plural("army officer"), plural("secretary"), plural("attorney")
    ('army officers', 'secretaries', 'attorneys')
    """
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
