"""Clauses between commas that tell more of somebody: "the general, who was sacked in May, has fled"."""

from tracker.extraction.sentence import VERBAL, Sentence
from tracker.lexicon.tags import Tag


def insertions(sentence: Sentence) -> list[range]:
    """The tokens of each relative clause between two commas, without the commas."""
    found: list[range] = []
    for k in sentence.relatives:
        begin = k - bool(k and sentence.tags[k - 1] & Tag.PREPOSITION)  # "in which"
        if begin and sentence.lower[begin - 1] == ",":
            end = next((e for e in range(k + 2, len(sentence.lower)) if _closes(sentence, e)), None)
            if end is not None:
                found.append(range(begin, end))
    return found


def parted(clauses: list[range], first: int, second: int) -> bool:
    """Whether one of two tokens stands in such a clause and the other outside of it."""
    return any((first in clause) != (second in clause) for clause in clauses)


def _closes(sentence: Sentence, k: int) -> bool:
    """Whether a comma closes a clause; one beside a date does so only before a verb ("on May 3, was")."""
    if sentence.lower[k] != ",":
        return False
    if not sentence.dated[k - 1]:
        return True
    if k + 1 >= len(sentence.lower):
        return False
    return bool(sentence.tags[k + 1] & VERBAL) or any(t.start == k + 1 for t in sentence.triggers)
