"""The tail of a verb, which with it makes the status: "put on trial", "held in custody"."""

from tracker.extraction.sentence import CLAUSE_OPENERS, PRONOUNS, VERBAL, Sentence
from tracker.extraction.triggers.clause import BREAKS, within_clause
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.phrases import Words
from tracker.lexicon.tags import Tag

_LONGEST_PRISON = 4
"""Words of a prison's name at most."""
_HELD = frozenset({"hold", "keep"})
"""Verbs whose tail may name a prison: "held in Luzira prison"."""
_TAIL_REACH = 8
"""Tokens from a verb to the first word of its tail at most."""
_FURTHEST_TAIL = 20
"""The same with an insertion between them."""
_ANY = "*"
"""In a tail: a few words of any kind within a noun phrase."""
_LONGEST_GAP = 4
"""Tokens that a star stands for at most."""


def tail_of(sentence: Sentence, trigger: Trigger) -> tuple[int, int] | None:
    """The words that the frame wants behind its verb; null where they are missing."""
    tail = _find_tail(sentence, trigger)
    if tail is not None and _is_wished_for(sentence, tail[0]):
        return None
    if tail is None or trigger.lemma not in sentence.cues.copulas:
        return tail
    between = range(trigger.last, tail[0])
    joined = all(sentence.tags[k] & Tag.ADVERB or sentence.lower[k] in sentence.cues.holding for k in between)
    return tail if joined else None


def _is_wished_for(sentence: Sentence, first: int) -> bool:
    """Whether it is only sought: "are making a new bid for their freedom"."""
    k = first if sentence.tags[first] & Tag.POSSESSIVE else first - 1
    return k > 0 and bool(sentence.tags[k] & Tag.POSSESSIVE) and sentence.lower[k - 1] == "for"


def _named_prison(sentence: Sentence, k: int, tail: Words) -> int | None:
    """Index behind "to Luzira prison", where the tail is "to prison" and its verb does not tell "held"."""
    words = sentence.tokens.words
    for end in range(k + len(tail), min(k + len(tail) + _LONGEST_PRISON, len(words))):
        name = words[k + len(tail) - 1 : end]
        if sentence.lower[end] == tail[-1] and all(word[:1].isupper() or word == "-" for word in name):
            return end + 1
    return None


def _end_of_gapped(sentence: Sentence, k: int, tail: Words) -> int | None:
    """Index behind "before an Istanbul court" for the tail "before * court"; null where it is not there."""
    lower, star = sentence.lower, tail.index(_ANY)
    begin, rest = k + star, tail[star + 1 :]
    if tuple(lower[k:begin]) != tail[:star]:
        return None
    for at in range(begin, min(begin + _LONGEST_GAP + 1, len(lower))):
        if tuple(lower[at : at + len(rest)]) == rest:
            return at + len(rest)
        is_closed = sentence.tags[at] & (VERBAL | Tag.PREPOSITION | Tag.COORDINATOR | PRONOUNS)
        if lower[at] in BREAKS or (is_closed and lower[at] != "'s"):
            return None
    return None


def _find_tail(sentence: Sentence, trigger: Trigger) -> tuple[int, int] | None:
    lower, tags, last, tails = sentence.lower, sentence.tags, trigger.last, trigger.frame.tails
    if tails.keys().isdisjoint(lower[last : last + _FURTHEST_TAIL]):
        return None
    governed, behind = False, lower[last:]
    for k in within_clause(sentence, last, _TAIL_REACH):
        tag = tags[k]
        for tail in () if governed and not tag & Tag.PREPOSITION else tails.get(lower[k], ()):
            end = _tail_end(sentence, trigger, k, tail) if tail[-1] in behind else None
            if end is not None:
                return k, end
        if tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION:
            return None
        governed = lower[k] == "in" or (governed and not tag)  # "left in custody"
    return None


def _tail_end(sentence: Sentence, trigger: Trigger, k: int, tail: Words) -> int | None:
    """Index behind a tail that begins at ``k``; null where it is not there."""
    if tuple(sentence.lower[k : k + len(tail)]) == tail:
        return k + len(tail)
    if _ANY in tail:
        return _end_of_gapped(sentence, k, tail)
    is_held = trigger.lemma in _HELD or sentence.lower[k - 1] in sentence.cues.holding
    if tail[-1] in sentence.cues.prisons and not is_held:
        return _named_prison(sentence, k, tail)
    return None
