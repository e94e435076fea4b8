"""Who says so: the source that a sentence names for what it states."""

from tracker.extraction.sentence import PRONOUNS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.loader import Tag

_LONGEST = 9
"""Tokens of a source's name at most."""
_ENDS = frozenset(',;:.!?()"“”—–')


def find_attribution(text: str, sentence: Sentence, trigger: Trigger) -> str | None:
    """The source named in the sentence ("the Interior Ministry said", "according to state media"), or null."""
    lower, tags = sentence.lower, sentence.tags
    for k, word in enumerate(lower):
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
    lower, tags, words = sentence.lower, sentence.tags, sentence.tokens
    if forwards:
        first, last = at, at
        while (
            last < len(lower)
            and last - first < _LONGEST
            and lower[last] not in _ENDS
            and not tags[last] & (Tag.REPORT | Tag.BE | Tag.RELATIVE)
        ):
            if sentence.dated[last]:
                break
            last += 1
    else:
        first, last = at, at
        while first > 0 and last - first < _LONGEST and lower[first - 1] not in _ENDS:
            tag = tags[first - 1]
            if (
                tag & (Tag.REPORT | Tag.SUBORDINATOR | Tag.RELATIVE | Tag.BE | Tag.MODAL)
                and not tag & Tag.PREPOSITION
            ):
                break
            first -= 1
        while last > first and (
            tags[last - 1] & (Tag.HAVE | Tag.ADVERB | Tag.BE) or sentence.dated[last - 1]
        ):
            last -= 1
    while first < last and (lower[first] in {"the", "a", "an", "and", "but"} or sentence.dated[first]):
        first += 1
    if first >= last or tags[first] & PRONOUNS or tags[first] & Tag.PREPOSITION:
        return None
    return text[words.starts[first] : words.ends[last - 1]]
