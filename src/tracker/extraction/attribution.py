"""Who says so: the source that a sentence names for what it states."""

from tracker.extraction.marks import CLAUSE_ENDS
from tracker.extraction.sentence import PRONOUNS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag

_LONGEST = 9
"""Tokens of a source's name at most."""
_NOT_NAMED = frozenset({"the", "a", "an", "and", "but"})
"""What the name of a source does not begin with."""
_OPENERS = Tag.REPORT | Tag.SUBORDINATOR | Tag.RELATIVE | Tag.BE | Tag.MODAL
"""What the clause that names a source opens with, unless it is a preposition as well."""
_ENDS = CLAUSE_ENDS | {"(", ")"}


def find_attribution(text: str, sentence: Sentence, trigger: Trigger) -> str | None:
    """The source that the sentence names ("the Interior Ministry said", "according to media"), or null."""
    lower, tags = sentence.lower, sentence.tags
    according = [k for k, word in enumerate(lower) if word == "according"] if "according" in lower else []
    for k in sorted({*sentence.reports, *according}):
        word = lower[k]
        if word == "according" and lower[k + 1 : k + 2] == ["to"]:
            return _phrase(text, sentence, k + 2, forwards=True)
        if tags[k] & Tag.REPORT and word != "according" and not trigger.start <= k < trigger.end:
            before = _phrase(text, sentence, k, forwards=False)
            if before is not None:
                return before
            after = lower[k + 1] if k + 1 < len(lower) else "."
            if k and lower[k - 1] in _ENDS and after not in {"that", *_ENDS} and not tags[k + 1] & PRONOUNS:
                return _phrase(text, sentence, k + 1, forwards=True)
    return None


def _phrase(text: str, sentence: Sentence, at: int, *, forwards: bool) -> str | None:
    """The noun phrase that begins at, or ends before, a token; null for a pronoun or nothing."""
    tags, tokens = sentence.tags, sentence.tokens
    first, last = _forwards(sentence, at) if forwards else _backwards(sentence, at)
    while first < last and (sentence.lower[first] in _NOT_NAMED or sentence.dated[first]):
        first += 1
    if first >= last or tags[first] & (PRONOUNS | Tag.PREPOSITION):
        return None
    return text[tokens.starts[first] : tokens.ends[last - 1]]


def _forwards(sentence: Sentence, at: int) -> tuple[int, int]:
    last = at
    while last < len(sentence.lower) and last - at < _LONGEST:
        if sentence.lower[last] in _ENDS or sentence.dated[last]:
            break
        if sentence.tags[last] & (Tag.REPORT | Tag.BE | Tag.RELATIVE):
            break
        last += 1
    return at, last


def _backwards(sentence: Sentence, at: int) -> tuple[int, int]:
    tags, first, last = sentence.tags, at, at
    while first > 0 and last - first < _LONGEST and sentence.lower[first - 1] not in _ENDS:
        if tags[first - 1] & _OPENERS and not tags[first - 1] & Tag.PREPOSITION:
            break
        first -= 1
    while last > first and (tags[last - 1] & (Tag.HAVE | Tag.ADVERB | Tag.BE) or sentence.dated[last - 1]):
        last -= 1
    return first, last
