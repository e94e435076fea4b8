"""Finite verbs that state no status, which take the dates beside them: "… who had fled left in May"."""

from tracker.extraction.sentence import CLAUSE_OPENERS, PRONOUNS, VERBAL, Sentence
from tracker.lexicon.tags import Tag

_ADJECTIVAL = Tag.PREPOSITION | Tag.DETERMINER | Tag.COORDINATOR | Tag.POSSESSIVE
"""Before a form in "ed" these make it an adjective ("in armed clashes") or the second verb of a row."""


def main_verb_between(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a verb stands there that goes on with the sentence: "were sent back", "left", "died".

    Not the second verb of a row ("and applied"), nor that of a clause which opens there ("when they rose").
    """
    clauses, in_group = 0, False
    for k in range(max(begin, 1), end):
        clauses += opens_clause(sentence, k)
        verb = _is_verb(sentence, k)
        if verb and not in_group:
            if clauses == 0:
                return True
            clauses -= 1
        in_group = verb or (in_group and bool(sentence.tags[k] & Tag.ADVERB))
    return False


def opens_clause(sentence: Sentence, k: int) -> bool:
    """Whether a conjunction stands there; one that may be a preposition is one before a pronoun."""
    if not sentence.tags[k] & CLAUSE_OPENERS or is_determiner(sentence, k):
        return False
    following = sentence.tags[k + 1] if k + 1 < len(sentence.tags) else 0
    return not sentence.tags[k] & Tag.PREPOSITION or bool(following & PRONOUNS)


def is_determiner(sentence: Sentence, k: int) -> bool:
    """Whether "that" stands before a noun: "over that crisis"."""
    return sentence.lower[k] == "that" and k > 0 and bool(sentence.tags[k - 1] & Tag.PREPOSITION)


def _is_verb(sentence: Sentence, k: int) -> bool:
    word, tag, before = sentence.lower[k], sentence.tags[k], sentence.tags[k - 1]
    named = sentence.tokens.words[k][:1].isupper()  # "Mohamed"
    if sentence.dated[k] or named or word == "'s" or before & Tag.COORDINATOR:
        return False
    if tag & (VERBAL | Tag.REPORT):
        return True
    if before & Tag.RELATIVE and any(trigger.first == k for trigger in sentence.triggers):
        return True  # "who fled"
    past = word in sentence.cues.pasts or (len(word) > 3 and word.endswith("ed"))
    return past and not before & (_ADJECTIVAL | VERBAL)
